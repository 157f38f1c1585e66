import { between, pick, type Random } from '../anchoring/random.ts';

/** How many people a library of any size quotes: as many as a newspaper does over the years. */
const SPEAKERS = 4000;
/** Quotations in an article. */
const QUOTATIONS = 5;

const FIRST =
  'Anna Maria John Peter Laura David Sarah Thomas Julia Martin Helen Paul Nina Robert Emma Simon'.split(' ');
const SYLLABLES = 'bar den kil mor ves tan hol wick ford gart lin sen thal rop ner quist'.split(' ');

function nameOf(rank: number): string {
  const part = (by: number): string => SYLLABLES[Math.floor(rank / by) % SYLLABLES.length] ?? '';
  const last = `${part(1)}${part(16)}${part(256)}`;
  return `${FIRST[(rank * 7) % FIRST.length]} ${last.charAt(0).toUpperCase()}${last.slice(1)}`;
}

/** Somebody, the more often the lower their rank: frequencies fall as in Zipf's law. */
const someone = (random: Random): string => nameOf(Math.floor(SPEAKERS ** random()) - 1);

/** A text with paragraphs in which people of {@link SPEAKERS} say words of it. */
export function withQuotations(text: string, random: Random): string {
  const words = text.split(/\s+/u);
  const some = (least: number, most: number): string => {
    const from = between(random, 0, Math.max(0, words.length - most));
    return words
      .slice(from, from + between(random, least, most))
      .join(' ')
      .replace(/[^\p{L}\p{N} ]/gu, '');
  };
  const paragraphs = text.split('\n\n');
  for (let count = 0; count < QUOTATIONS; count += 1) {
    const speaker = someone(random);
    const said = `“We have ${some(5, 25)},” said ${speaker}, who had ${some(3, 8)}.`;
    const later = `${speaker} said that it was “${some(3, 6)}” after all.`;
    paragraphs.splice(between(random, 0, paragraphs.length), 0, pick(random, [said, later]));
  }
  return paragraphs.join('\n\n');
}
