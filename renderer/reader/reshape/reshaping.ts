import type { Color, PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import {
  areOneStretch,
  type MergedHighlight,
  mergeHighlights,
  type StandingHighlight,
  touch,
} from '../../../shared/annotation/merge-highlights.ts';
import { splitPassage } from '../../../shared/annotation/split-passage.ts';
import type { AnnotationFields } from '../../../shared/changes.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import type { Preferences } from '../../../shared/preferences.ts';
import type { Interval } from '../paint/interval-index.ts';
import type { Edit, MarkOptions, Reading } from '../reading/reading.ts';
import type { OverlapAsked } from '../reading/reading-state.ts';

/** What a note may hold at most, in UTF-16 units; as in `annotationFieldsSchema`. */
const LONGEST_NOTE = 1_000_000;

/** What several passages are marked with, all of them somebody's words. */
type SpokenMark = Pick<MarkOptions, 'color'> & { readonly speaker: string };
/** How an edit is named for undoing it, and what is said of it. */
interface Told {
  readonly label: string;
  readonly message: string;
}
type Pair = Pick<OverlapAsked, 'id' | 'others'>;

export interface ReshapingPorts {
  readonly preferences: () => Preferences;
  readonly say: (message: string) => void;
  readonly colorName: (color: Color) => string;
}

/** Makes one highlight of several and several of one. Each is one step to undo. */
export class Reshaping {
  readonly #reading: Reading;
  readonly #ports: ReshapingPorts;

  constructor(reading: Reading, ports: ReshapingPorts) {
    this.#reading = reading;
    this.#ports = ports;
  }

  /** Marks a passage, and does with the highlights it shares words with what the reader chose for that. */
  mark(passage: Interval, options: MarkOptions): AnnotationId {
    const { color, speaker = null } = options;
    const { overlaps } = this.#ports.preferences();
    const under = overlaps === 'keep' ? [] : this.#under(passage);
    if (overlaps === 'merge' && under.length > 0) {
      const merged = this.#merged(under, color, { passage });
      const named = merged === null ? null : { ...merged, speaker: merged.speaker ?? speaker };
      // Words of two speakers stay apart.
      const ofOne = speaker === null || named?.speaker === speaker;
      if (named !== null && ofOne && this.#put([named], 'highlight and merge')) return named.id;
    }
    const id = this.#reading.mark(passage, options);
    const question = overlaps === 'ask' && under.length > 0;
    this.#reading.store.setState({
      question: question ? { id, others: under.map((other) => other.id) } : null,
    });
    return id;
  }

  /** {@link mark} for several passages of one speaker, to be undone as one, with one question for all of them. */
  markMany(passages: readonly Interval[], { color, speaker }: SpokenMark, { label, message }: Told): void {
    const { overlaps } = this.#ports.preferences();
    const taken = new Set<AnnotationId>();
    const edits: Edit[] = [];
    const asked: Pair[] = [];
    for (const passage of passages) {
      const under =
        overlaps === 'keep' ? [] : this.#under(passage).filter((standing) => !taken.has(standing.id));
      const merged =
        overlaps === 'merge' && under.length > 0 ? this.#merged(under, color, { passage }) : null;
      const named = merged === null ? null : { ...merged, speaker: merged.speaker ?? speaker };
      if (named !== null && named.speaker === speaker && named.note.length <= LONGEST_NOTE) {
        edits.push(...this.#editsOf(named));
        for (const standing of under) taken.add(standing.id);
        continue;
      }
      const id = this.#reading.newId();
      edits.push({ id, set: { target: this.#reading.targetOf(passage), color, speaker } });
      if (overlaps !== 'ask' || under.length === 0) continue;
      asked.push({ id, others: under.map((standing) => standing.id) });
      for (const standing of under) taken.add(standing.id);
    }
    void this.#reading.editMany(edits, label, { message });
    const [first, ...also] = asked;
    this.#reading.store.setState({ question: first === undefined ? null : { ...first, also } });
  }

  /** The highlights that could be merged with this one: they overlap, or no word stands between. */
  neighbours(id: AnnotationId): readonly AnnotationId[] {
    const { annotations } = this.#reading.state;
    const own = annotations.get(id)?.place;
    if (own?.status !== 'anchored') return [];
    const { text } = this.#reading.projection;
    const found: AnnotationId[] = [];
    // Without a copy: the card asks with every change, of thousands of highlights.
    for (const { id: other, place } of annotations.values()) {
      if (place.status === 'anchored' && other !== id && touch(text, own, place)) found.push(other);
    }
    return found;
  }

  canMerge(ids: readonly AnnotationId[]): boolean {
    const parts = this.#standing(ids);
    return (
      parts.length > 1 && parts.length === ids.length && areOneStretch(this.#reading.projection.text, parts)
    );
  }

  /**
   * Merges these into the first of them, in its colour. Answers with the one that is left; null, with the reason said,
   * where they cannot be merged.
   */
  merge(ids: readonly AnnotationId[]): AnnotationId | null {
    const into = ids[0] === undefined ? undefined : this.#reading.annotation(ids[0]);
    if (into === undefined || ids.length < 2) {
      this.#ports.say('No highlight touches this one');
      return null;
    }
    if (!this.canMerge(ids)) {
      this.#ports.say('Only highlights that touch each other can become one');
      return null;
    }
    const merged = this.#merged(this.#standing(ids), into.color, { into: into.id });
    this.#reading.store.setState({ question: null });
    return merged !== null && this.#put([merged], 'merge highlights') ? merged.id : null;
  }

  /** Answers the question that new highlights brought up: makes each one with those it shares words with. */
  answerMerge(): AnnotationId | null {
    const { question } = this.#reading.state;
    const color = question === null ? undefined : this.#reading.annotation(question.id)?.color;
    if (question === null || color === undefined) return null;
    const wholes = [question, ...(question.also ?? [])].flatMap(({ id, others }) => {
      return this.#merged(this.#standing([id, ...others]), color, {}) ?? [];
    });
    this.#reading.store.setState({ question: null });
    const [first] = wholes;
    return first !== undefined && this.#put(wholes, 'merge highlights') ? first.id : null;
  }

  /** Leaves what a new highlight shares words with as it is. */
  keepApart(): void {
    this.#reading.store.setState({ question: null });
  }

  /** Cuts a highlight at these offsets. The first part keeps the note; colour, tags and speaker are all parts'. */
  split(id: AnnotationId, cuts: readonly number[]): boolean {
    const annotation = this.#reading.annotation(id);
    if (annotation?.place.status !== 'anchored') return false;
    const parts = splitPassage(this.#reading.projection.text, annotation.place, cuts);
    const [first, ...others] = parts;
    if (first === undefined || others.length === 0) {
      this.#ports.say('There is no word on one side of this place');
      return false;
    }
    const edits: Edit[] = [
      { id, set: { target: this.#reading.targetOf(first) } },
      ...others.map((part) => ({ id: this.#reading.newId(), set: this.#likeness(annotation, part) })),
    ];
    const message = `Split into ${parts.length}`;
    this.#reading.store.setState({ split: null, said: message });
    void this.#reading.editMany(edits, 'split highlight', { message });
    return true;
  }

  /** The innermost highlight that goes beyond the passage on at least one side: the one a passage would split. */
  around(passage: Interval): StandingHighlight | null {
    const wider = this.#standing().filter(
      ({ start, end }) =>
        start <= passage.start && end >= passage.end && end - start > passage.end - passage.start,
    );
    return wider.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
  }

  /** The highlights that a passage shares words with, in text order. */
  under(passage: Interval): readonly AnnotationId[] {
    return this.#under(passage)
      .toSorted((a, b) => a.start - b.start)
      .map(({ id }) => id);
  }

  #likeness({ color, tags, speaker }: PlacedAnnotation, part: Interval): AnnotationFields {
    return {
      target: this.#reading.targetOf(part),
      color,
      ...(tags.length === 0 ? {} : { tags: Object.fromEntries(tags.map((tag) => [tag, true])) }),
      ...(speaker === null ? {} : { speaker }),
    };
  }

  #merged(
    parts: readonly StandingHighlight[],
    color: Color,
    more: { readonly passage?: Interval; readonly into?: AnnotationId },
  ): MergedHighlight | null {
    const names = this.#ports.colorName;
    const colorNames = {
      yellow: names('yellow'),
      green: names('green'),
      blue: names('blue'),
      pink: names('pink'),
      purple: names('purple'),
    };
    return mergeHighlights(parts, { color, colorNames, ...more });
  }

  #put(wholes: readonly MergedHighlight[], label: string): boolean {
    if (wholes.some(({ note }) => note.length > LONGEST_NOTE)) {
      this.#ports.say('Together their notes would be too long: these highlights stay apart');
      return false;
    }
    const message = label === 'merge highlights' ? 'Merged into one highlight' : 'Merged with what was there';
    this.#reading.store.setState({ said: message });
    void this.#reading.editMany(
      wholes.flatMap((whole) => this.#editsOf(whole)),
      label,
      { message },
    );
    return true;
  }

  #editsOf(merged: MergedHighlight): readonly Edit[] {
    const set: AnnotationFields = {
      target: this.#reading.targetOf(merged),
      color: merged.color,
      note: merged.note,
      tags: Object.fromEntries(merged.tags.map((tag) => [tag, true])),
      speaker: merged.speaker,
    };
    return [{ id: merged.id, set }, ...merged.gone.map((id) => ({ id, set: { deleted: true } }))];
  }

  /** Those that a passage shares words with. */
  #under(passage: Interval): readonly StandingHighlight[] {
    return this.#standing().filter(({ start, end }) => start < passage.end && end > passage.start);
  }

  /** Those with a place in the text: all, or these. */
  #standing(ids?: readonly AnnotationId[]): readonly StandingHighlight[] {
    const { annotations } = this.#reading.state;
    const wanted = ids === undefined ? annotations.values() : ids.map((id) => annotations.get(id));
    return [...wanted].flatMap((one) =>
      one?.place.status === 'anchored' ? [{ ...one, start: one.place.start, end: one.place.end }] : [],
    );
  }
}
