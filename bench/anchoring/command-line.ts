import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTerminal } from '../../electron/cli/terminal-for-tests.ts';
import type { Place } from '../../shared/annotation/annotation.ts';
import type { EditedText } from './edits.ts';
import { choosePassages } from './passages.ts';
import { seeded } from './random.ts';
import { truths } from './revisions.ts';
import { judge, Tally } from './truth.ts';

/** How much of the text around a quote is told with it, in UTF-16 units. */
const CONTEXT = 32;

export interface CommandLineRun {
  readonly tally: Tally;
  /** Quotes that `highlight` reported rather than guess: the same words in the same surroundings stand twice. */
  readonly reported: number;
  /** Of those that are anchored, how many are shown with other words than stand at their place. Must be 0. */
  readonly misquoted: number;
  /** Wall time of `show --json` after the second import, in milliseconds. */
  readonly ms: number;
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
    const rows = await terminal.json<{ status: string; annotationId?: string }[]>(
      'highlight',
      'A document',
      '--from',
      'quotes.json',
    );
    const after = await bringIn('after.md');
    const from = performance.now();
    await terminal.json<Shown>('show', 'A document');
    const ms = performance.now() - from;
    return { ...judged(before.text, after, passages, rows), ms };
  } finally {
    terminal.leave();
  }
}

function judged(
  before: string,
  after: Shown,
  passages: ReturnType<typeof choosePassages>,
  rows: readonly { readonly annotationId?: string }[],
): Omit<CommandLineRun, 'ms'> {
  const truthOf: EditedText['truthOf'] = truths(before, after.text);
  const byId = new Map(after.annotations.map((annotation) => [annotation.id, annotation]));
  const tally = new Tally();
  let reported = 0;
  let misquoted = 0;
  passages.forEach((passage, index) => {
    const annotation = byId.get(rows[index]?.annotationId ?? '');
    if (annotation === undefined) {
      reported += 1;
      return;
    }
    const { start, end, exact } = annotation;
    const place: Place =
      start === null || end === null
        ? { status: 'orphan' }
        : { status: 'anchored', start, end, method: 'context' };
    if (place.status === 'anchored' && after.text.slice(place.start, place.end) !== exact) misquoted += 1;
    tally.add(judge(truthOf(passage), place, after.text));
  });
  return { tally, reported, misquoted };
}
