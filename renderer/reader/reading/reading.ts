import { createStore, type StoreApi } from 'zustand/vanilla';
import { describePassage } from '../../../shared/anchoring/describe.ts';
import type { Color, PlacedAnnotation, Target } from '../../../shared/annotation/annotation.ts';
import type { ArticleNotes, OpenArticle } from '../../../shared/api.ts';
import type { AnnotationFields, ArticleFields, Change } from '../../../shared/changes.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import { speakerOfPassage } from '../../../shared/quotations/speaker-of-passage.ts';
import type { FoundQuotation } from '../../../shared/quotations/who-said-what.ts';
import { type Projection, projectText } from '../../../shared/text/projection.ts';
import type { Cursor } from '../cursor/cursor.ts';
import type { Interval } from '../paint/interval-index.ts';
import { EVERYTHING, type PassageFilter } from '../passages/passage-filter.ts';
import {
  type Annotations,
  applyToAnnotations,
  keepKnown,
  withChanged,
  withTags,
} from './apply-to-annotations.ts';

/** What of the card is to be at hand when it opens. */
export type CardField = 'none' | 'note' | 'tags';

export interface Focus {
  readonly id: AnnotationId;
  readonly field: CardField;
  /** Told apart by the panel, which scrolls along unless it was itself the place of the click. */
  readonly from: 'text' | 'panel' | 'keyboard' | 'link';
}

export interface ReadingState {
  /** Summary, note and content; for annotations see {@link ReadingState.annotations}. */
  readonly open: Omit<OpenArticle, 'annotations' | 'revision'>;
  /** As they are on screen: what the service knows, and over it what is on its way there. */
  readonly annotations: Annotations;
  readonly focus: Focus | null;
  readonly cursor: Cursor | null;
  /** What is selected by mouse, touch or pen, trimmed of white space. */
  readonly selected: Interval | null;
  readonly filter: PassageFilter;
  /** Where the passages panel is to be opened at, until it is. */
  readonly panelGoal: 'orphans' | null;
  /** The passage without a place that the reader is finding one for. */
  readonly placing: AnnotationId | null;
  /** The quotations that were found in the text, in its order, speakers under the names that aliases give them. */
  readonly quotations: readonly FoundQuotation[];
  /** The quotation that the pointer rests on. */
  readonly pointed: FoundQuotation | null;
  /** A new highlight that shares words with others, while it is asked whether they shall become one. */
  readonly question: { readonly id: AnnotationId; readonly others: readonly AnnotationId[] } | null;
  /** Where the highlight in hand would be split, as an UTF-16 offset, while that is being chosen. */
  readonly split: { readonly id: AnnotationId; readonly at: number } | null;
  /** What was just done, for screen readers. */
  readonly said: string;
}

/** A highlight's fields that are to be set; with a target and an id of its own, a new highlight. */
export interface Edit {
  readonly id: AnnotationId;
  readonly set: AnnotationFields;
}

export type Outcome = 'saved' | 'kept' | 'refused';

export interface EditOptions {
  /** Edits in a row with the same key are undone as one. */
  readonly merge?: string;
  /** Nothing to undo. */
  readonly silent?: boolean;
  /** Said when it is done, with an Undo at hand. */
  readonly message?: string;
}

/** What the reading of an article needs of the world. */
export interface ReadingPorts {
  readonly apply: (changes: readonly Change[], label: string, options?: EditOptions) => Promise<Outcome>;
  /** The article's annotations, note and summary as the library has them now, or what of them changed since. */
  readonly fetchNotes: (since: string) => Promise<ArticleNotes>;
  /** Changes that wait for the disk to be usable again. */
  readonly unsaved: () => readonly Change[];
  /** The present moment in milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => AnnotationId;
  /** Whom a speaker's name means by the reader's aliases. */
  readonly nameOf: (speaker: string) => string;
}

export interface MarkOptions {
  readonly color: Color;
  readonly note?: string;
  readonly tags?: readonly string[];
  /** Null for nobody; whoever was found to speak in the passage where it is left out. */
  readonly speaker?: string | null;
}

/**
 * One article being read: what is on screen of it and every edit of it. Edits show at once and reach the library
 * after that; one that the library refuses is taken back.
 */
export class Reading {
  readonly store: StoreApi<ReadingState>;
  readonly projection: Projection;
  readonly #ports: ReadingPorts;
  #confirmed: Annotations;
  /** What the library had at the revision that it named: what changed since is told over it. */
  #fetched: { readonly revision: string; readonly annotations: Annotations };
  #pending: readonly (readonly Change[])[] = [];
  /** Counts edits that reached the library: notes fetched before that are out of date. */
  #settled = 0;
  #lastEdit = Number.NEGATIVE_INFINITY;
  /** As they were found; null until the text has been read for them. */
  #found: readonly FoundQuotation[] | null = null;
  /** Highlights that were made before anybody knew who speaks in them. */
  #unattributed: readonly AnnotationId[] = [];

  constructor(opened: OpenArticle, ports: ReadingPorts) {
    const { annotations, revision, ...open } = opened;
    this.#ports = ports;
    this.#confirmed = new Map(annotations.map((annotation) => [annotation.id, annotation]));
    this.#fetched = { revision, annotations: this.#confirmed };
    this.projection = projectText(opened.content.body);
    this.store = createStore<ReadingState>()(() => ({
      open,
      annotations: this.#confirmed,
      focus: null,
      cursor: null,
      selected: null,
      filter: EVERYTHING,
      panelGoal: null,
      placing: null,
      quotations: [],
      pointed: null,
      question: null,
      split: null,
      said: '',
    }));
    this.#show();
  }

  get state(): ReadingState {
    return this.store.getState();
  }

  /** Whether this is another text than the one that the article shows: it is only read. */
  get isEarlier(): boolean {
    const { contentHash, current } = this.state.open;
    return current !== null && contentHash !== current;
  }

  annotation(id: AnnotationId): PlacedAnnotation | undefined {
    return this.state.annotations.get(id);
  }

  /** Marks a passage; it is on screen with the next frame. */
  mark(passage: Interval, options: MarkOptions): AnnotationId {
    const annotationId = this.#ports.newId();
    if (this.#found === null && options.speaker === undefined) {
      this.#unattributed = [...this.#unattributed, annotationId];
    }
    void this.#apply([this.#change(annotationId, this.#marking(passage, options))], 'highlight');
    return annotationId;
  }

  /** Marks several passages, to be undone as one. */
  markAll(
    passages: readonly Interval[],
    options: MarkOptions,
    { label, message }: { readonly label: string; readonly message: string },
  ): void {
    const changes = passages.map((passage) =>
      this.#change(this.#ports.newId(), this.#marking(passage, options)),
    );
    void this.#apply(changes, label, { message });
  }

  /** Whom a speaker's name means by the reader's aliases. */
  nameOf(speaker: string): string {
    return this.#ports.nameOf(speaker);
  }

  /** Takes in what the text was found to quote, and names the speakers of what was marked before that. */
  takeQuotations(found: readonly FoundQuotation[]): void {
    this.#found = found;
    this.renameSpeakers();
    const early = this.#unattributed.flatMap((id) => {
      const annotation = this.annotation(id);
      if (annotation?.place.status !== 'anchored' || annotation.speaker !== null) return [];
      const speaker = speakerOfPassage(annotation.place, this.state.quotations);
      return speaker === null ? [] : [this.#change(id, { speaker })];
    });
    this.#unattributed = [];
    if (early.length > 0) void this.#apply(early, 'name the speaker', { silent: true });
  }

  /** Puts the names on the quotations that the aliases give now. */
  renameSpeakers(): void {
    const quotations = (this.#found ?? []).map((quotation) =>
      quotation.speaker === null ? quotation : { ...quotation, speaker: this.nameOf(quotation.speaker) },
    );
    this.store.setState({ quotations, pointed: null });
  }

  #marking(passage: Interval, { color, note, tags, ...given }: MarkOptions): AnnotationFields {
    const speaker =
      given.speaker === undefined ? speakerOfPassage(passage, this.state.quotations) : given.speaker;
    return {
      target: this.targetOf(passage),
      color,
      ...(note === undefined ? {} : { note }),
      ...(tags === undefined ? {} : { tags: Object.fromEntries(tags.map((tag) => [tag, true])) }),
      ...(speaker === null ? {} : { speaker }),
    };
  }

  edit(id: AnnotationId, set: AnnotationFields, label: string, merge?: string): Promise<Outcome> {
    return this.#apply([this.#change(id, set)], label, merge === undefined ? {} : { merge });
  }

  /** Several edits, shown together and undone as one. */
  editMany(edits: readonly Edit[], label: string, options: EditOptions = {}): Promise<Outcome> {
    if (edits.length === 0) return Promise.resolve('saved');
    return this.#apply(
      edits.map(({ id, set }) => this.#change(id, set)),
      label,
      options,
    );
  }

  newId(): AnnotationId {
    return this.#ports.newId();
  }

  /** How a passage of this text is told, so that it is found again. */
  targetOf({ start, end }: Interval): Target {
    return { content: this.state.open.contentHash, ...describePassage(this.projection.text, start, end) };
  }

  /** Says whose words a highlight holds; what follows from that for the library is undone with it. */
  nameSpeaker(id: AnnotationId, speaker: string | null, alongside: readonly Change[]): Promise<Outcome> {
    return this.#apply([this.#change(id, { speaker }), ...alongside], 'name the speaker');
  }

  /** Moves a highlight to another passage, note, tags and colour along with it. */
  move(id: AnnotationId, passage: Interval): Promise<Outcome> {
    return this.edit(id, this.#placeAt(id, passage), 'resize highlight', `resize ${id}`);
  }

  /** Gives a passage that has no place in this text the one that the reader found for it. */
  putAt(id: AnnotationId, passage: Interval): Promise<Outcome> {
    return this.#apply([this.#change(id, this.#placeAt(id, passage))], 'place passage', {
      message: 'Put in its new place',
    });
  }

  /** Says that a passage has no place in this text, or with `false` no longer says so. */
  leaveOut(id: AnnotationId, isOut = true): Promise<Outcome> {
    const places = { [this.state.open.contentHash]: isOut ? (false as const) : null };
    const options = isOut ? { message: 'Left out of this text' } : {};
    return this.#apply([this.#change(id, { places })], 'leave passage out', options);
  }

  /** Where a passage stood in the text that it was made on stays known, so that it is shown there still. */
  #placeAt(id: AnnotationId, { start, end }: Interval): AnnotationFields {
    const { contentHash } = this.state.open;
    const target = { content: contentHash, ...describePassage(this.projection.text, start, end) };
    const before = this.annotation(id)?.target;
    if (before === undefined || before.content === contentHash) return { target };
    const { content, position, quote } = before;
    return { target, places: { [content]: { position, quote } } };
  }

  remove(id: AnnotationId): Promise<Outcome> {
    return this.#apply([this.#change(id, { deleted: true })], 'delete highlight', {
      message: 'Highlight deleted',
    });
  }

  editArticle(set: ArticleFields, label: string, merge?: string): Promise<Outcome> {
    return this.#apply(
      [{ kind: 'article', articleId: this.state.open.summary.id, set }],
      label,
      merge === undefined ? {} : { merge },
    );
  }

  /** What follows from reading itself: how far one is, and that one has begun. Nothing to undo. */
  noteProgress(set: Pick<ArticleFields, 'progress' | 'status'>): void {
    void this.#apply([{ kind: 'article', articleId: this.state.open.summary.id, set }], 'progress', {
      silent: true,
    });
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
      if (notes.contentHash !== this.state.open.contentHash) return 'other-version';
      const all = gone === null ? annotations : withChanged(before.annotations, annotations, gone).values();
      this.#confirmed = keepKnown(this.#confirmed, all);
      this.#fetched = { revision, annotations: this.#confirmed };
      this.store.setState(({ open }) => ({ open: { ...open, ...notes } }));
      this.#show();
      return 'current';
    }
  }

  async #apply(changes: readonly Change[], label: string, options: EditOptions = {}): Promise<Outcome> {
    if (this.isEarlier && (options.silent === true || changes.some(({ kind }) => kind === 'annotation')))
      return 'refused';
    this.#lastEdit = this.#ports.now();
    this.#pending = [...this.#pending, changes];
    this.#showChanges(changes);
    const outcome = await this.#ports.apply(changes, label, options);
    this.#pending = this.#pending.filter((pending) => pending !== changes);
    if (outcome === 'saved') {
      this.#settled++;
      this.#confirmed = this.#with(this.#confirmed, changes);
    }
    if (outcome === 'refused') this.#show();
    return outcome;
  }

  /** What the service knows, with everything over it that is on its way. */
  #show(): void {
    const coming = [...this.#ports.unsaved(), ...this.#pending.flat()];
    const annotations = keepKnown(this.state.annotations, this.#with(this.#confirmed, coming).values());
    const focus = this.state.focus !== null && annotations.has(this.state.focus.id) ? this.state.focus : null;
    this.store.setState({ annotations, focus });
  }

  #showChanges(changes: readonly Change[]): void {
    this.store.setState((state) => {
      const annotations = this.#with(state.annotations, changes);
      const focus = state.focus !== null && annotations.has(state.focus.id) ? state.focus : null;
      return { annotations, focus, open: withArticleFields(state.open, changes) };
    });
  }

  #with(annotations: Annotations, changes: readonly Change[]): Annotations {
    const { summary, contentHash } = this.state.open;
    return applyToAnnotations(annotations, changes, {
      articleId: summary.id,
      content: contentHash,
      now: new Date(this.#ports.now()).toISOString(),
    });
  }

  #change(annotationId: AnnotationId, set: AnnotationFields): Change {
    return { kind: 'annotation', articleId: this.state.open.summary.id, annotationId, set };
  }
}

function withArticleFields(open: ReadingState['open'], changes: readonly Change[]): ReadingState['open'] {
  let next = open;
  for (const change of changes) {
    if (change.kind !== 'article' || change.articleId !== open.summary.id) continue;
    const { note, tags, status, progress } = change.set;
    next = {
      ...next,
      ...(note === undefined ? {} : { note }),
      summary: {
        ...next.summary,
        ...(tags === undefined ? {} : { tags: withTags(next.summary.tags, tags) }),
        ...(status === undefined ? {} : { status }),
        ...(progress === undefined ? {} : { progress }),
      },
    };
  }
  return next;
}
