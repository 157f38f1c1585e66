import { toProblem } from '../../app/problem.ts';
import { useApp } from '../../app/store.ts';
import { care } from '../../keeping/settings-section.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { complain, toast } from '../../ui/toasts.ts';
import styles from '../Settings.module.css';
import type { SettingsSection } from '../setting.ts';

function copyPath(path: string): void {
  navigator.clipboard
    .writeText(path)
    .then(() => toast({ message: 'Copied the path' }))
    .catch((error: unknown) => complain(toProblem(error)));
}

function Folder() {
  const path = useApp(({ info }) => info?.library);
  return (
    <span className={styles.path}>
      <code>{path}</code>
      {path && <IconButton icon="copy" label="Copy path" size="small" onPress={() => copyPath(path)} />}
    </span>
  );
}

export const library: SettingsSection = {
  id: 'library',
  title: 'Library',
  settings: [
    {
      kind: 'own',
      id: 'library-folder',
      label: 'Folder',
      hint: 'Plain files that you can back up and put under any file-sync tool.',
      keywords: 'where location path disk',
      Control: Folder,
    },
    ...care,
  ],
};
