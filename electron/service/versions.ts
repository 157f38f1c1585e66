import { bestGuesses, type Guess } from '../../shared/anchoring/best-guess.ts';
import type { Annotation } from '../../shared/annotation/annotation.ts';
import type { Service } from '../../shared/api.ts';
import type { ContentVersion } from '../../shared/article/article.ts';
import type { AnnotationId, ContentHash } from '../../shared/identifiers.ts';
import { annotationsOf } from '../../shared/merge/view.ts';
import { projectText } from '../../shared/text/projection.ts';
import { textChanges } from '../../shared/versions/text-changes.ts';
import type { Library } from '../library/library.ts';
import { contentOf, noSuchVersion, shownRecord } from './open-article.ts';
import { groupBy, type Placement } from './placement.ts';

/** The calls that set one version of an article beside another. Reject with `not-found` and `damaged`. */
export function versionCalls(
  library: Library,
  placement: Placement,
): Pick<Service, 'articles.changes' | 'articles.guesses'> {
  return {
    'articles.changes': async ({ articleId, earlier, later }) => {
      const { listed } = await shownRecord(library, articleId);
      const before = await contentOf(library, articleId, earlier);
      const after = await contentOf(library, articleId, later);
      const titles = textChanges(before.title, after.title);
      return {
        earlier: versionOf(listed.versions, earlier),
        later: versionOf(listed.versions, later),
        title: titles.blocks.flatMap(({ parts }) => parts),
        published:
          before.published?.raw === after.published?.raw
            ? null
            : { earlier: before.published, later: after.published },
        text: textChanges(projectText(before.body).text, projectText(after.body).text),
      };
    },
    'articles.guesses': async ({ articleId, content }) => {
      const { gathered } = await shownRecord(library, articleId);
      const standing = annotationsOf(gathered.notes, articleId);
      const placed = await placement.place(articleId, standing, content);
      const orphans = placed.filter(
        ({ place, places }) => place.status === 'orphan' && places?.[content] !== false,
      );
      const text = await placement.textOf(articleId, content);
      if (text === null) throw noSuchVersion();
      const guesses: (Guess & { readonly annotationId: AnnotationId })[] = [];
      for (const [made, group] of groupBy(orphans, ({ target }) => target.content)) {
        const previousText = await placement.textOf(articleId, made);
        const found = bestGuesses(text, group.map(selectorOf), previousText ?? undefined);
        group.forEach(({ id }, index) => {
          const guess = found[index];
          if (guess != null) guesses.push({ annotationId: id, ...guess });
        });
      }
      return guesses;
    },
  };
}

const selectorOf = ({ target: { position, quote } }: Annotation) => ({ position, quote });

function versionOf(versions: readonly ContentVersion[], hash: ContentHash): ContentVersion {
  const version = versions.find((one) => one.hash === hash);
  if (version === undefined) throw noSuchVersion();
  return version;
}
