import { useEffect } from 'react';
import { type Doable, useActions } from '../actions/registry.ts';
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

const ACTIONS: readonly Doable[] = [
  { id: 'backup.make', run: backUp },
  { id: 'backup.restore', run: previewNewest },
  { id: 'everything.export', run: exportEverything },
  { id: 'everything.import', run: chooseExport },
  { id: 'library.check', run: checkLibrary },
  { id: 'library.rebuild', run: rebuildLibrary },
];

/** What keeps the library safe: its actions, and the dialog of the work at hand. */
export function Keeping() {
  useActions(ACTIONS);
  useEffect(() => followJobs(), []);
  return <TaskDialog />;
}
