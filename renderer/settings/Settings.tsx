import type { ReactNode } from 'react';
import type { AppInfo } from '../../shared/api.ts';
import { type Preferences, THEMES } from '../../shared/preferences.ts';
import { runAction } from '../actions/registry.ts';
import { PageHeader } from '../app/PageHeader.tsx';
import { toProblem } from '../app/problem.ts';
import { useApp } from '../app/store.ts';
import { DIALS } from '../reader/comfort/dials.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { complain, toast } from '../ui/toasts.ts';
import { ColorNames } from './ColorNames.tsx';
import { DialSlider } from './DialSlider.tsx';
import styles from './Settings.module.css';

const THEME_NAMES: Readonly<Record<Preferences['theme'], string>> = {
  system: 'System',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
};

const HOSTS: Readonly<Record<AppInfo['host'], string>> = {
  electron: 'desktop window',
  browser: 'browser window',
  cli: 'command line',
};

function Section({
  title,
  about,
  children,
}: {
  readonly title: string;
  readonly about?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {about && <p className={styles.about}>{about}</p>}
      <div className={styles.rows}>{children}</div>
    </section>
  );
}

function Row({ label, about, children }: { label: string; about?: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <div className={styles.label}>
        <p>{label}</p>
        {about && <p className={styles.hint}>{about}</p>}
      </div>
      {children}
    </div>
  );
}

function Specimen() {
  const { textSize, measure, leading } = useApp(({ preferences }) => preferences);
  return (
    <div className={styles.specimen}>
      <p style={{ fontSize: textSize, lineHeight: leading, maxWidth: `${measure}ch` }}>
        Whoever keeps a commonplace book reads with a pen in hand. What is copied out is read twice, once with
        the eye and once with the hand, and is found again years later by someone who has meanwhile become
        another reader.
      </p>
    </div>
  );
}

function copyPath(path: string): void {
  navigator.clipboard
    .writeText(path)
    .then(() => toast({ message: 'Copied the path' }))
    .catch((error: unknown) => complain(toProblem(error)));
}

/** How this device shows things, what the colours are called, and where everything is. */
export function Settings() {
  const preferences = useApp(({ preferences }) => preferences);
  const setPreferences = useApp(({ setPreferences }) => setPreferences);
  const info = useApp(({ info }) => info);
  return (
    <div className={styles.settings}>
      <PageHeader title="Settings" />
      <div className={styles.scroller}>
        <div className={styles.column}>
          <Section title="Appearance">
            <Row label="Theme">
              <SegmentedControl
                label="Theme"
                value={preferences.theme}
                segments={THEMES.map((value) => ({ value, label: THEME_NAMES[value] }))}
                onChange={(theme) => setPreferences({ theme })}
              />
            </Row>
          </Section>
          <Section title="Reading">
            {DIALS.map((dial) => (
              <DialSlider key={dial.field} dial={dial} />
            ))}
            <Specimen />
          </Section>
          <Section title="Highlighting">
            <label className={styles.row}>
              <span className={styles.label}>
                Mark whole words
                <span className={styles.hint}>
                  A selection that begins or ends inside a word grows to all of it.
                </span>
              </span>
              <input
                type="checkbox"
                role="switch"
                aria-checked={preferences.snapToWords}
                className={styles.switch}
                checked={preferences.snapToWords}
                onChange={(event) => setPreferences({ snapToWords: event.currentTarget.checked })}
              />
            </label>
          </Section>
          <Section
            title="Colours"
            about="What you use each colour for. The names travel with the library and stand in what you export."
          >
            <ColorNames />
          </Section>
          <Section title="Library">
            <Row label="Folder" about="Plain files that you can back up and put under any file-sync tool.">
              <span className={styles.path}>
                <code>{info?.library}</code>
                {info && (
                  <IconButton
                    icon="copy"
                    label="Copy path"
                    size="small"
                    onPress={() => copyPath(info.library)}
                  />
                )}
              </span>
            </Row>
          </Section>
          <Section title="About">
            <Row label={`Commonplace ${info?.version ?? ''}`} about={info ? `In a ${HOSTS[info.host]}.` : ''}>
              <Button size="small" icon="keyboard" onPress={() => runAction('shortcuts.open')}>
                Keyboard shortcuts
              </Button>
            </Row>
          </Section>
        </div>
      </div>
    </div>
  );
}
