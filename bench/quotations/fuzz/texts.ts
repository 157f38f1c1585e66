import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { between, pick, type Random } from '../../anchoring/random.ts';

/** Signs that readers pair, count or look back over, and what programs and Markdown put into a text. */
const SIGNS: readonly string[] = String.raw`
( ) [ ] { } < > " ' “ ” „ ‟ « » ‹ › ‘ ’ ‚ ‛ 「 」 『 』 《 》 — – - , ; : . ! ? … ¿ ¡ * _ ~ # | \ / & % $ @ = + ^
'' """ ''' ~~~ ... -- *** __ ![ ]( [^1] [^1]: <b> </b> <i> </p> <script> <!-- --> <table><tr><td> <svg> <![CDATA[ &lt;
`
  .trim()
  .split(/\s/u)
  .concat(['`', '``', '```', '. . .', '# ', '> ', '- ', '1. ', '    ', '\n```\n', '| a | b |\n|---|---|\n'])
  .concat(['Source: ', 'Tags: ', 'Published: ', 'Original Title: ', 'With additional reporting by '])
  .concat([' ', '  ', '\t', '\n', '\n\n', '\r\n', '\n---\n', '---\ntitle: [\n---\n'])
  .concat(['\u00a0', '\u202f', '\u200b', '\u00ad', '\ufeff', '\u2028', '\u202e']);

/** Words that reporting hangs on, in the four languages, with names and pronouns of each. */
const WORDS =
  'said says told added asked according to who that which he she they it the a former minister Mr. Dr. Anna Smith Merkel Jean-Luc O’Neill sagte sagt erklärte fügte hinzu laut dass der die das er sie Herr Frau Bundeskanzler Weber a dit déclaré affirme selon que il elle M. Mme président Dupont dijo afirmó según señaló añadió el ella presidente García I’m don’t l’homme aujourd’hui ’90s and of in, 12 3.5 U.S. No.'.split(
    ' ',
  );

const REAL: readonly string[] = ['dev', 'held-out'].flatMap((folder) => {
  const path = join(import.meta.dirname, '..', folder);
  return readdirSync(path).map((name) => readFileSync(join(path, name), 'utf8'));
});

const times = (random: Random, least: number, most: number, part: () => string): string =>
  Array.from({ length: between(random, least, most) }, part).join('');

const word = (random: Random): string => pick(random, WORDS);
const sign = (random: Random): string => pick(random, SIGNS);

/** Any code unit, lone surrogates with them. */
const anyUnit = (random: Random): string => String.fromCharCode(between(random, 0, 0xffff));

type Maker = (random: Random) => string;

const MAKERS: readonly Maker[] = [
  (random) => times(random, 1, 400, () => sign(random)),
  (random) => times(random, 1, 400, () => (random() < 0.6 ? `${word(random)} ` : sign(random))),
  (random) => times(random, 1, 200, () => anyUnit(random)),
  (random) => {
    const few = Array.from({ length: between(random, 1, 4) }, () =>
      random() < 0.7 ? sign(random) : word(random),
    );
    return times(random, 1, 1500, () => pick(random, few));
  },
  mutated,
  mutated,
];

/** A stretch of a real text with signs put in, stretches taken out, doubled and moved. */
function mutated(random: Random): string {
  const whole = pick(random, REAL);
  const from = between(random, 0, Math.max(0, whole.length - 200));
  let text = whole.slice(from, from + between(random, 100, 6000));
  for (let edits = between(random, 1, 30); edits > 0; edits -= 1) {
    const at = between(random, 0, text.length);
    const other = between(random, at, Math.min(text.length, at + 200));
    const inserted = pick(random, [sign(random), word(random), text.slice(at, other), '']);
    text = text.slice(0, at) + inserted + text.slice(random() < 0.5 ? at : other);
  }
  return text;
}

export const hostileText = (random: Random): string => pick(random, MAKERS)(random);

/** A unit that a text is made of by repeating it, for measuring how work grows. */
export function repeatedUnit(random: Random): string {
  return times(random, 1, 6, () => pick(random, [sign(random), sign(random), `${word(random)} `, ' ']));
}
