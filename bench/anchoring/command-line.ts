import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openTerminal } from '../../electron/cli/terminal-for-tests.ts';
import type { Place } from '../../shared/annotation/annotation.ts';
import { type ChosenPassage, choosePassages } from './passages.ts';
import { seeded } from './random.ts';
import { type Fault, isFault } from './report.ts';
import { truths } from './revisions.ts';
import { judge, Tally } from './truth.ts';

/** How much of the text around a quote is told with it, in UTF-16 units. */
const CONTEXT = 32;

export interface CommandLineRun {
  readonly tally: Tally;
  readonly faults: readonly Fault[];
  /** Quotes that `highlight` reported rather than guess: the same words in the same surroundings stand twice. */
  readonly reported: number;
  /** Of those that are anchored, how many are shown with other words than stand at their place. Must be 0. */
  readonly misquoted: number;
}

interface Row {
  readonly annotationId?: string;
  readonly start?: number;
  readonly end?: number;
}

interface Shown {
  readonly text: string;
  readonly annotations: readonly {
    readonly id: string;
    readonly status: 'anchored' | 'orphan';
    readonly start: number | null;
    readonly end: number | null;
    readonly exact: string;
  }[];
}

/**
 * The whole way as a person at a terminal goes it: `import` of a Markdown file, `highlight --from` with quotes and what
 * stands around them, `import` of a later revision under the same `url`, and what `show --json` says then.
 */
export async function throughCommandLine(
  folder: string,
  count: number,
  seed: number,
): Promise<CommandLineRun> {
  const terminal = openTerminal();
  const file = join(terminal.folder, 'text.md');
  const bringIn = async (revision: string): Promise<Shown> => {
    const body = readFileSync(join(folder, revision), 'utf8');
    writeFileSync(file, `---\ntitle: A document\nurl: https://example.org/document\n---\n\n${body}`);
    await terminal.json('import', 'text.md');
    return terminal.json<Shown>('show', 'A document');
  };
  try {
    const before = await bringIn('before.md');
    const passages = choosePassages(before.text, count, seeded(seed));
    const wishes = passages.map(({ start, end }) => ({
      quote: before.text.slice(start, end),
      prefix: before.text.slice(Math.max(0, start - CONTEXT), start),
      suffix: before.text.slice(end, end + CONTEXT),
    }));
    writeFileSync(join(terminal.folder, 'quotes.json'), JSON.stringify(wishes));
    const rows = await terminal.json<Row[]>('highlight', 'A document', '--from', 'quotes.json');
    const after = await bringIn('after.md');
    return judged(basename(folder), before.text, after, passages, rows);
  } finally {
    terminal.leave();
  }
}

function judged(
  name: string,
  before: string,
  after: Shown,
  passages: readonly ChosenPassage[],
  rows: readonly Row[],
): CommandLineRun {
  const truthOf = truths(before, after.text);
  const byId = new Map(after.annotations.map((annotation) => [annotation.id, annotation]));
  const tally = new Tally();
  const faults: Fault[] = [];
  let reported = 0;
  let misquoted = 0;
  passages.forEach((passage, index) => {
    const row = rows[index];
    const annotation = byId.get(row?.annotationId ?? '');
    if (annotation === undefined) {
      reported += 1;
      return;
    }
    if (row?.start !== passage.start || row.end !== passage.end)
      throw new Error(`a quote was highlighted at ${row?.start}, not at ${passage.start}`);
    const { start, end, exact } = annotation;
    const place: Place =
      start === null || end === null
        ? { status: 'orphan' }
        : { status: 'anchored', start, end, method: 'context' };
    if (place.status === 'anchored' && after.text.slice(place.start, place.end) !== exact) misquoted += 1;
    const truth = truthOf(passage);
    const outcome = judge(truth, place, after.text);
    tally.add(outcome);
    if (isFault(outcome)) faults.push({ name, outcome, before, after: after.text, passage, truth, place });
  });
  return { tally, faults, reported, misquoted };
}
