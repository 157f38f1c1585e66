import type { Color } from '../../shared/annotation/annotation.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { eachHit, mergeRanges, type TextRange } from '../../shared/search/find.ts';
import { MAX_FURTHER_PASSAGES, type PassageHit, type SearchHit } from '../../shared/search/hits.ts';
import type { Query, WordsClause } from '../../shared/search/query.ts';
import { wordsToFind } from '../../shared/search/query.ts';
import { type FoundInText, snippetOf } from '../../shared/search/snippet.ts';
import { fold } from '../../shared/text/fold.ts';
import type { Connection } from './connection.ts';
import type { SearchAnnotation } from './document.ts';
import type { RankedRow } from './finding.ts';
import { PIECES } from './writing.ts';

/** UTF-16 units of texts that one answer reads beyond the first piece of each article. */
const MOST_READ = 2_000_000;

interface Card {
  readonly id: ArticleId;
  readonly title: string;
  readonly site: string | null;
  /** JSON. */
  readonly passages: string;
}

/** What each of the articles has to show for the query. */
export function hitsOf(
  connection: Connection,
  rows: readonly RankedRow[],
  query: Query,
): readonly SearchHit[] {
  const words = wordsToFind(query);
  let mayRead = MOST_READ;
  return rows.flatMap(({ row, score }) => {
    const article = connection.get<Card>(
      'SELECT id, title, site, passages FROM cards JOIN articles ON row = article WHERE article = ?',
      [row],
    );
    if (article === null) return [];
    const text = foundInPieces(connection, row, words, (length) => {
      mayRead -= length;
      return mayRead > 0;
    });
    const passages = passagesFound(JSON.parse(article.passages) as readonly SearchAnnotation[], query, words);
    const isPassage = (passages[0]?.clausesFound ?? -1) >= text.clausesTogether;
    const shown = passages.slice(0, MAX_FURTHER_PASSAGES + 1).map(({ hit }) => hit());
    const best = isPassage ? shown[0] : undefined;
    return [
      {
        articleId: article.id,
        title: article.title,
        titleMarks: marksOf(article.title, words),
        site: article.site,
        snippet: best?.snippet ?? text.snippet(),
        ...placeOf(best, text),
        score,
        hitsInArticle: text.hits,
        passages: (best === undefined ? shown : shown.slice(1)).slice(0, MAX_FURTHER_PASSAGES),
      },
    ];
  });
}

/** Which highlight the snippet is of, or where in the text it is from. */
function placeOf(best: PassageHit | undefined, text: FoundInText) {
  if (best === undefined) return text.at === null ? {} : { at: text.at };
  return { annotationId: best.annotationId, of: best.of, color: best.color };
}

/** From the first pieces that have all of the words; later ones are read only while there is none. */
function foundInPieces(
  connection: Connection,
  row: number,
  words: readonly WordsClause[],
  mayReadOn: (length: number) => boolean,
): FoundInText {
  let best: FoundInText | null = null;
  let before = 0;
  for (let piece = 0; piece < PIECES; piece += 1) {
    const stored = connection.get<{ text: string }>('SELECT text FROM texts WHERE id = ?', [
      row * PIECES + piece,
    ]);
    if (stored === null) break;
    const inPiece = snippetOf(stored.text, words);
    const found = { ...inPiece, at: inPiece.at === null ? null : inPiece.at + before };
    before += stored.text.length;
    if (best === null || found.clausesTogether > best.clausesTogether) best = found;
    if (best.clausesFound === words.length || !mayReadOn(stored.text.length)) break;
  }
  return best ?? snippetOf('', words);
}

interface FoundPassage {
  readonly hit: () => PassageHit;
  readonly clausesFound: number;
}

/** The highlights that have words of the query (or, without words, its colour or tag): most words first. */
function passagesFound(
  annotations: readonly SearchAnnotation[],
  query: Query,
  words: readonly WordsClause[],
): readonly FoundPassage[] {
  const isWanted = passageFilter(query, words.length > 0);
  if (words.length === 0 && isWanted === null) return [];
  return annotations
    .filter((annotation) => isWanted?.(annotation) ?? true)
    .map((annotation) => foundIn(annotation, words))
    .filter(({ clausesFound }) => clausesFound > 0 || words.length === 0)
    .sort((a, b) => b.clausesFound - a.clausesFound); // stable: in text order where equal
}

/** Null where the query asks for nothing that a single highlight has. */
function passageFilter(query: Query, hasWords: boolean): ((annotation: SearchAnnotation) => boolean) | null {
  const colors = new Set<Color>();
  const tags: string[] = [];
  for (const clause of query.clauses) {
    if (clause.exclude) continue;
    if (clause.kind === 'color') colors.add(clause.color);
    if (clause.kind === 'tag') tags.push(clause.tag);
  }
  if (colors.size === 0 && tags.length === 0) return null;
  const hasTag = (annotation: SearchAnnotation) =>
    annotation.tags.map(fold).some((tag) => tags.some((one) => tag === one || tag.startsWith(`${one}/`)));
  // A tag may be the article's own: with words, every highlight of the article may show them.
  return (annotation) =>
    (colors.size === 0 || colors.has(annotation.color)) &&
    (tags.length === 0 || hasTag(annotation) || hasWords);
}

function foundIn(annotation: SearchAnnotation, words: readonly WordsClause[]): FoundPassage {
  const passage = snippetOf(annotation.exact, words);
  const note = annotation.note === '' ? null : snippetOf(annotation.note, words);
  const isNote = note !== null && note.clausesFound > passage.clausesFound;
  const found = isNote ? note : passage;
  const inLabels = new Set<number>();
  for (const label of [...annotation.tags, annotation.speaker ?? '']) {
    eachHit(label, words, ({ clause }) => {
      inLabels.add(clause);
      return undefined;
    });
  }
  return {
    hit: () => ({
      annotationId: annotation.id,
      of: isNote ? 'note' : 'passage',
      color: annotation.color,
      snippet: found.snippet(),
    }),
    clausesFound: Math.max(found.clausesFound, inLabels.size),
  };
}

function marksOf(text: string, words: readonly WordsClause[]): readonly TextRange[] {
  const hits: { start: number; end: number }[] = [];
  eachHit(text, words, (hit) => {
    hits.push(hit);
    return undefined;
  });
  return mergeRanges(hits);
}
