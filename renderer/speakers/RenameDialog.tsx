import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useMounted } from '../ui/use-mounted.ts';
import styles from './RenameDialog.module.css';
import { SpeakerField } from './SpeakerField.tsx';
import { renameSpeaker } from './speaker-edits.ts';

/** Asks whom a name means: another spelling, the full name, or somebody who is in the list already. */
export function RenameDialog({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const [typed, setTyped] = useState(name);
  const mounted = useMounted();
  const wanted = typed.trim();
  const keep = async (to: string): Promise<void> => {
    const isDone = to === '' || to === name || (await renameSpeaker(name, to));
    // closed meanwhile, another one may be open
    if (isDone && mounted.current) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="small"
      title={`Who is “${name}”?`}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={wanted === '' || wanted === name}
            onPress={() => void keep(wanted)}
          >
            Remember
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <SpeakerField
          label="Name"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog is this field
          autoFocus
          value={typed}
          onType={setTyped}
          onCommit={(to) => void keep(to)}
          onEscape={onClose}
        />
        <p>
          In every article, “{name}” then stands under this name. Name somebody who is quoted already to join
          the two. Settings list the names that you gave.
        </p>
      </div>
    </Dialog>
  );
}
