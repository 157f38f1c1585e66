import type { Marked } from './marks.ts';
import type { Token } from './tokens.ts';
import { anyCue, Class } from './word-classes.ts';

export interface Sentence {
  readonly tokens: readonly Token[];
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** Index in the text. */
  readonly index: number;
}

/** Tokens after which a text without full stops is cut, so that the work stays linear. */
const longestSentence = 400;

const terminal = /[.!?…]$/u;
const sentenceEnd = new Set(['.', '!', '?', '…']);

/** How many words after a quotation a reporting verb may stand and still belong to it. */
const tagReach = 14;

/** Signs and words after a reporting verb that show that nothing but the quotation was its object. */
function closesTag(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return true;
  return (token.classes & (Class.preposition | Class.time | Class.adverb)) !== 0;
}

/**
 * Whether the words after a quotation that ends a sentence of its own still report it:
 * “Really?” Smith asked. / “We won.” Smith said.
 */
function isTagAfter(tokens: readonly Token[], from: number, exclaimed: boolean): boolean {
  const first = tokens[from];
  if (first === undefined || first.kind !== 'word') return false;
  if (!first.capital) return true;
  for (let at = from; at < tokens.length && at < from + tagReach; at += 1) {
    const token = tokens[at];
    if (token === undefined || sentenceEnd.has(token.lower) || token.kind === 'quotation') return false;
    if (token.classes & Class.say && at > from && !(token.classes & Class.participle)) {
      const next = tokens[at + 1];
      return exclaimed ? closesTag(next) : next === undefined || sentenceEnd.has(next.lower);
    }
    const plain =
      token.kind === 'sign' ||
      token.classes & (Class.preposition | Class.relative) ||
      !(token.classes & anyCue);
    if (!plain) return false;
  }
  return false;
}

function endsAfterQuotation(tokens: readonly Token[], at: number, content: string): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return true;
  if (next.kind === 'sign') return false;
  if (!terminal.test(content)) return false;
  if (next.kind === 'quotation') return true;
  return !isTagAfter(tokens, at + 1, !content.endsWith('.'));
}

/** „am 3. März“, „in der 93. Minute“: a number in order, behind an article or preposition. */
function isOrdinal(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at - 1];
  const before = tokens[at - 2];
  if (
    number === undefined ||
    before === undefined ||
    !/^\d{1,3}$/u.test(number.lower) ||
    tokens[at]?.lower !== '.'
  )
    return false;
  return (
    number.end === tokens[at]?.start &&
    /^(?:de[mnrs]|die|das|am|zum|zur|im|vom|seit|ab|bis|seine[mnrs]?|ihre[mnrs]?|jede[mnrs]?)$/u.test(
      before.lower,
    )
  );
}

function endsAfterSign(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || !sentenceEnd.has(token.lower)) return false;
  if (next === undefined || next.kind === 'quotation') return true;
  if (isOrdinal(tokens, at)) return false;
  return next.kind === 'word'
    ? next.capital || next.classes >= Class.number
    : !/[.!?…,;:)\]]/u.test(next.lower);
}

/** Signs that part a dateline from the text. */
const datelineEnd = new Set(['-', '–', '—', '--', ':']);
/** Agencies in the brackets of a dateline. */
const agency = /^(?:dpa|afp|ap|reuters|ots|epd|kna|sid|efe|ansa|pti|ani|xinhua)\b/u;
/** What newsrooms set before a text in capitals: “EXCLUSIVE:”, “FIRST ON FOX:”. */
const heading =
  /^(?:EXCLUSIVE|BREAKING|WATCH|LISTEN|UPDATED?|ANALYSIS|OPINION|EXPLAINER|REVEALED|LIVE|VIDEO|FIRST|SCOOP)(?: [\p{Lu}\d]+){0,4}$/u;
/** “Adre, Chad – Halima”: place and country before a dash. */
const mixedDateline =
  /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, \p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,2} (?:–|—|--?) (?=\p{Lu})/u;
/** How many tokens a dateline has at most: SAN FRANCISCO, Calif., March 6 (Reuters) –. */
const longestDateline = 14;

/** Where the text begins after “BERLIN (dpa) –”, “WASHINGTON –” or “FRANKFURT, March 6 (Reuters) –”; 0 without. */
function afterDateline(tokens: readonly Token[], text: string, paragraph: number): number {
  const first = tokens[0];
  if (first === undefined || first.kind !== 'word' || !first.capital) return 0;
  const placed = paragraph <= 2 && mixedDateline.exec(text.slice(first.start, first.start + 60));
  if (placed) return tokens.findIndex((token) => token.start >= first.start + placed[0].length);
  const shouted = /^\p{Lu}{3,}$/u.test(text.slice(first.start, first.end));
  let bracketed = false;
  for (let at = 1; at < tokens.length && at < longestDateline; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quotation') return 0;
    if (datelineEnd.has(token.lower)) {
      const closed = tokens[at - 1]?.lower === ')';
      // “Joe Mays (coach): …” is none.
      if (token.lower === ':' && heading.test(text.slice(first.start, token.start).trim())) return at + 1;
      if (token.lower === ':' && !shouted && !agency.test(tokens[at - 2]?.lower ?? '')) return 0;
      return (bracketed && closed) || (shouted && token.lower !== ':' && token.lower !== '-') ? at + 1 : 0;
    }
    if (token.lower === '(') bracketed = true;
    const fits = token.kind === 'sign' || token.capital || bracketed || token.classes >= Class.number;
    if (!fits) return 0;
  }
  return 0;
}

/**
 * Cuts a paragraph's tokens into sentences, without its dateline; a quotation never is cut, and belongs to what
 * reports it.
 */
export function sentencesOf(
  tokens: readonly Token[],
  marks: readonly Marked[],
  text: string,
  paragraph: number,
  firstIndex: number,
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = afterDateline(tokens, text, paragraph);
  for (const [at, token] of tokens.entries()) {
    if (at < from) continue;
    const mark = token.kind === 'quotation' ? marks[token.quotation] : undefined;
    const ends =
      at === tokens.length - 1 ||
      at - from >= longestSentence ||
      (mark === undefined
        ? endsAfterSign(tokens, at)
        : endsAfterQuotation(tokens, at, text.slice(mark.start, mark.end)));
    if (!ends) continue;
    sentences.push({ tokens: tokens.slice(from, at + 1), paragraph, index: firstIndex + sentences.length });
    from = at + 1;
  }
  return sentences;
}
