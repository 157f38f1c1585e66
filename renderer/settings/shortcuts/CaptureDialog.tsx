import { type KeyboardEvent, useId, useState } from 'react';
import { type ActionId, CATALOGUE } from '../../actions/catalogue.ts';
import { keycaps, pressedStroke, writtenShortcut } from '../../actions/keymap.ts';
import { withKeysGiven } from '../../actions/remap/change-shortcuts.ts';
import { clashesWith, sameKeys } from '../../actions/remap/clashes.ts';
import { refusal } from '../../actions/remap/reserved.ts';
import { shortcutsOf } from '../../actions/shortcuts.ts';
import { useMac } from '../../app/platform.ts';
import { useApp } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './CaptureDialog.module.css';
import { named } from './places.ts';
import { setShortcuts } from './set-shortcuts.ts';

interface CaptureDialogProps {
  readonly id: ActionId;
  /** The alternative whose place the new keys take. */
  readonly replaced?: string;
  readonly onClose: () => void;
}

type Pressed =
  | { readonly status: 'none' }
  | { readonly status: 'refused'; readonly keys: string; readonly why: string }
  | { readonly status: 'good'; readonly keys: string };

/** Hears the keys that an action shall answer, and tells at once whether they are free. */
export function CaptureDialog({ id, replaced, onClose }: CaptureDialogProps) {
  const messageId = useId();
  const mac = useMac();
  const host = useApp(({ info }) => info?.host) ?? 'browser';
  const own = useApp(({ preferences }) => preferences.shortcuts);
  const [pressed, setPressed] = useState<Pressed>({ status: 'none' });
  const { title } = CATALOGUE[id];
  const clashes = pressed.status === 'good' ? clashesWith(id, pressed.keys, own) : [];
  const isKnown =
    pressed.status === 'good' && shortcutsOf(id, own).some((keys) => sameKeys(keys, pressed.keys));

  const confirm = (): void => {
    if (pressed.status !== 'good') return;
    const shown = keycaps(pressed.keys, mac).join(mac ? '' : '+');
    const freed = clashes.length > 0 ? `; ${clashes.map(named).join(' and ')} no longer does` : '';
    onClose();
    if (!isKnown || clashes.length > 0) {
      setShortcuts(withKeysGiven(own, id, pressed.keys, replaced), `“${title}” answers ${shown}${freed}`);
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // Both stay what they are everywhere: the way to the buttons, and the way out.
    if (
      event.key === 'Tab' ||
      (event.key === 'Escape' && !event.ctrlKey && !event.altKey && !event.metaKey)
    ) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    const bare = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    if (event.key === 'Enter' && bare && pressed.status === 'good') {
      confirm();
      return;
    }
    const stroke = pressedStroke(event.nativeEvent, mac);
    if (stroke === null) return;
    const keys = writtenShortcut(stroke);
    const why = event.getModifierState('AltGraph')
      ? 'AltGr types signs.'
      : event.metaKey && !mac
        ? 'Keys with the Windows key belong to the system.'
        : refusal(stroke, { mac, host });
    setPressed(why === null ? { status: 'good', keys } : { status: 'refused', keys, why });
  };

  return (
    <Dialog
      title={`Keys for “${title}”`}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" isDisabled={pressed.status !== 'good'} onPress={confirm}>
            {clashes.length > 0 ? 'Take them over' : 'Use these keys'}
          </Button>
        </>
      }
    >
      <input
        className={styles.field}
        readOnly
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog is this field
        autoFocus
        aria-label="Press the keys"
        aria-describedby={messageId}
        placeholder="Press the keys"
        value={pressed.status === 'none' ? '' : keycaps(pressed.keys, mac).join(' ')}
        data-refused={pressed.status === 'refused' || undefined}
        onKeyDown={onKeyDown}
      />
      <p id={messageId} className={styles.message} role="status" data-status={pressed.status}>
        {pressed.status === 'none' && 'One key, or several held together. Escape closes this.'}
        {pressed.status === 'refused' && `${pressed.why} Press others.`}
        {pressed.status === 'good' && clashes.length === 0 && 'These keys are free. Enter uses them.'}
        {clashes.length > 0 && `These keys belong to ${clashes.map(named).join(' and ')}.`}
      </p>
    </Dialog>
  );
}
