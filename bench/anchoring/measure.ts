import { describePassage, type PassageSelector } from '../../shared/anchoring/describe.ts';
import { locatePassages } from '../../shared/anchoring/locate.ts';
import type { Place } from '../../shared/annotation/annotation.ts';
import { locateByApproximateSearch } from './baseline.ts';
import { type EditedText, type EditRates, editText } from './edits.ts';
import { choosePassages, PASSAGE_KINDS, type PassageKind } from './passages.ts';
import { seeded } from './random.ts';
import { isFault, merged, printFault, printTable, type Row, withTotal } from './report.ts';
import { readRevision, revisionNames } from './revisions.ts';
import { timings } from './timings.ts';
import { judge, Tally } from './truth.ts';

const SEED = 20_260_114;
const PASSAGES = 600;
const SAMPLE = 60;
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
  news: false,
};
const ALL: EditRates = {
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
  news: false,
};
const SCENARIOS: Readonly<Record<string, EditRates>> = {
  'words changed': { ...NONE, words: 30 },
  'sentences put in and left out': { ...NONE, deleted: 10, inserted: 10 },
  'sentences rewritten': { ...NONE, rewritten: 15 },
  'sentences repeated elsewhere': { ...NONE, repeated: 10, deleted: 10 },
  'paragraphs moved': { ...NONE, movedParagraphs: 15, movedSentences: 5 },
  'paragraphs divided, joined, left out': { ...NONE, joined: 30, deletedParagraphs: 10 },
  'typography changed throughout': { ...NONE, typography: true, words: 5 },
  'news updated and corrected': { ...NONE, news: true, inserted: 5 },
  'all of it': ALL,
};

type Locate = (edited: EditedText, selectors: readonly PassageSelector[]) => readonly Place[];
const followed: Locate = ({ before, after }, selectors) =>
  locatePassages(after, selectors, { previousText: before });
const byQuote: Locate = ({ after }, selectors) => locatePassages(after, selectors);
const byApproximateSearch: Locate = ({ after }, selectors) => locateByApproximateSearch(after, selectors);

const byKind = new Map<PassageKind, Tally>(PASSAGE_KINDS.map((kind) => [kind, new Tally()]));

function measure(name: string, edited: EditedText, locate: Locate, seed: number, count = PASSAGES): Tally {
  const tally = new Tally();
  const passages = choosePassages(edited.before, count, seeded(seed));
  const selectors = passages.map(({ start, end }) => describePassage(edited.before, start, end));
  const places = locate(edited, selectors);
  passages.forEach((passage, index) => {
    const place = places[index] ?? { status: 'orphan' };
    const truth = edited.truthOf(passage);
    const outcome = judge(truth, place, edited.after);
    tally.add(outcome);
    if (locate !== followed) return;
    byKind.get(passage.kind)?.add(outcome);
    if (showFaults && isFault(outcome)) printFault({ name, outcome, ...edited, passage, truth, place });
  });
  return tally;
}

const revisions = revisionNames().map((name) => ({ name, revision: readRevision(name) }));

function generatedEdits(locate: Locate): readonly Row[] {
  return Object.entries(SCENARIOS).map(([name, rates]) => {
    const tally = new Tally();
    revisions.forEach(({ revision }, index) => {
      const edited = editText(revision.after, rates, seeded(SEED + index));
      tally.merge(measure(name, edited, locate, SEED + index));
    });
    return { name, tally };
  });
}

function realRevisions(locate: Locate, count = PASSAGES): readonly Row[] {
  return revisions.map(({ name, revision }, index) => ({
    name,
    tally: measure(name, revision, locate, SEED + index, count),
  }));
}

printTable('Generated edits, earlier text known', withTotal(generatedEdits(followed)));
printTable('Real revisions, earlier text known', withTotal(realRevisions(followed)));
printTable(
  'By kind of passage, earlier text known',
  [...byKind].map(([name, tally]) => ({ name, tally })),
);
printTable('Generated edits, by quote alone', withTotal(generatedEdits(byQuote)));
printTable('Real revisions, by quote alone', withTotal(realRevisions(byQuote)));
const sample = realRevisions(byApproximateSearch, SAMPLE);
printTable(
  `For comparison: ${SAMPLE} passages of each real revision, three ways`,
  [
    { name: 'earlier text known', rows: realRevisions(followed, SAMPLE) },
    { name: 'by quote alone', rows: realRevisions(byQuote, SAMPLE) },
    { name: '`approx-string-match` over the whole text', rows: sample },
  ].map(({ name, rows }) => ({ name, tally: merged(rows) })),
);

console.log('\n### Time for 2,000 passages of 100,000 words, earlier text known\n');
console.log('| | processor time | of `indexOf` |');
console.log('| --- | ---: | ---: |');
const measured = timings(
  revisions.map(({ revision }) => revision.after),
  NONE,
  ALL,
  SEED,
);
for (const { name, ms } of measured) {
  console.log(`| ${name} | ${ms.toFixed(0)} ms | ${(ms / (measured[0]?.ms ?? ms)).toFixed(2)} |`);
}
