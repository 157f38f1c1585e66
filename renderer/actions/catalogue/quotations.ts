import { declare } from './declare.ts';

export const quotationActions = {
  ...declare('Passages', 'app/reader', {
    'quotations.next': { title: 'Next quotation', shortcut: ['q'] },
    'quotations.previous': { title: 'Previous quotation', shortcut: ['Shift+q'] },
    'quotations.mark': { title: 'Highlight the quotation, with its speaker', shortcut: ['w'] },
    'quotations.mark-speaker': {
      title: 'Highlight all quotations of this speaker',
      shortcut: ['Shift+w'],
    },
    'quotations.speaker': {
      title: 'Show this speaker’s quotations in all articles',
      keywords: 'who said library',
    },
    'quotations.show': {
      title: 'Mark quotations faintly while reading, or no longer',
      keywords: 'speakers hide tint',
    },
  }),
  // Before the passage under the cursor: the quotation's marks may lie inside of it.
  ...declare('Passages', 'app/reader/quotation', {
    'quotations.mark-cursor': {
      title: 'Highlight the quotation under the cursor',
      shortcut: ['Enter'],
      keysOnly: true,
    },
  }),
};
