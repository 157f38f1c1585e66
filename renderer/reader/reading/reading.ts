import { createStore, type StoreApi } from 'zustand/vanilla';
import { describePassage } from '../../../shared/anchoring/describe.ts';
import type { Color, PlacedAnnotation, Target } from '../../../shared/annotation/annotation.ts';
import type { ArticleText, OpenArticle } from '../../../shared/api.ts';
import type { AnnotationFields, ArticleFields, Change } from '../../../shared/changes.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import { type Projection, projectText } from '../../../shared/text/projection.ts';
import type { Interval } from '../paint/interval-index.ts';
import { Attribution } from './attribution.ts';
import { OptimisticEdits } from './optimistic-edits.ts';
import type { EditOptions, Outcome, ReadingPorts } from './reading-ports.ts';
import { isEarlier, justOpened, type ReadingState } from './reading-state.ts';

/** Of no revision, so that everything is told since. */
const NOTHING_YET = { annotations: [], revision: '', note: '' } as const;

/** A highlight's fields that are to be set; with a target and an id of its own, a new highlight. */
export interface Edit {
  readonly id: AnnotationId;
  readonly set: AnnotationFields;
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
  readonly attribution: Attribution;
  readonly #ports: ReadingPorts;
  readonly #edits: OptimisticEdits;

  /** @param opened with its text alone, {@link Reading.refresh} brings the rest */
  constructor(opened: OpenArticle | ArticleText, ports: ReadingPorts) {
    const arrived = 'annotations' in opened;
    const { annotations, revision, ...open } = arrived ? opened : { ...opened, ...NOTHING_YET };
    const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
    this.#ports = ports;
    this.projection = projectText(opened.content.body);
    this.store = createStore<ReadingState>()(() => justOpened(open, byId, arrived));
    this.#edits = new OptimisticEdits(this.store, revision, ports);
    this.attribution = new Attribution(this.store, this.#edits, ports.nameOf);
  }

  get state(): ReadingState {
    return this.store.getState();
  }

  /** Whether this is another text than the one that the article shows: it is only read. */
  get isEarlier(): boolean {
    return isEarlier(this.state);
  }

  annotation(id: AnnotationId): PlacedAnnotation | undefined {
    return this.state.annotations.get(id);
  }

  /** Marks a passage; it is on screen with the next frame. */
  mark(passage: Interval, options: MarkOptions): AnnotationId {
    const annotationId = this.#ports.newId();
    if (options.speaker === undefined) this.attribution.marked(annotationId);
    void this.#edits.apply([this.#edits.change(annotationId, this.#marking(passage, options))], 'highlight');
    return annotationId;
  }

  /** Whom a speaker's name means by the reader's aliases. */
  nameOf(speaker: string): string {
    return this.#ports.nameOf(speaker);
  }

  #marking(passage: Interval, { color, note, tags, ...given }: MarkOptions): AnnotationFields {
    const speaker = given.speaker === undefined ? this.attribution.speakerOf(passage) : given.speaker;
    return {
      target: this.targetOf(passage),
      color,
      ...(note === undefined ? {} : { note }),
      ...(tags === undefined ? {} : { tags: Object.fromEntries(tags.map((tag) => [tag, true])) }),
      ...(speaker === null ? {} : { speaker }),
    };
  }

  edit(id: AnnotationId, set: AnnotationFields, label: string, merge?: string): Promise<Outcome> {
    return this.#edits.apply([this.#edits.change(id, set)], label, merge === undefined ? {} : { merge });
  }

  /** Several edits, shown together and undone as one. */
  editMany(edits: readonly Edit[], label: string, options: EditOptions = {}): Promise<Outcome> {
    if (edits.length === 0) return Promise.resolve('saved');
    return this.#edits.apply(
      edits.map(({ id, set }) => this.#edits.change(id, set)),
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

  /** Says whose words a highlight holds, or that nobody knows; what follows for the library is undone with it. */
  nameSpeaker(id: AnnotationId, speaker: string | null, alongside: readonly Change[]): Promise<Outcome> {
    const set = { speaker, speakerUnknown: speaker === null };
    return this.#edits.apply([this.#edits.change(id, set), ...alongside], 'name the speaker');
  }

  /** Moves a highlight to another passage, note, tags and colour along with it. */
  move(id: AnnotationId, passage: Interval): Promise<Outcome> {
    return this.edit(id, this.#placeAt(id, passage), 'resize highlight', `resize ${id}`);
  }

  /** Gives a passage that has no place in this text the one that the reader found for it. */
  putAt(id: AnnotationId, passage: Interval): Promise<Outcome> {
    return this.#edits.apply([this.#edits.change(id, this.#placeAt(id, passage))], 'place passage', {
      message: 'Put in its new place',
    });
  }

  /** Says that a passage has no place in this text, or with `false` no longer says so. */
  leaveOut(id: AnnotationId, isOut = true): Promise<Outcome> {
    const places = { [this.state.open.contentHash]: isOut ? (false as const) : null };
    const options = isOut ? { message: 'Left out of this text' } : {};
    return this.#edits.apply([this.#edits.change(id, { places })], 'leave passage out', options);
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
    return this.#edits.apply([this.#edits.change(id, { deleted: true })], 'delete highlight', {
      message: 'Highlight deleted',
    });
  }

  editArticle(set: ArticleFields, label: string, merge?: string): Promise<Outcome> {
    return this.#edits.apply(
      [{ kind: 'article', articleId: this.state.open.summary.id, set }],
      label,
      merge === undefined ? {} : { merge },
    );
  }

  /** What follows from reading itself: how far one is, and that one has begun. Nothing to undo. */
  noteProgress(set: Pick<ArticleFields, 'progress' | 'status'>): void {
    void this.#edits.apply([{ kind: 'article', articleId: this.state.open.summary.id, set }], 'progress', {
      silent: true,
    });
  }

  /** Whether an edit was made here in the last so many milliseconds, or is still on its way. */
  editedWithin(milliseconds: number): boolean {
    return this.#edits.editedWithin(milliseconds);
  }

  /** Takes over what changed elsewhere; see {@link OptimisticEdits.refresh}. */
  refresh(): ReturnType<OptimisticEdits['refresh']> {
    return this.#edits.refresh();
  }
}
