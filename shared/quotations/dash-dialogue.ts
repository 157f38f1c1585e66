import type { Marked } from './marks.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

const dash = /[—–]/u;
const spanishTag = /[—–]/gu;
const frenchTag = /[,!?…]\s+(?=(?:s['’]|l['’]|m['’]|lui\s|leur\s|a-t-|ont-)?\p{Ll}+[-\s])/gu;

function span(text: string, outerStart: number, from: number, to: number, outerEnd: number): Marked | null {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end -= 1;
  return start < end ? { outerStart, outerEnd, start, end, family: 'corner', closed: true } : null;
}

/** Whether the words at `at` begin with a verb of saying and a subject: “dit-il”, “respondió Ana”. */
function reportsAt(text: string, at: number, language: Language): boolean {
  const words = text
    .slice(at, at + 60)
    .toLowerCase()
    .split(/[\s,.;:!?—–-]+/u)
    .filter((word) => word !== '' && word !== 't');
  // « À Cannes, on m’a dit que … »: a subject before its verb tells who is spoken of inside.
  if (language.elision && language.pronouns.has(words[0] ?? '')) return false;
  for (const [index, word] of words.slice(0, 6).entries()) {
    const bare = word.replace(/^(?:s|l|m)['’]/u, '');
    const classes = language.words.get(bare) ?? 0;
    if (classes & Class.say && !(classes & Class.participle)) return true;
    if (
      index > 0 &&
      !(classes & (Class.auxiliary | Class.objectPronoun | Class.adverb | Class.pronoun | Class.determiner))
    )
      return false;
  }
  return false;
}

function spanishTurns(text: string, paragraph: Paragraph, language: Language): readonly Marked[] {
  const found: Marked[] = [];
  let from = paragraph.start + 1;
  let outer = paragraph.start;
  let speaking = true;
  const push = (to: number) => {
    const one = span(text, outer, from, to, to);
    if (one !== null) found.push(one);
  };
  for (const match of text.slice(paragraph.start + 1, paragraph.end).matchAll(spanishTag)) {
    const at = paragraph.start + 1 + match.index;
    if (speaking) {
      if (!reportsAt(text, at + 1, language)) continue;
      push(at);
      speaking = false;
    } else {
      speaking = true;
      outer = at;
      from = at + 1;
      while (/[.,;:\s]/u.test(text[from] ?? '')) from += 1;
    }
  }
  if (speaking) push(paragraph.end);
  return found;
}

function frenchTurns(text: string, paragraph: Paragraph, language: Language): readonly Marked[] {
  const inner = text.slice(paragraph.start + 1, paragraph.end);
  for (const match of inner.matchAll(frenchTag)) {
    const at = paragraph.start + 1 + match.index + match[0].length;
    if (!reportsAt(text, at, language)) continue;
    const one = span(text, paragraph.start, paragraph.start + 1, paragraph.start + 2 + match.index, at);
    return one === null ? [] : [one];
  }
  const whole = span(text, paragraph.start, paragraph.start + 1, paragraph.end, paragraph.end);
  return whole === null ? [] : [whole];
}

/** The length of “, professeur à Nantes” at the beginning of `rest`, an office without article, up to a comma or the end; else 0. */
function officeAfter(rest: string, language: Language): number {
  const office = /^,\s(\p{Ll}+)[^,.!?…]{0,80}(?=,|[.!?…]\s*$)/u.exec(rest);
  const head = office?.[1] ?? '';
  return office !== null && (language.words.get(head) ?? 0) & Class.role ? office[0].length : 0;
}

/**
 * French prints who speaks inside the marks: « Je n’ai rien dit, a déclaré le maire. Rien du tout. » The
 * words of the writer between are taken out, so that two quotations are left beside what reports them.
 */
export function withoutIncises(text: string, mark: Marked, language: Language): readonly Marked[] {
  if (!mark.closed || mark.end - mark.start < 20) return [mark];
  const content = text.slice(mark.start, mark.end);
  for (const match of content.matchAll(frenchTag)) {
    const tag = match.index + match[0].length;
    if (!match[0].startsWith(',') || !reportsAt(text, mark.start + tag, language)) continue;
    const named = content.slice(tag).search(/[,.!?…]/u);
    if (named < 4 || named > 90) continue;
    const after = named + officeAfter(content.slice(tag + named), language);
    const resume = mark.start + tag + after + 1;
    const first: Marked = {
      ...mark,
      end: mark.start + match.index,
      outerEnd: mark.start + match.index + 1,
      parted: true,
    };
    const second = span(text, resume, resume, mark.end, mark.outerEnd);
    return second === null ? [first] : [first, { ...second, family: mark.family, parted: true }];
  }
  return [mark];
}

const spanishIncise = /\s[—–](?=\p{Ll})([^—–]{4,90})[—–]/gu;

/** Spanish sets who speaks between dashes: «Si me equivoco —reconoció Soto—, lo diré». */
export function withoutDashedIncises(text: string, mark: Marked, language: Language): readonly Marked[] {
  if (!mark.closed || mark.end - mark.start < 20) return [mark];
  for (const match of text.slice(mark.start, mark.end).matchAll(spanishIncise)) {
    const at = mark.start + match.index;
    if (!reportsAt(text, at + 2, language)) continue;
    let resume = at + match[0].length;
    while (resume < mark.end && /[,.;:\s]/u.test(text[resume] ?? '')) resume += 1;
    const first: Marked = { ...mark, end: at, outerEnd: at, parted: true };
    const second = span(text, resume, resume, mark.end, mark.outerEnd);
    return second === null ? [first] : [first, { ...second, family: mark.family, parted: true }];
  }
  return [mark];
}

/**
 * Dialogue opened by a dash at the beginning of a paragraph, as Spanish and French novels print it:
 * «—Ya voy —dijo Ana—. Espera.», «— Entrez, dit le comte.» Empty where the paragraph is none.
 */
export function dashDialogue(text: string, paragraph: Paragraph, language: Language): readonly Marked[] {
  if (!dash.test(text[paragraph.start] ?? '')) return [];
  const next = text[paragraph.start + 1] ?? '';
  if (language.code === 'es' && /\s/u.test(next)) return [];
  return language.code === 'es'
    ? spanishTurns(text, paragraph, language)
    : frenchTurns(text, paragraph, language);
}
