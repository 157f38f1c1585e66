import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import { projectText } from '../../../shared/text/projection.ts';
import { type Command, EXIT, printJson } from '../command.ts';
import { findArticle } from '../find-article.ts';

export const showCommand: Command = {
  name: 'show',
  usage: 'ARTICLE',
  summary: 'Shows an article: its text, and its passages with their offsets in that text.',
  options: {},
  positionals: { min: 1, max: 1 },
  async run({ io, json, positionals, call }) {
    const found = await findArticle(call, positionals[0] ?? '');
    const { summary, note, content, annotations } = await call('articles.open', { articleId: found.id });
    const { text } = projectText(content.body);
    const passages = annotations.map((annotation) => shownAnnotation(annotation, text));
    if (json) {
      const { id, title, site, url, authors, published, tags, status, language } = summary;
      printJson(io, {
        id,
        title,
        site,
        url,
        authors,
        contributors: content.contributors,
        published: published?.iso ?? published?.raw ?? null,
        publishedAsWritten: published?.raw ?? null,
        tags,
        status,
        language,
        note,
        text,
        annotations: passages,
      });
      return EXIT.done;
    }
    io.out(`${summary.title}\n\n${text}\n`);
    for (const { exact, color, note: words, tags } of passages)
      io.out(
        `\n[${[color, ...tags.map((tag) => `#${tag}`)].join(' ')}] ${exact}\n${words === '' ? '' : `  ${words}\n`}`,
      );
    return EXIT.done;
  },
};

/**
 * As `show --json` gives it: `start` and `end` are UTF-16 offsets into `text`, null for an orphan; `exact` is
 * `text.slice(start, end)`, for an orphan the words as they were marked; `marked` is always those.
 */
function shownAnnotation(annotation: PlacedAnnotation, text: string) {
  const { id, place, target, color, note, tags, speaker, created } = annotation;
  const marked = target.quote.exact;
  const placed =
    place.status === 'anchored'
      ? {
          status: place.status,
          start: place.start,
          end: place.end,
          exact: text.slice(place.start, place.end),
        }
      : { status: place.status, start: null, end: null, exact: marked };
  return { id, ...placed, marked, color, note, tags, speaker, created };
}
