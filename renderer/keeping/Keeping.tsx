import { useEffect } from 'react';
import { type Action, useActions } from '../actions/registry.ts';
import { followJobs } from './keeping.ts';
import { TaskDialog } from './TaskDialog.tsx';
import {
  backUp,
  checkLibrary,
  chooseExport,
  exportEverything,
  previewNewest,
  rebuildLibrary,
} from './tasks.ts';

const ACTIONS: readonly Action[] = [
  {
    id: 'backup.make',
    title: 'Back up the library now',
    section: 'Library',
    keywords: 'backup copy safe save',
    run: backUp,
  },
  {
    id: 'backup.restore',
    title: 'Restore the last backup',
    section: 'Library',
    keywords: 'backup bring back lost recover',
    run: previewNewest,
  },
  {
    id: 'everything.export',
    title: 'Export everything',
    section: 'Export',
    keywords: 'json backup all take out move whole library',
    run: exportEverything,
  },
  {
    id: 'everything.import',
    title: 'Import an export of everything',
    section: 'Library',
    keywords: 'json bring in move whole library',
    run: chooseExport,
  },
  {
    id: 'library.check',
    title: 'Check the library for damage',
    section: 'Library',
    keywords: 'verify files hash integrity repair',
    run: checkLibrary,
  },
  {
    id: 'library.rebuild',
    title: 'Rebuild lists and indexes',
    section: 'Library',
    keywords: 'search index derived cache remake',
    run: rebuildLibrary,
  },
];

/** What keeps the library safe: its actions, and the dialog of the work at hand. */
export function Keeping() {
  useActions(ACTIONS);
  useEffect(() => followJobs(), []);
  return <TaskDialog />;
}
