import type { Place } from '../../shared/annotation/annotation.ts';
import type { TextRange } from '../../shared/text/word-snap.ts';
import type { ChosenPassage } from './passages.ts';
import { type Outcome, Tally, type Truth } from './truth.ts';

export interface Row {
  readonly name: string;
  readonly tally: Tally;
}

/** A passage that was not found again as it should have been, and the texts that it was to be followed through. */
export interface Fault {
  readonly name: string;
  readonly outcome: Outcome;
  readonly before: string;
  readonly after: string;
  readonly passage: ChosenPassage;
  readonly truth: Truth;
  readonly place: Place;
}

export function isFault(outcome: Outcome): boolean {
  return outcome === 'missed' || outcome === 'misplaced' || outcome === 'invented';
}

export function printFault({ name, outcome, before, after, passage, truth, place }: Fault): void {
  console.log(`--- ${outcome} in ${name} (${passage.kind})`);
  console.log(`  was: ${inContext(before, passage)}`);
  if (truth.fate === 'survived') console.log(`  is:  ${inContext(after, truth)}`);
  if (place.status === 'anchored') console.log(`  put: ${inContext(after, place)}`);
}

function inContext(text: string, { start, end }: TextRange): string {
  const part = (from: number, to: number): string => text.slice(Math.max(0, from), to).replace(/\s+/g, ' ');
  return `${part(start - 50, start)}⟦${part(start, end)}⟧${part(end, end + 50)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

export function printTable(title: string, rows: readonly Row[]): void {
  console.log(`\n### ${title}\n`);
  console.log(
    '| | survived | found at the right place | deleted | orphaned | put wrongly, of all | unclear |',
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { name, tally } of rows) {
    console.log(
      `| ${name} | ${tally.survived} | ${percent(tally.found)} | ${tally.deleted} | ${percent(tally.orphaned)} | ${percent(tally.wrong)} | ${tally.count('unscored')} |`,
    );
  }
}

/** The rows with their sum below. */
export function withTotal(rows: readonly Row[]): readonly Row[] {
  return [...rows, { name: '**all**', tally: merged(rows) }];
}

export function merged(rows: readonly Row[]): Tally {
  const tally = new Tally();
  for (const row of rows) tally.merge(row.tally);
  return tally;
}
