import type { Problem } from '../../shared/errors.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import type { SearchAnswer } from '../../shared/search/hits.ts';
import type { Query } from '../../shared/search/query.ts';
import type { SearchDocument } from './document.ts';
import type { Page } from './finding.ts';

/** An article that is in the index, with the stamp of the document that it was told. */
export type Known = readonly [id: ArticleId, stamp: string];

/** What the index's thread is asked, and what each answer is. */
export interface IndexCalls {
  readonly put: { readonly input: { readonly documents: readonly SearchDocument[] }; readonly output: null };
  readonly remove: { readonly input: { readonly ids: readonly ArticleId[] }; readonly output: null };
  readonly query: {
    readonly input: { readonly query: Query; readonly page: Page };
    readonly output: SearchAnswer;
  };
  readonly known: {
    /** Articles whose ids come after this one, in their order; a limited number of them. */
    readonly input: { readonly after: ArticleId | '' };
    readonly output: readonly Known[];
  };
  readonly clear: { readonly input: null; readonly output: null };
  readonly close: { readonly input: null; readonly output: null };
}

export type IndexCall = keyof IndexCalls;

export type IndexRequest = {
  readonly [Call in IndexCall]: {
    readonly id: number;
    readonly call: Call;
    readonly input: IndexCalls[Call]['input'];
  };
}[IndexCall];

export type IndexReply =
  | { readonly id: number; readonly ok: true; readonly value: IndexCalls[IndexCall]['output'] }
  | { readonly id: number; readonly ok: false; readonly problem: Problem }
  /** The index had to be made anew and is empty. */
  | { readonly lost: true };

export interface IndexWorkerData {
  readonly file: string;
}
