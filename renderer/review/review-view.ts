import { create } from 'zustand';
import type { CallOutput, Passage } from '../../shared/api.ts';
import type { Problem } from '../../shared/errors.ts';
import { type Grade, graded } from '../../shared/review/schedule.ts';
import { toProblem } from '../app/problem.ts';
import { applyChanges, call, useApp } from '../app/store.ts';
import { applyWithUndo } from '../app/undo-toast.ts';
import { dayOf } from './review-day.ts';

interface ReviewState {
  /** Null until it is known. */
  readonly day: CallOutput<'review.due'> | null;
  readonly problem: Problem | null;
  /** The passage that is shown: it stays while others come and go. */
  readonly shown: string | null;
}

export const useReview = create<ReviewState>()(() => ({ day: null, problem: null, shown: null }));

/** The passage that is looked at: the one that was, while it is still there, else the first. */
export function shownPassage({ day, shown }: ReviewState): Passage | undefined {
  return day?.rows.find(({ id }) => id === shown) ?? day?.rows[0];
}

let asked = 0;

/** Asks for the day's passages; an answer that a later question has overtaken is dropped. */
export async function askReview(amount = useApp.getState().preferences.reviewAmount): Promise<void> {
  asked += 1;
  const question = asked;
  try {
    const day = await call('review.due', { ...dayOf(new Date()), amount });
    if (question !== asked) return;
    const shown = shownPassage({ ...useReview.getState(), day })?.id ?? null;
    useReview.setState({ day, problem: null, shown });
  } catch (error) {
    if (question === asked) useReview.setState({ problem: toProblem(error) });
  }
}

const reviewChange = ({ articleId, id }: Passage, review: Passage['review'] | null) =>
  [{ kind: 'annotation', articleId, annotationId: id, set: { review: review ?? null } }] as const;

/** What is being done to passages, by their ids: pressed twice, it is done once. */
const underway = new Map<string, Promise<void>>();

function once({ id }: Passage, work: () => Promise<void>): Promise<void> {
  const doing = underway.get(id) ?? work().finally(() => underway.delete(id));
  underway.set(id, doing);
  return doing;
}

/** Keeps the passage for later and goes on to the next. */
export const gradePassage = (passage: Passage, grade: Grade): Promise<void> =>
  once(passage, async () => {
    await applyChanges(
      reviewChange(passage, graded(passage.review ?? null, grade, new Date())),
      'review passage',
    );
    await askReview();
  });

/** The highlight stays where it is; the review does not show it any more. */
export const takeOut = (passage: Passage): Promise<void> =>
  once(passage, async () => {
    await applyWithUndo(
      reviewChange(passage, { kind: 'out', since: new Date().toISOString() }),
      'take out of the review',
      'Taken out of the review. The highlight stays in its article.',
    );
    await askReview();
  });
