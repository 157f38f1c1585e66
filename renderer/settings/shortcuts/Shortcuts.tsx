import { useState } from 'react';
import { SECTIONS } from '../../actions/catalogue/declare.ts';
import { ACTION_IDS, type ActionId, CATALOGUE } from '../../actions/catalogue.ts';
import { hasWords } from '../find-settings.ts';
import { CaptureDialog } from './CaptureDialog.tsx';
import { placeName } from './places.ts';
import { ShortcutRow } from './ShortcutRow.tsx';
import styles from './Shortcuts.module.css';

/** What an action is found by in the settings. */
export const textOf = (id: ActionId): string => {
  const { title, keywords = '', section, where } = CATALOGUE[id];
  return `${title} ${keywords} ${section} ${placeName(where)} keyboard shortcut`;
};

/** Every action with its keys, by section, whether its view is open or not. */
export function Shortcuts({ words }: { readonly words: string }) {
  const [asked, setAsked] = useState<{ readonly id: ActionId; readonly replaced?: string } | null>(null);
  const found = ACTION_IDS.filter((id) => hasWords(words, textOf(id)));
  return (
    <>
      {SECTIONS.map((section) => {
        const ids = found.filter((id) => CATALOGUE[id].section === section);
        if (ids.length === 0) return null;
        return (
          <section key={section} className={styles.group} aria-label={`Shortcuts: ${section}`}>
            <h3 className={styles.heading}>{section}</h3>
            <ul>
              {ids.map((id) => (
                <ShortcutRow
                  key={id}
                  id={id}
                  words={words}
                  onAsk={(replaced) => setAsked({ id, ...(replaced === undefined ? {} : { replaced }) })}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {asked && <CaptureDialog {...asked} onClose={() => setAsked(null)} />}
    </>
  );
}
