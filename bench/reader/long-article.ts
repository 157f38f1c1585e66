import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeContent } from '../../electron/library/content-file.ts';
import { describePassage } from '../../shared/anchoring/describe.ts';
import { COLORS, type Color } from '../../shared/annotation/annotation.ts';
import type { Change } from '../../shared/changes.ts';
import type { AnnotationId } from '../../shared/identifiers.ts';
import { applyChanges, setArticleFields } from '../../shared/merge/apply-change.ts';
import { emptyNotes } from '../../shared/merge/notes-document.ts';
import { projectText } from '../../shared/text/projection.ts';
import { between, pick, seeded } from '../anchoring/random.ts';
import { contentOf, DEVICE, idOf } from '../library/make-library.ts';
import { corpus } from '../search/corpus.ts';

const SEED = 20_260_301;
const PARAGRAPHS = 1250;
const WORDS_A_PARAGRAPH = 80;
export const WORDS = PARAGRAPHS * WORDS_A_PARAGRAPH;
export const HIGHLIGHTS = 5000;
/** UTF-16 units of a highlight. */
const SHORTEST = 20;
const LONGEST = 300;

/** A highlight by offsets into the text of the page, in which nothing stands between two blocks. */
export interface Place {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly color: Color;
}

/**
 * A library of two articles of one text of 100,000 words: "Marked", with 5,000 highlights that lie over each other and
 * over the ends of paragraphs, and "Plain", with none. Answers with the same highlights for other means of showing
 * them.
 */
export function makeLongArticles(folder: string): readonly Place[] {
  const random = seeded(SEED);
  const { word } = corpus(SEED);
  const sentence = (length: number) => {
    const words = Array.from({ length }, word).join(' ');
    return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
  };
  const text = Array.from({ length: PARAGRAPHS }, () =>
    Array.from({ length: WORDS_A_PARAGRAPH / 16 }, () => sentence(16)).join(' '),
  ).join('\n\n');
  mkdirSync(join(folder, 'articles'), { recursive: true });
  const format = { format: 'commonplace-library', version: 1 };
  writeFileSync(join(folder, 'library.json'), `${JSON.stringify(format)}\n`);

  const places: Place[] = Array.from({ length: HIGHLIGHTS }, () => {
    const start = between(random, 0, text.length - LONGEST - 1);
    const end = start + between(random, SHORTEST, LONGEST);
    return { id: randomUUID(), start, end, color: pick(random, COLORS) };
  });
  writeArticle(folder, 0, 'Marked', text, places);
  writeArticle(folder, 1, 'Plain', text, []);
  const breaks = [...text.matchAll(/\n\n/g)].map(({ index }) => index);
  const inPage = (offset: number) => offset - 2 * breaks.filter((at) => at + 2 <= offset).length;
  return places.map(({ start, end, ...place }) => ({ ...place, start: inPage(start), end: inPage(end) }));
}

function writeArticle(
  folder: string,
  at: number,
  title: string,
  text: string,
  places: readonly Place[],
): void {
  const articleId = idOf(at);
  const content = contentOf(articleId, title, text, null);
  const projected = projectText(content.body).text;
  const { hash, bytes } = encodeContent(content);
  const article = join(folder, 'articles', articleId);
  mkdirSync(article);
  writeFileSync(join(article, `content-${hash}.json`), bytes);
  const now = Date.UTC(2026, 0, 1);
  const time = new Date(now).toISOString();
  const fields = { importedAt: time, content: hash, [`version:${hash}`]: time };
  const notes = setArticleFields(emptyNotes(articleId, DEVICE), fields, { now, device: DEVICE });
  const changes = places.map(
    ({ id, start, end, color }): Change => ({
      kind: 'annotation',
      articleId,
      annotationId: id as AnnotationId,
      set: { target: { content: hash, ...describePassage(projected, start, end) }, color },
    }),
  );
  const applied = applyChanges(notes, changes, { now: now + 1000, device: DEVICE, ownTags: [] });
  if (applied.status !== 'applied') throw new Error(applied.status);
  writeFileSync(join(article, `notes-${DEVICE}.json`), JSON.stringify(applied.notes));
}
