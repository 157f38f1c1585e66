import { appActions } from './catalogue/app.ts';
import type { DeclaredAction } from './catalogue/declare.ts';
import { keepingActions } from './catalogue/keeping.ts';
import { libraryActions } from './catalogue/library.ts';
import { notebookActions } from './catalogue/notebook.ts';
import { passageActions } from './catalogue/passages.ts';
import { quotationActions } from './catalogue/quotations.ts';
import { readingActions } from './catalogue/reading.ts';
import { readingAidActions } from './catalogue/reading-aids.ts';
import { reviewActions } from './catalogue/review.ts';
import { speakersActions } from './catalogue/speakers.ts';
import { versionActions } from './catalogue/versions.ts';

/**
 * Everything that can be done, with its words and the keys it comes with, whether its view is open or not: what the
 * settings list. What an action does is said by the view that can do it (`useActions`).
 *
 * To add an action: declare it in the file of its view in `catalogue/`, then register `{ id, run }` with `useActions`.
 */
const ACTIONS = {
  ...appActions,
  ...libraryActions,
  ...keepingActions,
  ...readingActions,
  ...readingAidActions,
  ...passageActions,
  ...quotationActions,
  ...versionActions,
  ...notebookActions,
  ...reviewActions,
  ...speakersActions,
};

/** Stable, as in `library.open`: host menus and this device's own shortcuts name actions by it. */
export type ActionId = keyof typeof ACTIONS;

export const CATALOGUE: Readonly<Record<ActionId, DeclaredAction>> = ACTIONS;
export const ACTION_IDS = Object.keys(ACTIONS) as readonly ActionId[];
