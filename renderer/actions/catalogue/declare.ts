import { COLORS, type Color } from '../../../shared/annotation/annotation.ts';

export const SECTIONS = [
  'General',
  'Library',
  'Reading',
  'Passages',
  'Notebook',
  'Speakers',
  'Review',
  'Export',
] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * Where an action answers: a view, or a state of a view, as a path. Two actions can be there at once if and only if
 * one's place is the other's or lies inside it; inside, the inner one answers first.
 */
export type Where = 'app' | `app/${string}`;

export interface ActionWords {
  /** An imperative, as it stands in the palette and in the shortcut sheet. */
  readonly title: string;
  /** The shortcuts it comes with, the one to show first; see {@link parseShortcut}. */
  readonly shortcut?: readonly string[];
  /** Stays out of the palette: moves that only make sense as keys, such as "next sentence". */
  readonly keysOnly?: boolean;
  /** Further words that find it in the palette and in the settings. */
  readonly keywords?: string;
}

export interface DeclaredAction extends ActionWords {
  readonly section: Section;
  readonly where: Where;
}

export function declare<const Id extends string>(
  section: Section,
  where: Where,
  actions: Readonly<Record<Id, ActionWords>>,
): Readonly<Record<Id, DeclaredAction>> {
  const entries = Object.entries<ActionWords>(actions).map(([id, words]) => [
    id,
    { ...words, section, where },
  ]);
  return Object.fromEntries(entries) as Record<Id, DeclaredAction>;
}

/** One action a colour, in the colours' order. */
export function forColors<const Prefix extends string>(
  prefix: Prefix,
  words: (color: Color, place: number) => ActionWords,
): Readonly<Record<`${Prefix}${Color}`, ActionWords>> {
  const entries = COLORS.map((color, index) => [`${prefix}${color}`, words(color, index + 1)]);
  return Object.fromEntries(entries) as Record<`${Prefix}${Color}`, ActionWords>;
}
