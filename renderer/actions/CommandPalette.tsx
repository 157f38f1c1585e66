import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { ArticleSummary } from '../../shared/article/article.ts';
import { call, useApp } from '../app/store.ts';
import { Icon } from '../icons/Icon.tsx';
import { Keycaps } from '../ui/Keycaps.tsx';
import styles from './CommandPalette.module.css';
import { fuzzyFilter } from './fuzzy.ts';
import { type Action, perform, useRegisteredActions } from './registry.ts';

/** Shown after the actions when words are typed. */
const ARTICLES_AT_MOST = 6;

interface Entry {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly shortcut?: string | undefined;
  readonly kind: 'action' | 'article';
  readonly run: () => void;
}

const actionEntry = (action: Action): Entry => ({
  key: action.id,
  title: action.title,
  detail: action.section,
  shortcut: action.shortcut[0],
  kind: 'action',
  run: () => perform(action),
});

const articleEntry = ({ id, title, site }: ArticleSummary): Entry => ({
  key: id,
  title,
  detail: site ?? 'Article',
  kind: 'article',
  run: () => useApp.getState().navigate({ view: 'reader', articleId: id }),
});

/** Articles whose title has the words; those of an older query are dropped. */
function useTitles(words: string): readonly ArticleSummary[] {
  const [found, setFound] = useState<readonly ArticleSummary[]>([]);
  useEffect(() => {
    let current = true;
    if (words.trim().length > 1) {
      call('articles.query', { title: words, limit: ARTICLES_AT_MOST })
        .then(({ rows }) => {
          if (current) setFound(rows);
        })
        .catch(() => {
          if (current) setFound([]);
        });
    }
    return () => {
      current = false;
    };
  }, [words]);
  return words.trim().length > 1 ? found : [];
}

function useEntries(words: string): readonly Entry[] {
  const possible = useRegisteredActions();
  const titles = useTitles(words);
  return useMemo(() => {
    const actions = possible.filter(
      ({ id, keysOnly, when }) => !keysOnly && id !== 'palette.open' && (when?.() ?? true),
    );
    const fitting = fuzzyFilter(
      words,
      actions,
      ({ title, keywords = '', section }) => `${title} ${keywords} ${section}`,
    );
    return [...fitting.map(actionEntry), ...titles.map(articleEntry)];
  }, [possible, titles, words]);
}

function Palette({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const entries = useEntries(words);
  const active = Math.min(at, entries.length - 1);

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const choose = (entry: Entry | undefined): void => {
    if (!entry) return;
    onClose();
    // After the dialog has given the focus back, so that the action finds it where it was.
    setTimeout(entry.run);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const last = entries.length - 1;
    if (event.key === 'ArrowDown') setAt(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setAt(active <= 0 ? last : active - 1);
    else if (event.key === 'PageDown') setAt(Math.min(active + 8, last));
    else if (event.key === 'PageUp') setAt(Math.max(active - 8, 0));
    else if (event.key === 'Enter') choose(entries[active]);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.palette}>
      <div className={styles.field}>
        <Icon name="search" />
        <input
          className={styles.input}
          role="combobox"
          aria-label="Search actions and articles"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(entries.length > 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog is this field
          autoFocus
          autoComplete="off"
          spellCheck={false}
          placeholder="Search actions and articles"
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label="Actions and articles"
        className={styles.list}
      >
        {entries.map((entry, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field above has the focus and the keys
          <div
            key={entry.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={styles.entry}
            data-kind={entry.kind}
            onPointerMove={() => setAt(index)}
            onClick={() => choose(entry)}
          >
            <span className={styles.title}>{entry.title}</span>
            <span className={styles.detail}>{entry.detail}</span>
            {entry.shortcut && <Keycaps shortcut={entry.shortcut} />}
          </div>
        ))}
      </div>
      {entries.length === 0 && (
        <p className={styles.nothing} role="status">
          Nothing fits these words.
        </p>
      )}
    </div>
  );
}

/** Everything that can be done here, by its name; and articles by their title. */
export function CommandPalette({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className={styles.scrim ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label="Command palette" className={styles.dialog ?? ''} data-overlay>
          <Palette onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
