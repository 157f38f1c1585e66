import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './Button.tsx';
import styles from './Dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** `small` asks, `medium` lists, `large` shows a document. */
  readonly size?: 'small' | 'medium' | 'large';
  /** A question that must be answered: Escape and a click beside it still mean "no". */
  readonly role?: 'dialog' | 'alertdialog';
  /** Buttons, the one that goes ahead last. */
  readonly footer?: ReactNode;
  /** For contents that are only read: the keyboard scrolls them. */
  readonly scrolls?: boolean;
  readonly children: ReactNode;
}

/** A modal dialog: focus stays in it and returns to where it was. */
export function Dialog({
  title,
  isOpen,
  onClose,
  size = 'medium',
  role = 'dialog',
  footer,
  scrolls = false,
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className={styles.scrim ?? ''}
    >
      <Modal className={`${styles.modal} ${styles[size]}`}>
        <AriaDialog role={role} className={styles.dialog ?? ''} data-overlay>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton icon="close" label="Close" onPress={onClose} />
          </header>
          <div
            className={styles.body}
            {...(scrolls ? { tabIndex: 0, role: 'region', 'aria-label': title } : {})}
          >
            {children}
          </div>
          {footer && <footer className={styles.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
