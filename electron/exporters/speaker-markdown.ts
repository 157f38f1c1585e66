import { quotationMarkdown, type Source } from '../../shared/markdown/passages.ts';
import { serialise } from '../../shared/markdown/serialise.ts';

export interface SpokenWords {
  readonly text: string;
  readonly speaker: string | null;
  /** The reader's note on a highlight of these words; empty where there is none. */
  readonly note: string;
  readonly source: Source;
}

/** One speaker's quotations as a Markdown file: each a block quote with who said it and where, in the order given. */
export function speakerMarkdown(name: string, quotations: readonly SpokenWords[]): string {
  const heading = serialise({
    type: 'root',
    children: [{ type: 'heading', depth: 1, children: [{ type: 'text', value: name }] }],
  });
  const parts = quotations.map(({ source, ...passage }) => quotationMarkdown(passage, source));
  return [heading, ...parts].join('\n');
}
