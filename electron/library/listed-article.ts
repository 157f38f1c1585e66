import type { ArticleSummary, ContentVersion } from '../../shared/article/article.ts';
import type { ArticleId, ContentHash } from '../../shared/identifiers.ts';
import { stampIso } from '../../shared/merge/clock.ts';
import type { NotesDocument } from '../../shared/merge/notes-document.ts';
import { annotationsOf, articleState, tagsOver } from '../../shared/merge/view.ts';
import type { ContentFacts } from './content-file.ts';

/** To be raised whenever {@link ListedArticle} or what it is derived from changes: older indexes are made anew. */
export const LIST_INDEX = { format: 'commonplace-list-index', version: 2 };

/** What the list holds of an article in memory and in its index: everything but text and annotations. */
export interface ListedArticle {
  /** Of the folder that this was read from. */
  readonly fingerprint: string;
  readonly summary: ArticleSummary;
  /** `hidden`: purged, or nothing but traces. */
  readonly standing: 'shown' | 'hidden';
  /** The version that is shown; null where none can be read. */
  readonly shown: ContentHash | null;
  /** Newest first; those that can be read. */
  readonly versions: readonly ContentVersion[];
  /** The tags that the shown version brings itself. */
  readonly ownTags: readonly string[];
  /** How many passages carry each tag. */
  readonly passageTags: Readonly<Record<string, number>>;
}

/** Silent reading of English non-fiction runs at 238 words a minute (Brysbaert 2019). */
const WORDS_A_MINUTE = 230;

export interface ArticleParts {
  readonly id: ArticleId;
  readonly fingerprint: string;
  readonly notes: NotesDocument;
  /** Null where no version can be read. */
  readonly shown: ContentFacts | null;
  readonly versions: readonly ContentVersion[];
  /** Whether the folder holds a version at all, readable or not. */
  readonly hasContent: boolean;
  /** The time of the folder's oldest file, milliseconds since 1970: for articles whose notes do not tell. */
  readonly since: number;
  readonly complaints: readonly string[];
  /** What was known before: names an article whose text cannot be read any more. */
  readonly previous: ListedArticle | null;
}

export function listedArticle(parts: ArticleParts): ListedArticle {
  const { id, notes, shown, complaints, previous } = parts;
  const facts = shown ?? (previous === null ? null : summaryFacts(previous));
  const state = articleState(notes);
  const annotations = annotationsOf(notes, id);
  const passageTags = new Map<string, number>();
  for (const { tags } of annotations)
    for (const tag of tags) passageTags.set(tag, (passageTags.get(tag) ?? 0) + 1);
  const importedAt = state.importedAt ?? isoOf(parts.since);
  const words = facts?.words ?? 0;
  const hasTraces = parts.hasContent || annotations.length > 0;
  return {
    fingerprint: parts.fingerprint,
    standing: state.life === 'alive' || (state.life === 'absent' && hasTraces) ? 'shown' : 'hidden',
    shown: shown?.hash ?? null,
    versions: parts.versions,
    ownTags: facts?.tags ?? [],
    passageTags: Object.fromEntries(passageTags),
    summary: {
      id,
      title: state.title ?? facts?.title ?? `Article ${id}`,
      site: facts?.site ?? null,
      url: facts?.url ?? null,
      authors: facts?.authors ?? [],
      published: facts?.published ?? null,
      importedAt,
      changedAt: state.changed === null ? importedAt : stampIso(state.changed),
      status: state.status,
      progress: state.progress,
      words,
      readingMinutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
      highlights: annotations.length,
      tags: tagsOver(facts?.tags ?? [], state.tags),
      trashedAt: state.trashed === null ? null : stampIso(state.trashed),
      language: facts?.language ?? null,
      damage: complaints.length === 0 ? null : complaints.join(' '),
    },
  };
}

/** What is known of the shown version without opening it; null where none can be read. */
export function shownFacts(listed: ListedArticle): ContentFacts | null {
  const version = listed.versions.find(({ hash }) => hash === listed.shown);
  return version === undefined ? null : { ...summaryFacts(listed), ...version };
}

function summaryFacts({ ownTags, summary }: ListedArticle): Omit<ContentFacts, 'hash'> {
  const { title, words, site, url, authors, published, language } = summary;
  return { title, words, site, url, authors, published, language, tags: ownTags };
}

function isoOf(ms: number): string {
  return new Date(Math.min(Math.max(0, ms), 8.64e15)).toISOString();
}
