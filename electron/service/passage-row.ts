import type { Annotation } from '../../shared/annotation/annotation.ts';
import type { AnnotationId, ArticleId, ContentHash } from '../../shared/identifiers.ts';
import type { Review } from '../../shared/review/card.ts';
import { fold } from '../../shared/text/fold.ts';

/** What the notebook filters and sorts a passage by. There may be hundreds of thousands, so it is kept short. */
export interface PassageRow {
  readonly id: AnnotationId;
  readonly articleId: ArticleId;
  /** Milliseconds since 1970. */
  readonly created: number;
  /** UTF-16 offsets in the version that it was made on. */
  readonly start: number;
  readonly end: number;
  /** The version that it was made on. */
  readonly content: ContentHash;
  readonly color: Annotation['color'];
  readonly tags: readonly string[];
  readonly speaker: string | null;
  /** The reader says that nobody is known to have said it. */
  readonly speakerUnknown: boolean;
  /** The passage to the letter, where it has a speaker. */
  readonly spoken: string | null;
  readonly hasNote: boolean;
  readonly review: Review | null;
}

/** Passage, note and tags, folded: what the words of a filter are looked for in. */
export const textOf = ({ target, note, tags }: Annotation): string =>
  fold([target.quote.exact, note, ...tags].join('\n'));

/** The passages of one article, in the order of their ids. */
export class ArticlePassages {
  /** Of the folder that the rows were read from. */
  readonly fingerprint: string;
  readonly rows: readonly PassageRow[];

  constructor(fingerprint: string, rows: readonly PassageRow[]) {
    this.fingerprint = fingerprint;
    this.rows = rows;
  }

  static of(fingerprint: string, annotations: readonly Annotation[]): ArticlePassages {
    return new ArticlePassages(fingerprint, annotations.map(rowOf));
  }

  /** As {@link ArticlePassages.toJSON} made it; null where it did not. */
  static revive(value: object, articleId: ArticleId): ArticlePassages | null {
    if (!Array.isArray(value) || typeof value[0] !== 'string' || !Array.isArray(value[2])) return null;
    const [fingerprint, contents, rows] = value as unknown as Written;
    return new ArticlePassages(
      fingerprint,
      rows.map(([id, created, start, end, content, color, hasNote, more]) => ({
        id,
        articleId,
        created,
        start,
        end,
        content: contents[content] ?? ('' as ContentHash),
        color: once(color),
        tags: more?.tags?.map(once) ?? NONE,
        speaker: more?.speaker === undefined ? null : once(more.speaker),
        speakerUnknown: more?.speakerUnknown === 1,
        spoken: more?.spoken ?? null,
        hasNote: hasNote === 1,
        review: more?.review ?? null,
      })),
    );
  }

  toJSON(): Written {
    const contents = [...new Set(this.rows.map(({ content }) => content))];
    const rows = this.rows.map((row): WrittenRow => {
      const { id, created, start, end, content, color, hasNote, tags, speaker, spoken, review } = row;
      const short = [id, created, start, end, contents.indexOf(content), color, hasNote ? 1 : 0] as const;
      const more = {
        ...(tags.length === 0 ? {} : { tags }),
        ...(speaker === null || spoken === null ? {} : { speaker, spoken }),
        ...(row.speakerUnknown ? { speakerUnknown: 1 as const } : {}),
        ...(review === null ? {} : { review }),
      };
      return Object.keys(more).length === 0 ? short : [...short, more];
    });
    return [this.fingerprint, contents, rows];
  }
}

type Written = readonly [fingerprint: string, contents: readonly ContentHash[], rows: readonly WrittenRow[]];
type WrittenRow = readonly [
  id: AnnotationId,
  created: number,
  start: number,
  end: number,
  /** The place among the article's contents. */
  content: number,
  color: Annotation['color'],
  hasNote: 0 | 1,
  /** What most passages do not have. */
  more?: Partial<Pick<PassageRow, 'tags'>> & {
    readonly speaker?: string;
    readonly spoken?: string;
    readonly speakerUnknown?: 1;
    readonly review?: Review;
  },
];

const NONE: readonly string[] = [];
const seen = new Map<string, string>();

/** The same words are held once, however often they are read; for what has few different values. */
function once<T extends string>(text: T): T {
  const known = seen.get(text);
  if (known !== undefined) return known as T;
  seen.set(text, text);
  return text;
}

function rowOf(annotation: Annotation): PassageRow {
  const { id, articleId, created, target, color, tags, speaker, note, review } = annotation;
  return {
    id,
    articleId,
    created: Date.parse(created) || 0,
    start: target.position.start,
    end: target.position.end,
    content: target.content,
    color: once(color),
    tags: tags.length === 0 ? NONE : tags.map(once),
    speaker: speaker === null ? null : once(speaker),
    speakerUnknown: annotation.speakerUnknown === true,
    spoken: speaker === null ? null : target.quote.exact,
    hasNote: note !== '',
    review: review ?? null,
  };
}
