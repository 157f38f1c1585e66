import { COLORS, type Color, DEFAULT_COLOR_NAMES } from '../annotation/annotation.ts';
import { STATUSES, type Status } from '../article/article.ts';
import { fold } from '../text/fold.ts';
import { tokensOf } from './tokens.ts';

export const CONDITIONS = [
  ...STATUSES,
  'trash',
  'unread',
  'started',
  'finished',
  'highlighted',
  'noted',
] as const;
/** What `is:` asks for: a status, the trash, how much was read, or whether highlights or notes were made. */
export type Condition = Status | Exclude<(typeof CONDITIONS)[number], Status>;

/** Words that must stand side by side in this order; a single word is a phrase of one. */
export interface WordsClause {
  readonly kind: 'words';
  readonly exclude: boolean;
  /** At least one, as `eachToken` divides and folds them. */
  readonly terms: readonly string[];
  /** The last term may go on: a word that is still being typed, or one character of a script without spaces. */
  readonly prefix: boolean;
}

/** What must hold of the article or, for `color` and `tag`, of one of its passages. */
export type FilterClause = { readonly exclude: boolean } & (
  | {
      readonly kind: 'tag' /** Folded. Also finds the tags below it: `war` finds `war/ukraine`. */;
      readonly tag: string;
    }
  | {
      readonly kind: 'site' /** Folded. Also finds the hosts below it: `ft.com` finds `www.ft.com`. */;
      readonly site: string;
    }
  | { readonly kind: 'color'; readonly color: Color }
  | { readonly kind: 'is'; readonly condition: Condition }
  | {
      readonly kind: 'before' /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: earlier than its first day. */;
      readonly date: string;
    }
  | { readonly kind: 'after' /** As for `before`: its first day, or later. */; readonly date: string }
);

export type Clause = WordsClause | FilterClause;

/** All clauses must hold. No clause at all finds nothing. */
export interface Query {
  readonly clauses: readonly Clause[];
}

export type ColorNames = Readonly<Record<Color, string>>;

/**
 * Reads a query as a person types it. Never throws: what is no valid operator (`color:mauve`, `before:soon`, a quote
 * that is not closed) is searched as the plain words it consists of.
 *
 * - `peace plan`: both words, anywhere. The last word may go on (`pla` finds "plan") until a space or a sign ends it.
 * - `"peace plan"`: side by side. Typographic quotes will do.
 * - `tag:` `site:` `color:` `is:` `before:` `after:` with a value, in quotes where it has spaces.
 * - `-` before any of these: without it.
 *
 * @param colorNames the reader's own names of the colours, understood beside the fixed ones
 */
export function parseQuery(typed: string, colorNames: ColorNames = DEFAULT_COLOR_NAMES): Query {
  const clauses: Clause[] = [];
  for (const part of partsOf(typed)) {
    const clause = filterClause(part, colorNames) ?? wordsClause(part);
    if (clause !== null) clauses.push(clause);
  }
  return { clauses };
}

/** A clause as it stands in the query: `-operator:value`, of which only the value is always there. */
interface Part {
  readonly exclude: boolean;
  /** Folded; null where there is none. */
  readonly operator: string | null;
  readonly value: string;
  /** Nothing follows, and no quote or space ends it: it may still be being typed. */
  readonly open: boolean;
}

const SPACE = /\s+/uy;
const OPERATOR = /([a-z]+)[:：]/iuy;
const QUOTED = /"([^"]*)"|[“„]([^“”"]*)[“”]|«([^«»]*)»|「([^「」]*)」/uy;
const STRAY_QUOTE = /["“”„«»「」]/uy;
const BARE = /[^\s"“”„«»「」]+/uy;

function* partsOf(typed: string): Generator<Part> {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(typed);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  while (at < typed.length) {
    if (take(SPACE) !== null) continue;
    const exclude = typed[at] === '-' && at + 1 < typed.length;
    if (exclude) at += 1;
    const operator = take(OPERATOR)?.[1]?.toLowerCase() ?? null;
    const quoted = take(QUOTED);
    if (quoted !== null) {
      yield { exclude, operator, value: quoted[1] ?? quoted[2] ?? quoted[3] ?? quoted[4] ?? '', open: false };
      continue;
    }
    const stray = take(STRAY_QUOTE) !== null;
    const value = take(BARE)?.[0] ?? '';
    yield { exclude: exclude && !stray, operator, value, open: at === typed.length };
  }
}

function filterClause({ exclude, operator, value }: Part, colorNames: ColorNames): FilterClause | null {
  const wanted = fold(value).trim();
  if (operator === null || wanted === '') return null;
  switch (operator) {
    case 'tag': {
      const tag = wanted.replace(/^#|\/+$/gu, '');
      return tag === '' ? null : { kind: 'tag', exclude, tag };
    }
    case 'site':
      return { kind: 'site', exclude, site: wanted };
    case 'color':
    case 'colour': {
      const color = COLORS.find((one) => one === wanted || fold(colorNames[one]).trim() === wanted);
      return color === undefined ? null : { kind: 'color', exclude, color };
    }
    case 'is': {
      const condition = CONDITIONS.find((one) => one === wanted);
      return condition === undefined ? null : { kind: 'is', exclude, condition };
    }
    case 'before':
    case 'after':
      return isDate(wanted) ? { kind: operator, exclude, date: wanted } : null;
    default:
      return null;
  }
}

function isDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text);
  if (match === null) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

function wordsClause({ exclude, operator, value, open }: Part): WordsClause | null {
  const text = operator === null ? value : `${operator} ${value}`;
  const tokens = [...tokensOf(text)];
  const last = tokens.at(-1);
  if (last === undefined) return null;
  // The last character of a run has been found already as a part of the pair before it.
  if (last.kind === 'last-of-run' && tokens.at(-2)?.kind === 'pair') tokens.pop();
  const goesOn = last.kind === 'word' ? open && !exclude && last.end === text.length : tokens.at(-1) === last;
  return { kind: 'words', exclude, terms: tokens.map(({ term }) => term), prefix: goesOn };
}

/** The clauses whose words are to be found, and so can be marked in a text. */
export function wordsToFind(query: Query): readonly WordsClause[] {
  return query.clauses.filter((clause) => clause.kind === 'words').filter((clause) => !clause.exclude);
}
