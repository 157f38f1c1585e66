import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { IconButton } from '../../ui/Button.tsx';
import styles from './ContentsPanel.module.css';
import type { ContentsPanelState } from './use-contents.ts';

/** The table of contents: where one is in the article, and the way to anywhere else. */
export function ContentsPanel({ state }: { readonly state: ContentsPanelState }) {
  const { contents, asDrawer, wanted, close } = state;
  const current = useStore(contents.store, ({ current }) => current);
  const list = useRef<HTMLOListElement>(null);
  const panel = useRef<HTMLElement>(null);
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])];

  useEffect(() => {
    if (wanted > 0) buttons()[Math.max(0, contents.store.getState().current)]?.focus();
    // oxlint-disable-next-line react/exhaustive-deps -- goes there when it is asked for, and not otherwise
  }, [wanted]);

  // The current section stays in sight, unless somebody is looking through the list.
  useEffect(() => {
    if (list.current?.contains(document.activeElement) !== true) {
      buttons()[current]?.scrollIntoView({ block: 'nearest' });
    }
    // oxlint-disable-next-line react/exhaustive-deps -- `buttons` reads only a ref
  }, [current]);

  useEffect(() => {
    if (!asDrawer) return undefined;
    const closeBeside = (event: PointerEvent) => {
      const { target } = event;
      if (!(target instanceof Element)) return;
      if (panel.current?.contains(target) !== true && target.closest('[data-contents-toggle]') === null)
        close();
    };
    document.addEventListener('pointerdown', closeBeside);
    return () => document.removeEventListener('pointerdown', closeBeside);
  }, [asDrawer, close]);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = buttons();
    const at = all.findIndex((button) => button === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape') close();
    else if (next === undefined || at < 0) return;
    else all[Math.max(0, Math.min(all.length - 1, next))]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <nav
      ref={panel}
      className={styles.panel}
      aria-label="Contents"
      data-drawer={asDrawer || undefined}
      data-chrome
    >
      <header className={styles.header}>
        <h2 className={styles.title}>Contents</h2>
        <IconButton
          icon="close"
          size="small"
          label="Hide the contents"
          action="reading.contents"
          onPress={close}
        />
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- moves among the buttons inside */}
      <ol ref={list} className={styles.list} onKeyDown={onKeyDown}>
        {contents.sections.map(({ title, level, start }, i) => (
          <li key={start}>
            <button
              type="button"
              className={styles.section}
              dir="auto"
              style={{ ['--level' as string]: level - 1 }}
              {...(i === current ? { 'aria-current': 'location' } : {})}
              onClick={() => {
                contents.goTo(i);
                if (asDrawer) close();
              }}
            >
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
