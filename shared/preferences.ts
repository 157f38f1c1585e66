import { z } from 'zod';
import { COLORS } from './annotation/annotation.ts';

export const THEMES = ['system', 'light', 'sepia', 'dark'] as const;

/** Whether lines of prose end where their words do, or all in one line. */
export const ALIGNMENTS = ['ragged', 'justified'] as const;

/** What becomes of a new highlight that shares words with others. */
export const OVERLAPS = ['keep', 'merge', 'ask'] as const;

/** How this device shows things. Every field has a default; unknown fields of a newer version are kept on disk. */
export const preferencesSchema = z.object({
  /** `system` follows the operating system between light and dark. */
  theme: z.enum(THEMES),
  /** Reader's text size in CSS pixels. */
  textSize: z.number().min(12).max(40),
  /** Reader's measure in characters (CSS `ch`, about). */
  measure: z.number().min(40).max(100),
  /** Unitless line height of the reader. */
  leading: z.number().min(1.2).max(2.2),
  /** `justified` holds for prose alone, and only where its lines are long enough to look well. */
  alignment: z.enum(ALIGNMENTS),
  /** The colour that one key marks with: the last one used. */
  lastColor: z.enum(COLORS),
  /** Selections grow to whole words when marked. */
  snapToWords: z.boolean(),
  /** `keep` leaves all of them as they are; `merge` makes one of them; `ask` keeps them and offers to merge. */
  overlaps: z.enum(OVERLAPS),
  passagesOpen: z.boolean(),
  /** Quotations that are found in the text are faintly marked while one reads. */
  quotationsShown: z.boolean(),
  /** Whether the review has its place in the sidebar, and passages come back. */
  reviewOn: z.boolean(),
  /** Passages that a day's review has at most. */
  reviewAmount: z.int().min(1).max(50),
  /**
   * The reader's own keys: an action's id to its shortcuts, in the place of those it comes with. None where the list
   * is empty.
   */
  shortcuts: z.record(z.string().max(100), z.array(z.string().min(1).max(40)).max(8)),
  /** The table of contents beside the text, where a text has one and the window has room. */
  contentsOpen: z.boolean(),
  /** All but the paragraph that is read is dimmed. */
  focusMode: z.boolean(),
  /** Screen readers hear in the text itself where highlights start and end. */
  spokenMarks: z.boolean(),
  /** How fast texts are read aloud, 1 being the voice's own pace (as `SpeechSynthesisUtterance.rate`). */
  speechRate: z.number().min(0.5).max(3),
  /** The voice that reads a language aloud: its `voiceURI` by primary language subtag. */
  voices: z.record(z.string(), z.string()),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  textSize: 19,
  measure: 66,
  leading: 1.6,
  alignment: 'ragged',
  lastColor: 'yellow',
  snapToWords: true,
  overlaps: 'keep',
  passagesOpen: true,
  quotationsShown: true,
  reviewOn: false,
  reviewAmount: 5,
  shortcuts: {},
  contentsOpen: false,
  focusMode: false,
  spokenMarks: false,
  speechRate: 1,
  voices: {},
};
