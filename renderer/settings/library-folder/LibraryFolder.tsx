import { useState } from 'react';
import { useApp } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyablePath } from '../../ui/CopyablePath.tsx';
import styles from './LibraryFolder.module.css';
import { LibraryFolderDialog } from './LibraryFolderDialog.tsx';

/** Where the library is, and the way to another one. */
export function LibraryFolder() {
  const path = useApp(({ info }) => info?.library);
  const [choosing, setChoosing] = useState(false);
  return (
    <div className={styles.folder}>
      <CopyablePath path={path} label="Copy path" />
      <Button size="small" onPress={() => setChoosing(true)}>
        Use another folder…
      </Button>
      {choosing && path && <LibraryFolderDialog current={path} onClose={() => setChoosing(false)} />}
    </div>
  );
}
