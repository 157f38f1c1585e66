import { useStore } from 'zustand';
import { useApp } from '../../app/store.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import styles from './AloudBar.module.css';
import type { ReadAloud } from './read-aloud.ts';
import { turnedRate } from './use-read-aloud.ts';
import { primaryLanguage } from './voices.ts';

/** What can be done while an article is read aloud, or why it is not. */
export function AloudBar({
  aloud,
  language,
}: {
  readonly aloud: ReadAloud;
  readonly language: string | null;
}) {
  const { status, problem, voice, voices } = useStore(aloud.store);
  if (status === 'off') return null;
  const isOn = status === 'speaking' || status === 'waiting';
  return (
    <section className={styles.bar} aria-label="Reading aloud" data-chrome>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          <strong>{problem.message}.</strong> {problem.hint}
        </p>
      )}
      <div className={styles.controls}>
        {(voice !== null || problem === null) && (
          <>
            <IconButton
              icon="skip-back"
              label="The sentence before"
              action="reading.aloud-previous"
              onPress={() => aloud.step('back')}
            />
            <IconButton
              icon={isOn ? 'pause' : 'play'}
              label={isOn ? 'Pause' : 'Go on'}
              action="reading.aloud"
              onPress={() => (isOn ? aloud.pause() : aloud.resume())}
            />
            <IconButton
              icon="skip-forward"
              label="The next sentence"
              action="reading.aloud-next"
              onPress={() => aloud.step('forward')}
            />
            <Pace />
          </>
        )}
        {voices.length > 0 && (
          <Menu
            label="Voice"
            placement="top start"
            trigger={
              <Button size="small" variant="quiet">
                <span className={styles.voice}>{voice?.name ?? 'Choose a voice'}</span>
              </Button>
            }
            groups={[
              {
                chosen: voice?.id ?? null,
                entries: voices.map(({ id, name, language: spoken }) => ({
                  id,
                  label: `${name} (${spoken})`,
                  run: () => chooseVoice(language, id),
                })),
              },
            ]}
          />
        )}
        <IconButton
          icon="close"
          label="Stop reading aloud"
          action="reading.aloud-stop"
          onPress={() => aloud.stop()}
        />
      </div>
    </section>
  );
}

function Pace() {
  const rate = useApp(({ preferences }) => preferences.speechRate);
  const turn = (by: number) => useApp.getState().setPreferences({ speechRate: turnedRate(rate, by) });
  return (
    <div className={styles.pace} role="group" aria-label="Pace">
      <IconButton
        icon="minus"
        size="small"
        label="Slower"
        action="reading.aloud-slower"
        onPress={() => turn(-0.1)}
      />
      <output>{rate.toFixed(1)} ×</output>
      <IconButton
        icon="plus"
        size="small"
        label="Faster"
        action="reading.aloud-faster"
        onPress={() => turn(0.1)}
      />
    </div>
  );
}

function chooseVoice(language: string | null, id: string): void {
  const { preferences, setPreferences } = useApp.getState();
  const of = primaryLanguage(language ?? navigator.language);
  setPreferences({ voices: { ...preferences.voices, [of]: id } });
}
