import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Keycaps } from '../ui/Keycaps.tsx';
import { SECTIONS } from './catalogue/declare.ts';
import { type Action, runAction, useRegisteredActions } from './registry.ts';
import styles from './ShortcutSheet.module.css';

function Row({ action }: { readonly action: Action }) {
  return (
    <div className={styles.row}>
      <dt>{action.title}</dt>
      <dd className={styles.keys}>
        {action.shortcut.map((shortcut, index) => (
          <span key={shortcut}>
            {index > 0 && <span className={styles.or}>or</span>}
            <Keycaps shortcut={shortcut} />
          </span>
        ))}
      </dd>
    </div>
  );
}

/** Every shortcut that works in the view that is open, by section. */
export function ShortcutSheet({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const actions = useRegisteredActions().filter(({ shortcut }) => shortcut.length > 0);
  return (
    <Dialog
      title="Keyboard shortcuts"
      isOpen={isOpen}
      onClose={onClose}
      size="large"
      scrolls
      footer={
        <Button
          variant="quiet"
          icon="keyboard"
          onPress={() => {
            onClose();
            runAction('shortcuts.change');
          }}
        >
          Change shortcuts
        </Button>
      }
    >
      <div className={styles.sheet}>
        {SECTIONS.map((section) => {
          const rows = actions.filter((action) => action.section === section);
          if (rows.length === 0) return null;
          return (
            <section key={section} className={styles.section}>
              <h3 className={styles.title}>{section}</h3>
              <dl>
                {rows.map((action) => (
                  <Row key={action.id} action={action} />
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
