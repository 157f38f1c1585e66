import { z } from 'zod';

/** ISO 8601 in UTC. */
const moment = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'not a moment');

/** What FSRS remembers of a passage between two reviews (open-spaced-repetition, FSRS-6). */
const cardSchema = z.object({
  kind: z.literal('card'),
  due: moment,
  last: moment,
  /** Days until the chance to remember has fallen to 90 %; more than 0. */
  stability: z.number().positive(),
  /** 1 to 10. */
  difficulty: z.number().min(0).max(10),
  /** As ts-fsrs names them: 1 learning, 2 review, 3 relearning. */
  state: z.int().min(0).max(3),
  /** How often it was reviewed, and how often of these it was wanted again soon. */
  reps: z.int().min(0),
  lapses: z.int().min(0),
});

/**
 * A passage's place in the review, one register of its notes: two devices agree on the later of their reviews. Null
 * until it is reviewed for the first time.
 */
export const reviewSchema = z.discriminatedUnion('kind', [
  cardSchema,
  /** Taken out: it stays a highlight, and is not shown in the review any more. */
  z.object({ kind: z.literal('out'), since: moment }),
]);

export type Card = z.infer<typeof cardSchema>;
export type Review = z.infer<typeof reviewSchema>;

/** Most passages were never reviewed, and a schema is slow to say no. */
export const isReview = (value: unknown): value is Review =>
  typeof value === 'object' && value !== null && reviewSchema.safeParse(value).success;
