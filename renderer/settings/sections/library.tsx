import { care } from '../../keeping/settings-section.tsx';
import { LibraryFolder } from '../library-folder/LibraryFolder.tsx';
import type { SettingsSection } from '../setting.ts';

export const library: SettingsSection = {
  id: 'library',
  title: 'Library',
  settings: [
    {
      kind: 'own',
      id: 'library-folder',
      label: 'Folder',
      hint: 'Plain files that you can back up and put under any file-sync tool.',
      keywords: 'where location path disk move change another sync',
      Control: LibraryFolder,
    },
    ...care,
  ],
};
