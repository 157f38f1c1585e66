import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { detectQuotations } from '../../shared/quotations/quotations.ts';

/**
 * Prints the quotations of real articles, which may be kept beside the repository but never in it:
 * `../shared/articles/*.txt`, or the files named on the command line. For reading by eye; the expected
 * speakers of one such article are in `real-article.test.ts`.
 */
const beside = path.join(import.meta.dirname, '../../../shared/articles');
const named = process.argv.slice(2);
const inFolder = existsSync(beside) ? readdirSync(beside).map((name) => path.join(beside, name)) : [];
for (const file of named.length > 0 ? named : inFolder.filter((name) => name.endsWith('.txt'))) {
  process.stdout.write(`# ${path.basename(file)}\n`);
  for (const one of detectQuotations(readFileSync(file, 'utf8'))) {
    const words = one.text.length > 72 ? `${one.text.slice(0, 70)}…` : one.text;
    process.stdout.write(
      `${one.speaker ?? '?'} | ${one.speakerAsWritten ?? '?'} | ${one.confidence} | ${words}\n`,
    );
  }
}
