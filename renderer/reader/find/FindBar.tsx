import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { count } from '../../app/dates.ts';
import { Icon } from '../../icons/Icon.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { usePage } from '../reading/context.ts';
import styles from './FindBar.module.css';
import type { Finder } from './finder.ts';

/** The small bar over the text: what is looked for, at which of how many places one is, and on to the next. */
export function FindBar({ finder }: { readonly finder: Finder }) {
  const isOpen = useStore(finder.store, ({ isOpen }) => isOpen);
  return isOpen ? <OpenBar finder={finder} /> : null;
}

function OpenBar({ finder }: { readonly finder: Finder }) {
  const { typed, hits, current, wanted } = useStore(finder.store);
  const page = usePage();
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (wanted === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [wanted]);

  const close = (): void => {
    finder.close();
    page?.scroller.focus({ preventScroll: true });
  };

  return (
    <div className={styles.bar} role="search" aria-label="Find in this text">
      <Icon name="search" size={16} />
      <input
        ref={field}
        type="text"
        className={styles.input}
        aria-label="Find in this text"
        placeholder="Find in this text"
        value={typed}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => finder.type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') finder.step(event.shiftKey ? 'back' : 'forward');
          else if (event.key === 'Escape') close();
          else return;
          event.preventDefault();
        }}
      />
      <p className={styles.count} role="status">
        {typed.trim() !== '' &&
          (hits.length === 0 ? 'None' : `${count(current + 1)} of ${count(hits.length)}`)}
      </p>
      <IconButton
        icon="chevron-up"
        label="Previous place"
        action="reading.find-previous"
        size="small"
        isDisabled={hits.length === 0}
        onPress={() => finder.step('back')}
      />
      <IconButton
        icon="chevron-down"
        label="Next place"
        action="reading.find-next"
        size="small"
        isDisabled={hits.length === 0}
        onPress={() => finder.step('forward')}
      />
      <IconButton icon="close" label="Close" action="reading.find-close" size="small" onPress={close} />
    </div>
  );
}
