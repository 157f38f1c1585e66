import type { StoreApi } from 'zustand/vanilla';
import type { ArticleNotes } from '../../../shared/api.ts';
import type { AnnotationFields, Change } from '../../../shared/changes.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import {
  type Annotations,
  applyToAnnotations,
  keepKnown,
  takeOver,
  withChanged,
} from './apply-to-annotations.ts';
import { applyToArticle } from './apply-to-article.ts';
import type { EditOptions, Outcome, ReadingPorts } from './reading-ports.ts';
import { isEarlier, type ReadingState } from './reading-state.ts';

/**
 * Keeps what is on screen of an article ahead of the library: edits show at once and reach the library after that;
 * one that the library refuses is taken back, and what changed elsewhere comes in beneath those still on their way.
 */
export class OptimisticEdits {
  readonly #store: StoreApi<ReadingState>;
  readonly #ports: ReadingPorts;
  #confirmed: Annotations;
  /** What the library had at the revision that it named: what changed since is told over it. */
  #fetched: { readonly revision: string; readonly annotations: Annotations };
  #pending: readonly (readonly Change[])[] = [];
  /** Annotations that were edited here since the library was last asked: what is shown of them may be ahead of it. */
  #ahead: ReadonlySet<AnnotationId> = new Set();
  /** Counts edits that reached the library: notes fetched before that are out of date. */
  #settled = 0;
  #lastEdit = Number.NEGATIVE_INFINITY;

  /** @param revision which the library named the annotations of the store by */
  constructor(store: StoreApi<ReadingState>, revision: string, ports: ReadingPorts) {
    this.#store = store;
    this.#ports = ports;
    this.#confirmed = store.getState().annotations;
    this.#fetched = { revision, annotations: this.#confirmed };
    this.#showAll();
  }

  change(annotationId: AnnotationId, set: AnnotationFields): Change {
    return { kind: 'annotation', articleId: this.#state.open.summary.id, annotationId, set };
  }

  async apply(changes: readonly Change[], label: string, options: EditOptions = {}): Promise<Outcome> {
    const touchesText = options.silent === true || changes.some(({ kind }) => kind === 'annotation');
    if (isEarlier(this.#state) && touchesText) return 'refused';
    this.#lastEdit = this.#ports.now();
    this.#pending = [...this.#pending, changes];
    this.#ahead = new Set([...this.#ahead, ...annotationsIn(changes)]);
    this.#showChanges(changes);
    const outcome = await this.#ports.apply(changes, label, options);
    this.#pending = this.#pending.filter((pending) => pending !== changes);
    if (outcome === 'saved') {
      this.#settled++;
      this.#confirmed = this.#with(this.#confirmed, changes);
    }
    if (outcome === 'refused') this.#show([]);
    return outcome;
  }

  /** Whether an edit was made here in the last so many milliseconds, or is still on its way. */
  editedWithin(milliseconds: number): boolean {
    return this.#pending.length > 0 || this.#ports.now() - this.#lastEdit < milliseconds;
  }

  /**
   * Takes over what changed elsewhere. `other-version`: the library shows another text of the article by now, to which
   * these places do not belong. Rejects when the library cannot be asked.
   */
  async refresh(): Promise<'current' | 'other-version'> {
    for (;;) {
      const settled = this.#settled;
      const before = this.#fetched;
      const { annotations, revision, gone, ...notes } = await this.#ports.fetchNotes(before.revision);
      if (settled !== this.#settled || before !== this.#fetched) continue;
      if (notes.contentHash !== this.#state.open.contentHash) return 'other-version';
      if (gone === null) {
        this.#confirmed = keepKnown(this.#confirmed, annotations);
        this.#fetched = { revision, annotations: this.#confirmed };
        this.#showAll(notes);
      } else {
        const changed = [...annotations.map(({ id }) => id), ...gone];
        const all = withChanged(before.annotations, annotations, gone);
        this.#confirmed = takeOver(this.#confirmed, all, [...changed, ...this.#ahead]);
        this.#fetched = { revision, annotations: this.#confirmed };
        this.#show(changed, notes);
      }
      return 'current';
    }
  }

  get #state(): ReadingState {
    return this.#store.getState();
  }

  /** What the service knows, with everything over it that is on its way; and what it says anew of the article. */
  #showAll(notes?: Told): void {
    const coming = this.#coming();
    const annotations = keepKnown(this.#state.annotations, this.#with(this.#confirmed, coming).values());
    this.#showThese(annotations, coming, notes);
  }

  /** The same where only these can have changed, beside those that were edited here. */
  #show(changed: readonly AnnotationId[], notes?: Told): void {
    const coming = this.#coming();
    const ids = new Set([...changed, ...this.#ahead, ...annotationsIn(coming)]);
    const annotations = takeOver(this.#state.annotations, this.#with(this.#confirmed, coming), ids);
    this.#showThese(annotations, coming, notes);
  }

  #showThese(annotations: Annotations, coming: readonly Change[], notes: Told | undefined): void {
    if (notes !== undefined) this.#ahead = new Set(annotationsIn(coming));
    this.#store.setState((state) => ({
      annotations,
      focus: focusAmong(annotations, state),
      ...(notes === undefined
        ? {}
        : { open: applyToArticle({ ...state.open, ...notes }, coming), arrived: true }),
    }));
  }

  #coming(): readonly Change[] {
    return [...this.#ports.unsaved(), ...this.#pending.flat()];
  }

  #showChanges(changes: readonly Change[]): void {
    this.#store.setState((state) => {
      const annotations = this.#with(state.annotations, changes);
      return {
        annotations,
        focus: focusAmong(annotations, state),
        open: applyToArticle(state.open, changes),
      };
    });
  }

  #with(annotations: Annotations, changes: readonly Change[]): Annotations {
    const { summary, contentHash } = this.#state.open;
    return applyToAnnotations(annotations, changes, {
      articleId: summary.id,
      content: contentHash,
      now: new Date(this.#ports.now()).toISOString(),
    });
  }
}

/** What the library says of an article beside its annotations. */
type Told = Omit<ArticleNotes, 'annotations' | 'revision' | 'gone'>;

const annotationsIn = (changes: readonly Change[]): readonly AnnotationId[] =>
  changes.flatMap((change) => (change.kind === 'annotation' ? change.annotationId : []));

/** The focus, unless its highlight is gone. */
const focusAmong = (annotations: Annotations, { focus }: ReadingState): ReadingState['focus'] =>
  focus !== null && annotations.has(focus.id) ? focus : null;
