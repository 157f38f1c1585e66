import type { CallOutput } from '../../shared/api.ts';
import type { AnnotationId, ArticleId } from '../../shared/identifiers.ts';
import { annotationsOf } from '../../shared/merge/view.ts';
import { fileStem } from '../exporters/export-name.ts';
import { speakerMarkdown } from '../exporters/speaker-markdown.ts';
import type { Library } from '../library/library.ts';
import type { Found } from './speakers.ts';

const UNNAMED = 'Quotations without a known speaker';

/** A Markdown file of what one speaker said, with the reader's notes on it, in the order given. */
export async function speakerExport(
  library: Library,
  found: readonly Found[],
  asked: string | null,
): Promise<CallOutput<'export.speaker'>> {
  const name = found[0]?.speaker ?? asked ?? UNNAMED;
  const notes = new Map<AnnotationId, string>();
  const articles = new Set(found.flatMap(({ said, summary }) => (said.marked === null ? [] : [summary.id])));
  for (const id of articles)
    for (const [annotation, note] of await notesOf(library, id)) notes.set(annotation, note);
  const quotations = found.map(({ said, speaker, summary }) => ({
    text: said.text,
    speaker,
    note: (said.marked === null ? undefined : notes.get(said.marked.id)) ?? '',
    source: summary,
  }));
  return { name: `${fileStem(name) || 'Speaker'}.md`, text: speakerMarkdown(name, quotations) };
}

async function notesOf(library: Library, articleId: ArticleId): Promise<readonly [AnnotationId, string][]> {
  const record = await library.read(articleId);
  if (record === null) return [];
  return annotationsOf(record.gathered.notes, articleId).map(({ id, note }) => [id, note]);
}
