import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useActions } from '../actions/registry.ts';
import { counted } from '../app/dates.ts';
import { Page } from '../app/Page.tsx';
import { PageHeader } from '../app/PageHeader.tsx';
import { Marked } from '../search/Marked.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FilterField } from '../ui/filters/FilterField.tsx';
import { type FoundSection, findSettings, marksIn } from './find-settings.ts';
import { ResetAll } from './ResetAll.tsx';
import { SectionNav } from './SectionNav.tsx';
import { SettingRow } from './SettingRow.tsx';
import styles from './Settings.module.css';
import { SETTINGS } from './sections.ts';
import { settingId } from './setting.ts';
import { useSettingsView } from './settings-view.ts';

function Section({ found, words }: { readonly found: FoundSection; readonly words: string }) {
  const { section, settings, contents } = found;
  const { id, title, about, Contents } = section;
  return (
    <section className={styles.section} aria-label={title} data-section={id}>
      <h2 className={styles.title} tabIndex={-1}>
        <Marked text={title} marks={marksIn(words, title)} />
      </h2>
      {about && (
        <p className={styles.about}>
          <Marked text={about} marks={marksIn(words, about)} />
        </p>
      )}
      <div className={styles.rows}>
        {settings.map((setting) => (
          <SettingRow key={settingId(setting)} setting={setting} words={words} />
        ))}
        {Contents && contents && <Contents words={contents.words} />}
      </div>
    </section>
  );
}

/** How this device shows things, what the colours are called, and where everything is. */
export function Settings({ section }: { readonly section?: string }) {
  const words = useSettingsView(({ words }) => words);
  const field = useRef<HTMLInputElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const found = useMemo(() => findSettings(words, SETTINGS), [words]);
  const amount = found.reduce((sum, { settings }) => sum + settings.length, 0);

  const go = useCallback(
    (id: string): void => {
      const place = scroller?.querySelector(`[data-section="${CSS.escape(id)}"]`);
      place?.scrollIntoView({ block: 'start' });
      place?.querySelector('h2')?.focus({ preventScroll: true });
    },
    [scroller],
  );
  useEffect(() => {
    if (section) go(section);
  }, [section, go]);

  useActions(
    useMemo(
      () => [
        {
          id: 'settings.find',
          run: () => {
            field.current?.focus();
            field.current?.select();
          },
        },
      ],
      [],
    ),
  );

  return (
    <Page className={styles.settings}>
      <PageHeader
        title="Settings"
        detail={words.trim() === '' ? '' : counted(amount, 'setting')}
        tools={
          <FilterField
            ref={field}
            label="Search settings"
            action="settings.find"
            value={words}
            onChange={(words) => useSettingsView.setState({ words })}
          />
        }
      />
      <div className={styles.scroller} ref={setScroller}>
        {found.length === 0 ? (
          <EmptyState
            title="No setting fits these words"
            actions={
              <Button onPress={() => useSettingsView.setState({ words: '' })}>Show all settings</Button>
            }
          />
        ) : (
          <div className={styles.column}>
            <SectionNav sections={found.map(({ section }) => section)} scroller={scroller} onGo={go} />
            <div className={styles.sections}>
              {found.map((part) => (
                <Section key={part.section.id} found={part} words={words} />
              ))}
              {words.trim() === '' && <ResetAll />}
            </div>
          </div>
        )}
      </div>
    </Page>
  );
}
