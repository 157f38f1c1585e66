import { Cast } from './cast.ts';
import { dashDialogue, withoutDashedIncises, withoutIncises } from './dash-dialogue.ts';
import { learnGenders } from './gender-votes.ts';
import { learnInstitutions } from './institution-votes.ts';
import type { Marked } from './marks.ts';
import { openingFamily, quotationMarks } from './marks.ts';
import { isNickname } from './nicknames.ts';
import type { Paragraph } from './paragraphs.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Sentence } from './sentences.ts';
import { sentencesOf } from './sentences.ts';
import type { Token } from './tokens.ts';
import { Tokeniser } from './tokens.ts';
import type { Language } from './word-classes.ts';

/** A quotation before it is known who said it; several parts where it runs over paragraphs. */
export interface ReadQuotation {
  readonly parts: readonly [Marked, ...Marked[]];
  readonly text: string;
  /** The sentence and token of each part. */
  readonly places: readonly Place[];
}

export interface Place {
  readonly sentence: Sentence;
  /** Index of the quotation’s token in the sentence. */
  readonly at: number;
}

export interface ReadText {
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly ReadQuotation[];
  readonly cast: Cast;
  readonly tokeniser: Tokeniser;
}

interface Building {
  readonly parts: Marked[];
  readonly places: Place[];
}

function marksOf(
  text: string,
  paragraphs: readonly Paragraph[],
  index: number,
  language: Language,
): readonly Marked[] {
  const paragraph = paragraphs[index];
  const next = paragraphs[index + 1];
  if (paragraph === undefined) return [];
  const dashes = language.dashDialogue ? dashDialogue(text, paragraph, language) : [];
  if (dashes.length > 0) return dashes;
  const marks = quotationMarks(text, paragraph, next === undefined ? null : openingFamily(text, next));
  if (language.elision) return marks.flatMap((mark) => withoutIncises(text, mark, language));
  const dashed = language.dashDialogue;
  return dashed ? marks.flatMap((mark) => withoutDashedIncises(text, mark, language)) : marks;
}

/** “We left.”12, “We left.”[3]: the mark of a footnote that stands at a quotation. */
const note = /(?:\[\d{1,3}\]|\d{1,3}|[¹²³⁰⁴-⁹]{1,3})(?![\p{L}\d])/uy;

/** How many units of a footnote’s mark stand at an offset. */
function noteAfter(text: string, at: number): number {
  note.lastIndex = at;
  return note.exec(text)?.[0].length ?? 0;
}

/** The words, signs and quotations of a paragraph, without the nicknames that stand inside names. */
function tokensOf(
  text: string,
  paragraph: Paragraph,
  marks: readonly Marked[],
  tokeniser: Tokeniser,
  nicknames: readonly Marked[],
): Token[] {
  const tokens: Token[] = [];
  let from = paragraph.start;
  let skipped = 0;
  const read = (to: number) => {
    for (
      let next = nicknames[skipped];
      next !== undefined && next.outerEnd <= to;
      next = nicknames[skipped]
    ) {
      if (next.outerStart >= from) {
        tokeniser.read(from, next.outerStart, tokens);
        from = next.outerEnd;
      }
      skipped += 1;
    }
    tokeniser.read(from, to, tokens);
  };
  for (const [quotation, mark] of marks.entries()) {
    read(mark.outerStart);
    tokens.push({
      kind: 'quotation',
      start: mark.outerStart,
      end: mark.outerEnd,
      lower: '',
      classes: 0,
      capital: false,
      quotation,
    });
    from = mark.outerEnd + noteAfter(text, mark.outerEnd);
  }
  read(paragraph.end);
  return tokens;
}

/** The words of a quotation's parts to the letter, with what stands between them. */
export function joined(text: string, parts: readonly Marked[]): string {
  const [first, ...rest] = parts;
  if (first === undefined) return '';
  let whole = text.slice(first.start, first.end);
  let end = first.end;
  for (const part of rest) {
    whole += text.slice(end, part.outerStart) + text.slice(part.start, part.end);
    end = part.end;
  }
  return whole;
}

/** Reads a text into sentences and the quotations in them, and learns whom it names. */
export function readText(text: string, language: Language): ReadText {
  const paragraphs = paragraphsOf(text);
  const tokeniser = new Tokeniser(text, language);
  const cast = new Cast(text, language);
  const sentences: Sentence[] = [];
  const building: Building[] = [];
  let open: Marked | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    const marked = marksOf(text, paragraphs, index, language);
    const nicknames = marked.filter((mark) => isNickname(text, mark));
    const marks = nicknames.length === 0 ? marked : marked.filter((mark) => !nicknames.includes(mark));
    const all = tokensOf(text, paragraph, [], tokeniser, nicknames);
    cast.read(all);
    const tokens = marks.length === 0 ? all : tokensOf(text, paragraph, marks, tokeniser, nicknames);
    const cut = sentencesOf(tokens, marks, text, index, sentences.length);
    for (const sentence of cut) {
      sentences.push(sentence);
      for (const [at, token] of sentence.tokens.entries()) {
        const mark = token.kind === 'quotation' ? marks[token.quotation] : undefined;
        if (mark === undefined) continue;
        const goesOn = open !== null && mark.outerStart === paragraph.start && open.family === mark.family;
        const current = building.at(-1);
        if (goesOn && current !== undefined) {
          current.parts.push(mark);
          current.places.push({ sentence, at });
        } else building.push({ parts: [mark], places: [{ sentence, at }] });
      }
    }
    const last = marks.at(-1);
    open = last !== undefined && !last.closed && last.outerEnd === paragraph.end ? last : null;
  }
  learnGenders(cast.people, sentences, language);
  learnInstitutions(cast.people, sentences, language, (member) => cast.admitInstitution(member));
  const quotations: ReadQuotation[] = [];
  for (const { parts, places } of building) {
    const [first, ...rest] = parts;
    if (first !== undefined) quotations.push({ parts: [first, ...rest], places, text: joined(text, parts) });
  }
  return { paragraphs, sentences, quotations, cast, tokeniser };
}
