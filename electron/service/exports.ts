import { DEFAULT_COLOR_NAMES } from '../../shared/annotation/annotation.ts';
import type { Service } from '../../shared/api.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { quotationMarkdown } from '../../shared/markdown/passages.ts';
import { annotationsOf, articleState } from '../../shared/merge/view.ts';
import { nameResolver } from '../../shared/quotations/aliases.ts';
import { articleMarkdown, type ExportedArticle } from '../exporters/article-markdown.ts';
import { exportName, exportNames } from '../exporters/export-name.ts';
import { noSuchArticle } from '../library/change-article.ts';
import type { Library } from '../library/library.ts';
import { shownRecord } from './open-article.ts';
import type { Placement } from './placement.ts';

/** The calls that take notes out as Markdown. Articles in the trash are exported only when they are named. */
export function exportCalls(
  library: Library,
  placement: Placement,
): Pick<Service, 'export.plan' | 'export.file' | 'export.passages'> {
  const exported = async (articleId: ArticleId): Promise<ExportedArticle> => {
    const { gathered, listed } = await shownRecord(library, articleId);
    const standing = annotationsOf(gathered.notes, articleId);
    const { shown } = listed;
    const text = shown === null ? null : await placement.textOf(articleId, shown);
    const annotations =
      shown === null || text === null
        ? standing.map((annotation) => ({ ...annotation, place: { status: 'orphan' as const } }))
        : await placement.place(articleId, standing, shown);
    const nameOf = nameResolver(library.shelf().speakerAliases);
    return {
      summary: listed.summary,
      note: articleState(gathered.notes).note,
      text: text ?? '',
      annotations: annotations.map((annotation) =>
        annotation.speaker === null ? annotation : { ...annotation, speaker: nameOf(annotation.speaker) },
      ),
      colorNames: { ...DEFAULT_COLOR_NAMES, ...library.shelf().colorNames },
    };
  };
  return {
    'export.plan': async ({ articles }) => {
      const planned = articles === 'all' ? wholeLibrary(library) : articles.map((id) => named(library, id));
      const names = exportNames(planned);
      return { files: planned.map(({ id, title }) => ({ articleId: id, title, name: names.get(id) ?? '' })) };
    },
    'export.file': async ({ articleId }) => {
      const article = await exported(articleId);
      return { name: exportName(article.summary.title, articleId), text: articleMarkdown(article) };
    },
    'export.passages': async ({ passages }) => {
      const articles = new Map<ArticleId, ExportedArticle>();
      for (const { articleId } of passages) {
        if (!articles.has(articleId)) articles.set(articleId, await exported(articleId));
      }
      const quotations = passages.flatMap(({ articleId, annotationId }) => {
        const article = articles.get(articleId);
        const annotation = article?.annotations.find(({ id }) => id === annotationId);
        if (article === undefined || annotation === undefined) return [];
        const { place, target, speaker, note } = annotation;
        const text =
          place.status === 'anchored' ? article.text.slice(place.start, place.end) : target.quote.exact;
        return [quotationMarkdown({ text, speaker, note }, article.summary)];
      });
      return { text: quotations.join('\n') };
    },
  };
}

interface Named {
  readonly id: ArticleId;
  readonly title: string;
}

function wholeLibrary(library: Library): readonly Named[] {
  return [...library.list.values()]
    .filter(({ standing, summary }) => standing === 'shown' && summary.trashedAt === null)
    .map(({ summary: { id, title } }) => ({ id, title }))
    .sort((a, b) => (a.title === b.title ? order(a.id, b.id) : order(a.title, b.title)));
}

function named(library: Library, id: ArticleId): Named {
  const listed = library.list.get(id);
  if (listed?.standing !== 'shown') throw noSuchArticle();
  return { id, title: listed.summary.title };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
