import type { ReactNode } from 'react';
import type { ChangePart } from '../../../shared/versions/change.ts';
import { counted } from '../../app/dates.ts';
import styles from './ChangedText.module.css';

interface ChangedPartsProps {
  readonly parts: readonly ChangePart[];
  /** The number of the change that each part belongs to, or -1; see `numberChanges`. */
  readonly numbers?: readonly number[];
  /** The change that one is at. */
  readonly current?: number;
  /** To the other place of what was moved. */
  readonly onMove?: (move: number, to: 'here' | 'away') => void;
}

/** Text with what was put in and taken out, told by line as well as by colour, and in words to those who listen. */
export function ChangedParts({ parts, numbers = [], current = -1, onMove }: ChangedPartsProps) {
  return parts.map((part, index) => {
    const number = numbers[index] ?? -1;
    const isFirst = number !== -1 && number !== numbers[index - 1];
    const place = {
      ...(number === -1 ? {} : { 'data-change': number }),
      ...(number !== -1 && number === current ? { 'data-current': true } : {}),
      ...(isFirst ? { tabIndex: -1 } : {}),
    };
    // oxlint-disable-next-line react/no-array-index-key -- the parts of a comparison never change
    return <Part key={index} part={part} place={place} onMove={onMove} />;
  });
}

interface PartProps {
  readonly part: ChangePart;
  readonly place: Readonly<Record<string, unknown>>;
  readonly onMove: ChangedPartsProps['onMove'];
}

function Part({ part, place, onMove }: PartProps): ReactNode {
  const { kind, text, move } = part;
  switch (kind) {
    case 'same':
      return text;
    case 'inserted':
      return (
        <ins className={styles.inserted} {...place}>
          <Said>put in: </Said>
          {text}
          <Said>.</Said>
        </ins>
      );
    case 'deleted':
      return (
        <del className={styles.deleted} {...place}>
          <Said>taken out: </Said>
          {text}
          <Said>.</Said>
        </del>
      );
    case 'moved-here':
      return (
        <span className={styles.movedHere} {...place} data-move={move} data-side="here" tabIndex={-1}>
          <MoveButton label="Moved here" to="away" move={move} onMove={onMove} />
          {text}
        </span>
      );
    case 'moved-away':
      return (
        <span className={styles.movedAway} {...place} data-move={move} data-side="away" tabIndex={-1}>
          <MoveButton label="Moved from here" to="here" move={move} onMove={onMove} />
          {beginning(text)}
        </span>
      );
  }
}

/** What was moved stands in full at its new place: here its first words tell which it is. */
function beginning(text: string): string {
  const words = text.trim().split(/\s+/u);
  return words.length <= 12 ? text : `${words.slice(0, 8).join(' ')} … (${counted(words.length, 'word')})`;
}

interface MoveButtonProps {
  readonly label: string;
  readonly to: 'here' | 'away';
  readonly move: number | undefined;
  readonly onMove: ChangedPartsProps['onMove'];
}

function MoveButton({ label, to, move, onMove }: MoveButtonProps) {
  if (move === undefined || onMove === undefined) return <span className={styles.moveLabel}>{label}: </span>;
  return (
    <button type="button" className={styles.moveLabel} onClick={() => onMove(move, to)}>
      {label}
      <span className="visually-hidden">, go to the other place</span>
    </button>
  );
}

const Said = ({ children }: { readonly children: string }) => (
  <span className={`visually-hidden ${styles.said}`}>{children}</span>
);
