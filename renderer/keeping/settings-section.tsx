import type { SettingsSection } from '../settings/setting.ts';
import {
  BackUpNow,
  BackupFolder,
  CheckButton,
  ExportButton,
  ImportButton,
  RebuildButton,
} from './BackupControls.tsx';
import { BackupList } from './BackupList.tsx';

/** Backups, and everything out and in at once. */
export const backups: SettingsSection = {
  id: 'backups',
  title: 'Backups',
  about:
    'Every hour in which something changed is backed up while the app is open: all of the last day, one a day of the last month, then one a week and one a month. What did not change is stored once.',
  settings: [
    {
      kind: 'own',
      id: 'backup-now',
      label: 'Last backup',
      keywords: 'backup copy safe make',
      Control: BackUpNow,
    },
    {
      kind: 'own',
      id: 'backup-folder',
      label: 'Folder of the backups',
      hint: 'Outside of your library. To have them on another disk, set COMMONPLACE_BACKUPS.',
      keywords: 'where location path disk',
      Control: BackupFolder,
    },
    {
      kind: 'own',
      id: 'export-everything',
      label: 'Export everything',
      hint: 'One JSON file with every text and its original, highlights, notes and their history, tags and states.',
      keywords: 'json move take out',
      Control: ExportButton,
    },
    {
      kind: 'own',
      id: 'import-everything',
      label: 'Import an export of everything',
      hint: 'Merges it into this library; nothing of either is lost.',
      keywords: 'json move bring in',
      Control: ImportButton,
    },
  ],
  Contents: BackupList,
  texts: () => ['restore bring back lost list of backups'],
};

/** What of the library itself is looked after here; part of the section on the library. */
export const care: SettingsSection['settings'] = [
  {
    kind: 'own',
    id: 'library-check',
    label: 'Check for damage',
    hint: 'Reads every file, checks it against its hash, and says what is wrong. Changes nothing.',
    keywords: 'verify integrity files broken repair',
    Control: CheckButton,
  },
  {
    kind: 'own',
    id: 'library-rebuild',
    label: 'Lists and indexes',
    hint: 'Derived from your articles, so that they can be made again whenever something looks wrong.',
    keywords: 'rebuild search index cache derived',
    Control: RebuildButton,
  },
];
