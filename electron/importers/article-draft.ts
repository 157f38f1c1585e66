import type { Content } from '../../shared/article/article.ts';

/** What an importer finds in a text: everything of a content version but its identity and its original bytes. */
export type ArticleDraft = Omit<Content, 'format' | 'version' | 'articleId' | 'original'>;
