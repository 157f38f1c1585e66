import { useState } from 'react';
import { useApp } from '../app/store.ts';
import { SpeakerField } from '../speakers/SpeakerField.tsx';
import { forgetName, renameSpeaker } from '../speakers/speaker-edits.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { hasWords } from './find-settings.ts';
import styles from './SpeakerNames.module.css';

function Name({ name, meant }: { readonly name: string; readonly meant: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = async (to: string): Promise<void> => {
    if (to === '' || to === meant) setTyped(null);
    // What was typed stays in the field when it could not be saved, and what was typed meanwhile stays in any case.
    else if (await renameSpeaker(name, to)) setTyped((now) => (now?.trim() === to ? null : now));
  };
  return (
    <li className={styles.name}>
      <span className={styles.written}>{name}</span>
      <span className={styles.means}>is</span>
      <SpeakerField
        label={`Who “${name}” is`}
        value={typed ?? meant}
        onType={setTyped}
        onCommit={(to) => void keep(to)}
        onLeave={() => {
          if (typed !== null) void keep(typed.trim());
        }}
        onEscape={() => setTyped(null)}
      />
      <IconButton
        icon="close"
        size="small"
        label={`Forget “${name}”`}
        onPress={() => void forgetName(name)}
      />
    </li>
  );
}

function NewName() {
  const [written, setWritten] = useState('');
  const [meant, setMeant] = useState('');
  const isComplete = written.trim() !== '' && meant.trim() !== '' && written.trim() !== meant.trim();
  const add = async (from: string, to: string): Promise<void> => {
    if (from === '' || to === '' || from === to || !(await renameSpeaker(from, to))) return;
    setWritten((now) => (now.trim() === from ? '' : now));
    setMeant((now) => (now.trim() === to ? '' : now));
  };
  return (
    <div className={styles.name}>
      <SpeakerField
        label="A name as written"
        placeholder="A name as written"
        value={written}
        onType={setWritten}
        onCommit={(from) => void add(from, meant.trim())}
      />
      <span className={styles.means}>is</span>
      <SpeakerField
        label="Who that is"
        placeholder="Who that is"
        value={meant}
        onType={setMeant}
        onCommit={(to) => void add(written.trim(), to)}
      />
      <Button size="small" isDisabled={!isComplete} onPress={() => void add(written.trim(), meant.trim())}>
        Add
      </Button>
    </div>
  );
}

/** Names as written and whom they mean, to be corrected, forgotten and added to. */
export function SpeakerNames({ words }: { readonly words: string }) {
  const aliases = useApp(({ shelf }) => shelf.speakerAliases);
  const names = Object.entries(aliases)
    .filter(([name, meant]) => hasWords(words, `${name} ${meant}`))
    .toSorted(([a, meantA], [b, meantB]) => meantA.localeCompare(meantB) || a.localeCompare(b));
  return (
    <>
      {names.length > 0 && (
        <ul className={styles.names}>
          {names.map(([name, meant]) => (
            <Name key={name} name={name} meant={meant} />
          ))}
        </ul>
      )}
      {words === '' && <NewName />}
    </>
  );
}
