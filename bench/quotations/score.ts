import type { Quotation } from '../../shared/quotations/quotations.ts';
import type { LabelledQuotation, LabelledText } from './labelled-text.ts';

export interface Score {
  readonly labelled: number;
  readonly found: number;
  readonly matched: number;
  /** Labelled with a speaker. */
  readonly speakersLabelled: number;
  /** Returned with a speaker. */
  readonly speakersGiven: number;
  readonly speakersRight: number;
  readonly asWrittenLabelled: number;
  readonly asWrittenRight: number;
}

export const nothingScored: Score = {
  labelled: 0,
  found: 0,
  matched: 0,
  speakersLabelled: 0,
  speakersGiven: 0,
  speakersRight: 0,
  asWrittenLabelled: 0,
  asWrittenRight: 0,
};

export function add(one: Score, other: Score): Score {
  const sum: Record<string, number> = {};
  for (const [key, value] of Object.entries(one)) sum[key] = value;
  for (const [key, value] of Object.entries(other)) sum[key] = (sum[key] ?? 0) + Number(value);
  return sum as unknown as Score;
}

function bare(name: string | null): string {
  return (name ?? '')
    .toLowerCase()
    .replace(/^(?:(?:the|a|an|der|die|das|ein|eine|le|la|les|el) |l['’])/u, '')
    .trim();
}

export function sameName(one: string | null, other: string | null): boolean {
  return (one === null) === (other === null) && bare(one) === bare(other);
}

/** Same words, give or take marks and the punctuation beside them. */
function sameSpan(labelled: LabelledQuotation, found: Quotation): boolean {
  const slack = 3;
  return (
    Math.abs(labelled.start - found.outerStart) <= slack && Math.abs(labelled.end - found.outerEnd) <= slack
  );
}

export interface Mistake {
  readonly kind: 'missed' | 'too much' | 'speaker' | 'as written';
  readonly where: string;
  readonly wanted: string;
  readonly got: string;
}

/** Compares what was found in a text with its labels; exact spans, exact names (articles and case aside). */
export function scoreText(
  text: LabelledText,
  found: readonly Quotation[],
): { score: Score; mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = [];
  let matched = 0;
  let right = 0;
  let writtenRight = 0;
  const used = new Set<Quotation>();
  for (const labelled of text.quotations) {
    const where = `${text.name}: ${text.text.slice(labelled.start, labelled.end).slice(0, 60)}`;
    const hit = found.find((one) => !used.has(one) && sameSpan(labelled, one));
    if (hit === undefined) {
      mistakes.push({ kind: 'missed', where, wanted: labelled.speaker ?? '?', got: '' });
      continue;
    }
    used.add(hit);
    matched += 1;
    if (labelled.speaker !== null && sameName(labelled.speaker, hit.speaker)) right += 1;
    if (!sameName(labelled.speaker, hit.speaker))
      mistakes.push({
        kind: 'speaker',
        where,
        wanted: labelled.speaker ?? '?',
        got: `${hit.speaker ?? '?'} (${hit.why}; ${hit.confidence})`,
      });
    if (labelled.asWritten === null) continue;
    if (sameName(labelled.asWritten, hit.speakerAsWritten)) writtenRight += 1;
    else
      mistakes.push({
        kind: 'as written',
        where,
        wanted: labelled.asWritten,
        got: hit.speakerAsWritten ?? '?',
      });
  }
  for (const one of found) {
    if (used.has(one)) continue;
    const where = `${text.name}: ${one.text.slice(0, 60)}`;
    mistakes.push({
      kind: 'too much',
      where,
      wanted: '',
      got: `${one.speaker ?? '?'} (${one.why}; ${one.confidence})`,
    });
  }
  const score: Score = {
    labelled: text.quotations.length,
    found: found.length,
    matched,
    speakersLabelled: text.quotations.filter((one) => one.speaker !== null).length,
    speakersGiven: found.filter((one) => one.speaker !== null).length,
    speakersRight: right,
    asWrittenLabelled: text.quotations.filter((one) => one.asWritten !== null).length,
    asWrittenRight: writtenRight,
  };
  return { score, mistakes };
}
