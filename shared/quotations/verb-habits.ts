import type { Token } from './tokens.ts';
import { list } from './word-classes.ts';

/** Verbs that are never inverted away from a quotation, since their object follows. */
export const neverInverted = new Set([
  'told',
  'tells',
  'tell',
  'informed',
  'reassured',
  'assured',
  'urged',
  'called',
  'accused',
]);

const needsIt = new Set(['put', 'puts', 'putting']);

/** Verbs that report only with their particle: went on, pointed out, fired back, summed up. */
const particles: ReadonlyMap<string, RegExp> = new Map(
  [
    ['go goes went going', /^on$/u],
    ['points pointed pointing spelled spelling', /^out$/u],
    ['fired firing shot shooting', /^back$/u],
    ['hit hits hitting', /^(?:back|out)$/u],
    ['summed summing piped piping', /^up$/u],
    ['weighed weighing chipped chipping', /^in$/u],
  ].flatMap(([verbs, particle]) => list(String(verbs)).map((verb) => [verb, particle as RegExp] as const)),
);

/** Whether the word is a verb that its particle follows: “pointed out”. */
export function hasParticle(word: string): boolean {
  return particles.has(word);
}

/** Verbs after which a name is quoted. */
export const namesThings =
  /^(?:called|named|titled|dubbed|labell?ed|known|nicknamed|entitled|genannt|namens|intitulée?|appelée?|llamad[oa]|titulad[oa])$/u;

/** Verbs that report speech only beside a quotation: “…,” returned my uncle. */
const onlyBeside = new Set(
  list(`returned returns began begins begin beginning read reads reading laughed laughs laughing smiled smiles nodded nods grinned
    offers offered pose poses posed posing prompted pressed presses allowed allows guess guesses guessed cheered spat wept dispute disputes
    disputed shrugged sighed sighs resumed pursued sang went goes going snapped ventured sneered frowned sniffed winced beamed
    start starts started finish finishes finished proceed proceeds proceeded pen pens
    penned bet bets grimace grimaced scribble scribbled jot jotted screeched hooted
    lacht lachte nickte lächelte fuhr setzte sourit souri sonrió rió`),
);

function isNearQuotation(tokens: readonly Token[], at: number): boolean {
  for (let index = Math.max(0, at - 8); index <= at + 4; index += 1)
    if (tokens[index]?.kind === 'quotation' || tokens[index]?.lower === ':') return true;
  return false;
}

/** Who hears what is said before them: “…, Leeds Crown Court heard.” */
const hearers = /^(?:court|jury|jurors|inquest|inquiry|tribunal|hearing|committee|panel|commission|trial)$/u;

/** “A Senate inquiry into prices has heard”. */
function isHearing(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && back > at - 8; back -= 1) {
    if (tokens[back]?.kind !== 'word') return false;
    if (hearers.test(tokens[back]?.lower ?? '')) return true;
  }
  return false;
}

/** Verbs that report only beside certain words: mis en garde, rendu hommage, s’est montré, dejó claro. */
interface Need {
  readonly before?: RegExp;
  readonly after?: RegExp;
}

const needs: ReadonlyMap<string, Need> = new Map(
  (
    [
      ['mis met', { after: /^en garde/u }],
      ['rendu rend', { after: /^hommage/u }],
      ['montre montré montrée montrait', { before: /(?:s'|se)(?: est| était)?$/u }],
      ['dejó deja dejado dejar dejaron dejan', { after: /^(?:muy )?(?:claro|caer|entrever)/u }],
      [
        'dit dite dits dites',
        {
          before:
            /(?:^|\s)(?!(?:loi|projet|plan|quartier|secteur|mouvement|ville|groupe|méthode|affaire)$)\S*$/u,
        },
      ],
    ] as const
  ).flatMap(([verbs, need]) => list(verbs).map((verb): readonly [string, Need] => [verb, need])),
);

function lacks(tokens: readonly Token[], at: number): boolean {
  const need = needs.get(tokens[at]?.lower ?? '');
  if (need === undefined) return false;
  const words = (from: number, to: number) =>
    tokens
      .slice(Math.max(0, from), to)
      .map(({ lower }) => lower)
      .join(' ');
  const { before, after } = need;
  return before?.test(words(at - 2, at)) === false || after?.test(words(at + 1, at + 4)) === false;
}

/** What French reports are made: known, noticed. */
const madeKnown = /^(?:valoir|savoir|remarquer|observer|noter|connaître|mine|part)$/u;

/** Whether the word cannot report here: put without “it”, laughed far from any quotation. */
export function isIdle(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower;
  if (word === 'heard' && !isHearing(tokens, at)) return true;
  // “fait-il valoir”, “a fait savoir Paul Martin”
  if (word === 'fait') return !tokens.slice(at + 1, at + 4).some(({ lower }) => madeKnown.test(lower));
  // “does not comment on pending cases”
  if (word === 'comment' && /^(?:not|n't|to)$/u.test(tokens[at - 1]?.lower ?? '')) return true;
  if (needsIt.has(word) && next !== 'it') return true;
  if (lacks(tokens, at)) return true;
  if (particles.get(word)?.test(next ?? '') === false) return true;
  return onlyBeside.has(word) && !isNearQuotation(tokens, at);
}
