import { declare } from './declare.ts';

export const reviewActions = {
  ...declare('Review', 'app', {
    'review.open': { title: 'Open review', shortcut: ['Mod+4'], keywords: 'daily passages again repetition' },
  }),
  ...declare('Review', 'app/review', {
    'review.soon': { title: 'Show it again soon', shortcut: ['1'] },
    'review.sooner': { title: 'Show it again a little later', shortcut: ['2'] },
    'review.later': { title: 'Show it again later', shortcut: ['3'] },
    'review.much-later': { title: 'Show it again much later', shortcut: ['4'] },
    'review.note': { title: 'Edit the note', shortcut: ['n', 'e'] },
    'review.tags': { title: 'Edit the tags', shortcut: ['t'] },
    'review.read': { title: 'Read it in its article', shortcut: ['o'] },
    'review.out': { title: 'Take it out of the review', shortcut: ['x'], keywords: 'discard remove' },
  }),
};
