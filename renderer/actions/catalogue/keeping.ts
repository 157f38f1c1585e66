import { declare } from './declare.ts';

export const keepingActions = {
  ...declare('Library', 'app', {
    'backup.make': { title: 'Back up the library now', keywords: 'backup copy safe save' },
    'backup.restore': { title: 'Restore the last backup', keywords: 'backup bring back lost recover' },
    'everything.import': {
      title: 'Import an export of everything',
      keywords: 'json bring in move whole library',
    },
    'library.check': {
      title: 'Check the library for damage',
      keywords: 'verify files hash integrity repair',
    },
    'library.rebuild': {
      title: 'Rebuild lists and indexes',
      keywords: 'search index derived cache remake',
    },
  }),
  ...declare('Export', 'app', {
    'everything.export': {
      title: 'Export everything',
      keywords: 'json backup all take out move whole library',
    },
  }),
};
