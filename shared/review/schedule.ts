import { createEmptyCard, type FSRS, type Grade as FsrsGrade, fsrs, Rating } from 'ts-fsrs';
import type { Card, Review } from './card.ts';

/** How soon a passage is wanted again, from soonest to latest: FSRS's again, hard, good and easy. */
export const GRADES = ['soon', 'sooner', 'later', 'much-later'] as const;
export type Grade = (typeof GRADES)[number];

const RATINGS: Readonly<Record<Grade, FsrsGrade>> = {
  soon: Rating.Again,
  sooner: Rating.Hard,
  later: Rating.Good,
  'much-later': Rating.Easy,
};

/** The longest that a passage stays away, in days; FSRS keeps the grades beyond it a day apart each. */
export const LONGEST_INTERVAL = 365 * 5;

/** Without steps of minutes: a passage comes once a day at most. Without chance: two devices reckon alike. */
const scheduler: FSRS = fsrs({
  enable_short_term: false,
  enable_fuzz: false,
  maximum_interval: LONGEST_INTERVAL,
});

/** What becomes of a passage that is graded now; one that was taken out begins anew. */
export function graded(review: Review | null, grade: Grade, now: Date): Card {
  const before = review?.kind === 'card' ? review : null;
  // A clock that runs behind another device's would reckon with negative days.
  const at = before === null ? now : new Date(Math.max(now.getTime(), Date.parse(before.last)));
  const { card } = scheduler.next(
    before === null ? createEmptyCard(at) : fsrsCard(before),
    at,
    RATINGS[grade],
  );
  return {
    kind: 'card',
    due: card.due.toISOString(),
    last: at.toISOString(),
    stability: card.stability,
    difficulty: card.difficulty,
    state: card.state,
    reps: card.reps,
    lapses: card.lapses,
  };
}

/** In how many days, 1 or more, the passage comes again after each grade. */
export function daysAfter(review: Review | null, now: Date): Readonly<Record<Grade, number>> {
  const days = (grade: Grade): number => {
    const { due, last } = graded(review, grade, now);
    return Math.max(1, Math.round((Date.parse(due) - Date.parse(last)) / DAY));
  };
  return {
    soon: days('soon'),
    sooner: days('sooner'),
    later: days('later'),
    'much-later': days('much-later'),
  };
}

const DAY = 86_400_000;

function fsrsCard({ due, last, stability, difficulty, state, reps, lapses }: Card) {
  const scheduled_days = Math.max(0, Math.round((Date.parse(due) - Date.parse(last)) / DAY));
  return {
    due,
    last_review: last,
    stability,
    difficulty,
    state,
    reps,
    lapses,
    scheduled_days,
    elapsed_days: 0,
    learning_steps: 0,
  };
}
