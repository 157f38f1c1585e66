import { useEffect, useState } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { Button, IconButton } from './Button.tsx';
import styles from './Toasts.module.css';
import { dismissToast, type Toast, useToasts } from './toasts.ts';

/** Milliseconds on screen; errors stay until they are closed. */
const SHOWN_FOR = 7000;

function ToastCard({ toast, paused }: { readonly toast: Toast; readonly paused: boolean }) {
  const { id, message, hint, tone, action } = toast;
  useEffect(() => {
    if (paused || tone === 'error') return undefined;
    const timer = setTimeout(() => dismissToast(id), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [id, paused, tone]);
  return (
    <li className={`${styles.toast} ${styles[tone]}`}>
      {tone !== 'info' && <Icon name="warning" />}
      <div className={styles.words}>
        <p>{message}</p>
        {hint && <p className={styles.hint}>{hint}</p>}
      </div>
      {action && (
        <Button
          size="small"
          variant="quiet"
          onPress={() => {
            dismissToast(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label="Dismiss" size="small" onPress={() => dismissToast(id)} />
    </li>
  );
}

/** The corner where passing messages appear; they wait while the pointer or the focus is on them. */
export function Toasts() {
  const toasts = useToasts(({ toasts }) => toasts);
  const [paused, setPaused] = useState(false);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- messages wait while they are read
    <section
      aria-label="Messages"
      aria-live="polite"
      className={styles.corner}
      onPointerEnter={() => setPaused(true)}
      onPointerLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
    >
      <ol className={styles.list}>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} paused={paused} />
        ))}
      </ol>
    </section>
  );
}
