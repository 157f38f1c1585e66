import { useId, useState } from 'react';
import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import { aliasKey, isFormOf } from '../../../shared/quotations/aliases.ts';
import { useSpeakerName } from '../../app/speaker-names.ts';
import { applyChanges } from '../../app/store.ts';
import { SpeakerField } from '../../speakers/SpeakerField.tsx';
import { forgetChanges, renameChanges } from '../../speakers/speaker-edits.ts';
import { useReading } from '../reading/context.ts';
import styles from './SaidBy.module.css';

interface SaidByProps {
  readonly annotation: PlacedAnnotation;
  readonly onEscape: () => void;
}

interface Correction {
  readonly from: string;
  readonly to: string;
}

/**
 * Who says the passage; emptied, nobody is known to, whoever was found. A name that is corrected is remembered for the former one in every article where both are
 * forms of one name; otherwise the reader may say so.
 */
export function SaidBy({ annotation, onEscape }: SaidByProps) {
  const reading = useReading();
  const nameOf = useSpeakerName();
  const [typed, setTyped] = useState<string | null>(null);
  const [correction, setCorrection] = useState<Correction | null>(null);
  const id = useId();
  const shown = annotation.speaker === null ? '' : nameOf(annotation.speaker);

  const keep = async (name: string): Promise<void> => {
    setTyped(null);
    if (name === shown) return;
    const everywhere = shown !== '' && name !== '' && isFormOf(shown, name);
    setCorrection(shown === '' || name === '' ? null : { from: shown, to: name });
    const outcome = await reading.nameSpeaker(
      annotation.id,
      name === '' ? null : name,
      everywhere ? renameChanges(shown, name) : [],
    );
    // What could not be saved stays in the field.
    if (outcome === 'refused') setTyped(name);
  };
  return (
    <div>
      <div className={styles.line}>
        <span aria-hidden="true">—</span>
        <SpeakerField
          label="Said by"
          quiet
          placeholder={annotation.speakerUnknown ? 'Speaker unknown' : 'Who says it?'}
          value={typed ?? shown}
          onType={setTyped}
          onCommit={(name) => void keep(name)}
          onLeave={() => {
            if (typed !== null) void keep(typed.trim());
          }}
          onEscape={() => {
            setTyped(null);
            onEscape();
          }}
        />
      </div>
      {correction !== null && aliasKey(correction.to) === aliasKey(shown) && (
        <div className={styles.everywhere}>
          <input
            id={id}
            type="checkbox"
            checked={aliasKey(nameOf(correction.from)) === aliasKey(shown)}
            onChange={({ currentTarget: { checked } }) => {
              const { from, to } = correction;
              void applyChanges(checked ? renameChanges(from, to) : forgetChanges(from), 'name a speaker');
            }}
          />
          <label htmlFor={id}>Everywhere that it says “{correction.from}”</label>
        </div>
      )}
    </div>
  );
}
