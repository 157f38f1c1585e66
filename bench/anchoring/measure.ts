import { describePassage } from '../../shared/anchoring/describe.ts';
import { locatePassages } from '../../shared/anchoring/locate.ts';
import { type EditedText, type EditRates, editText } from './edits.ts';
import { choosePassages, PASSAGE_KINDS, type PassageKind } from './passages.ts';
import { seeded } from './random.ts';
import { readRevision, revisionNames } from './revisions.ts';
import { judge, Tally } from './truth.ts';

const SEED = 20_260_114;
const PASSAGES = 600;
const showFaults = process.argv.includes('--faults');

const NONE: EditRates = {
  words: 0,
  rewritten: 0,
  deleted: 0,
  inserted: 0,
  repeated: 0,
  movedSentences: 0,
  movedParagraphs: 0,
  deletedParagraphs: 0,
  joined: 0,
  typography: false,
};
const SCENARIOS: Readonly<Record<string, EditRates>> = {
  'words changed': { ...NONE, words: 30 },
  'sentences put in and left out': { ...NONE, deleted: 10, inserted: 10 },
  'sentences rewritten': { ...NONE, rewritten: 15 },
  'sentences repeated elsewhere': { ...NONE, repeated: 10, deleted: 10 },
  'paragraphs moved': { ...NONE, movedParagraphs: 15, movedSentences: 5 },
  'paragraphs divided, joined, left out': { ...NONE, joined: 30, deletedParagraphs: 10 },
  'typography changed throughout': { ...NONE, typography: true, words: 5 },
  'all of it': {
    words: 25,
    rewritten: 8,
    deleted: 8,
    inserted: 8,
    repeated: 3,
    movedSentences: 5,
    movedParagraphs: 8,
    deletedParagraphs: 5,
    joined: 8,
    typography: true,
  },
};

interface Row {
  readonly name: string;
  readonly tally: Tally;
}

const byKind = new Map<PassageKind, Tally>(PASSAGE_KINDS.map((kind) => [kind, new Tally()]));

function measure(name: string, edited: EditedText, tally: Tally, withPrevious: boolean, seed: number): void {
  const passages = choosePassages(edited.before, PASSAGES, seeded(seed));
  const selectors = passages.map(({ start, end }) => describePassage(edited.before, start, end));
  const places = locatePassages(edited.after, selectors, withPrevious ? { previousText: edited.before } : {});
  passages.forEach((passage, index) => {
    const place = places[index] ?? { status: 'orphan' as const };
    const truth = edited.truthOf(passage);
    const outcome = judge(truth, place, edited.after);
    tally.add(outcome);
    if (withPrevious) byKind.get(passage.kind)?.add(outcome);
    if (showFaults && withPrevious && ['missed', 'misplaced', 'invented'].includes(outcome)) {
      console.log(`--- ${outcome} in ${name} (${passage.kind})`);
      console.log(`  was: ${quote(edited.before, passage.start, passage.end)}`);
      if (truth.fate === 'survived') console.log(`  is:  ${quote(edited.after, truth.start, truth.end)}`);
      if (place.status === 'anchored') console.log(`  put: ${quote(edited.after, place.start, place.end)}`);
    }
  });
}

function quote(text: string, start: number, end: number): string {
  const cut = (part: string): string => part.replace(/\s+/g, ' ');
  return `${cut(text.slice(Math.max(0, start - 50), start))}⟦${cut(text.slice(start, end))}⟧${cut(text.slice(end, end + 50))}`;
}

function row({ name, tally }: Row): string {
  const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
  return `| ${name} | ${tally.survived} | ${percent(tally.found)} | ${tally.deleted} | ${percent(tally.orphaned)} | ${percent(tally.wrong)} | ${tally.count('unscored')} |`;
}

function table(title: string, rows: readonly Row[]): void {
  const all = new Tally();
  for (const { tally } of rows) all.merge(tally);
  console.log(`\n${title}\n`);
  console.log(
    '| | survived | found at the right place | deleted | orphaned | put wrongly, of all | unclear |',
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const each of [...rows, { name: '**all**', tally: all }]) console.log(row(each));
}

const texts = revisionNames().map((name) => readRevision(name));
for (const withPrevious of [true, false]) {
  const known = withPrevious ? 'earlier text known' : 'by quote alone';
  const generated = Object.entries(SCENARIOS).map(([name, rates]): Row => {
    const tally = new Tally();
    texts.forEach(({ after }, index) => {
      const edited = editText(after, rates, seeded(SEED + index));
      measure(name, edited, tally, withPrevious, SEED + index);
    });
    return { name, tally };
  });
  table(`Generated edits, ${known}`, generated);
  const real = revisionNames().map((name, index): Row => {
    const tally = new Tally();
    const revision = texts[index];
    if (revision !== undefined) measure(name, revision, tally, withPrevious, SEED + index);
    return { name, tally };
  });
  table(`Real revisions, ${known}`, real);
}
table(
  'By kind of passage, earlier text known',
  [...byKind].map(([name, tally]) => ({ name, tally })),
);
