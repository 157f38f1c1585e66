import { readArticle } from '../../../electron/importers/import-file.ts';
import { detectQuotations } from '../../../shared/quotations/quotations.ts';
import { projectText } from '../../../shared/text/projection.ts';
import { sentencesIn, sentencesOf } from '../../../shared/text/sentences.ts';

/** Each reads a text once, as the app does, and gives what it found; throws where that is wrong. */
export const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'quotations, English': (text) => quotations(text, 'en'),
  'quotations, German': (text) => quotations(text, 'de'),
  'quotations, French': (text) => quotations(text, 'fr'),
  'quotations, Spanish': (text) => quotations(text, 'es'),
  sentences: (text) => {
    const found = sentencesIn(text, 0, text.length, 'en');
    inOrder(found, text.length);
    return found;
  },
  'plain text': (text) => imported('text.txt', text),
  Markdown: (text) => imported('text.md', text),
};

function quotations(text: string, language: string): unknown {
  const found = detectQuotations(text, { language });
  for (const { start, end, outerStart, outerEnd, text: words, evidence, confidence, speaker } of found) {
    const inside = outerStart <= start && start < end && end <= outerEnd;
    if (outerStart < 0 || outerEnd > text.length || !inside) throw new Error('a quotation out of bounds');
    const whole = text.slice(start, end);
    if (words !== whole && !(whole.includes('\n') && isSubsequence(words, whole)))
      throw new Error(`words that are not those of the text: ${words}`);
    if (!(confidence >= 0 && confidence <= 1)) throw new Error(`a confidence of ${confidence}`);
    if (speaker?.trim() === '') throw new Error('a speaker without a name');
    for (const one of evidence)
      if (one.start < 0 || one.start >= one.end || one.end > text.length)
        throw new Error('evidence out of bounds');
  }
  inOrder(found, text.length);
  return found;
}

function imported(name: string, text: string): unknown {
  const read = readArticle(name, new TextEncoder().encode(text));
  if (read.ok) {
    const projection = projectText(read.content.body);
    inOrder(sentencesOf(projection, read.content.language), projection.text.length);
    if (read.content.title === '') throw new Error('no title');
  }
  return read;
}

function inOrder(found: readonly { readonly start: number; readonly end: number }[], length: number): void {
  let at = 0;
  for (const { start, end } of found) {
    if (start < at || end <= start || end > length) throw new Error('places out of order or bounds');
    at = end;
  }
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const unit of part.split('')) {
    at = whole.indexOf(unit, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
