import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { detectQuotations } from '../../shared/quotations/quotations.ts';
import type { LabelledText } from './labelled-text.ts';
import { readLabelledText } from './labelled-text.ts';
import type { Mistake, Score } from './score.ts';
import { add, nothingScored, scoreText } from './score.ts';

const here = import.meta.dirname;

function textsIn(folder: string): readonly LabelledText[] {
  const directory = path.join(here, folder);
  return readdirSync(directory)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readLabelledText(name, readFileSync(path.join(directory, name), 'utf8')));
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

const columns = [
  'quotations',
  'found: precision',
  'found: recall',
  'speaker: precision',
  'speaker: recall',
  'as written',
];

function row(name: string, score: Score): string {
  const cells = [
    name,
    String(score.labelled),
    percent(score.matched, score.found),
    percent(score.matched, score.labelled),
    percent(score.speakersRight, score.speakersGiven),
    percent(score.speakersRight, score.speakersLabelled),
    percent(score.asWrittenRight, score.asWrittenLabelled),
  ];
  return `| ${cells.join(' | ')} |`;
}

function measure(folder: string): { total: Score; byLanguage: Map<string, Score>; mistakes: Mistake[] } {
  let total = nothingScored;
  const byLanguage = new Map<string, Score>();
  const mistakes: Mistake[] = [];
  for (const text of textsIn(folder)) {
    const result = scoreText(text, detectQuotations(text.text, { language: text.language }));
    total = add(total, result.score);
    byLanguage.set(text.language, add(byLanguage.get(text.language) ?? nothingScored, result.score));
    mistakes.push(...result.mistakes);
  }
  return { total, byLanguage, mistakes };
}

/** Megabytes of text (UTF-16 units, as bytes of ASCII) a second: best of five runs over about 2 MB. */
function speed(): { readonly clock: number; readonly processor: number } {
  const texts = textsIn('dev').filter((text) => text.language === 'en');
  let long = '';
  while (long.length < 2_000_000) for (const text of texts) long += `${text.text}\n\n`;
  let clock = 0;
  let processor = 0;
  for (let run = 0; run < 5; run += 1) {
    const before = performance.now();
    const used = process.cpuUsage();
    detectQuotations(long, { language: 'en' });
    const { user, system } = process.cpuUsage(used);
    clock = Math.max(clock, long.length / 1e3 / (performance.now() - before));
    processor = Math.max(processor, long.length / (user + system));
  }
  return { clock, processor };
}

const lines: string[] = [];
let heldOut = nothingScored;
for (const folder of [
  'dev',
  'held-out',
  'held-out-2',
  'held-out-3',
  'held-out-4',
  'held-out-5',
  'held-out-6',
  'held-out-7',
  'held-out-8',
  'held-out-9',
  'held-out-10',
  'held-out-11',
  'held-out-12',
  'held-out-13',
  'held-out-14',
  'held-out-15',
  'held-out-16',
  'held-out-17',
  'held-out-18',
  'held-out-19',
  'held-out-20',
]) {
  const { total, byLanguage, mistakes } = measure(folder);
  if (folder !== 'dev') heldOut = add(heldOut, total);
  lines.push(
    `### ${folder}`,
    '',
    `| | ${columns.join(' | ')} |`,
    `| --- |${' ---: |'.repeat(columns.length)}`,
  );
  for (const [language, score] of byLanguage) lines.push(row(language, score));
  lines.push(row('**all**', total), '');
  if (!process.argv.includes('--quiet')) {
    for (const { kind, where, wanted, got } of mistakes)
      process.stderr.write(`${kind} | ${where} | wanted ${wanted} | got ${got}\n`);
  }
}
lines.push(
  '### all held-out sets',
  '',
  `| | ${columns.join(' | ')} |`,
  `| --- |${' ---: |'.repeat(columns.length)}`,
);
lines.push(row('**all**', heldOut), '');
const { clock, processor } = speed();
lines.push(
  `Speed: ${clock.toFixed(1)} MB of text a second by the clock, ${processor.toFixed(1)} MB a second of processor time (Node ${process.version}).`,
  '',
);
process.stdout.write(`${lines.join('\n')}\n`);

if (process.argv.includes('--write')) {
  const readme = path.join(here, 'README.md');
  const [before = '', after = ''] = readFileSync(readme, 'utf8').split(
    /<!-- measured -->[\s\S]*<!-- \/measured -->/u,
  );
  writeFileSync(readme, `${before}<!-- measured -->\n\n${lines.join('\n')}\n<!-- /measured -->${after}`);
}
