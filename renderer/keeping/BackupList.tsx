import { useState } from 'react';
import type { Backup } from '../../shared/keeping.ts';
import { counted } from '../app/dates.ts';
import { Button } from '../ui/Button.tsx';
import styles from './BackupControls.module.css';
import { useKeeping } from './keeping.ts';
import { previewBackup } from './tasks.ts';
import { moment, size } from './words.ts';

const SHOWN_FIRST = 5;

function Row({ backup }: { readonly backup: Backup }) {
  const { at, articles, bytes, library, isOfThis } = backup;
  const busy = useKeeping(({ status }) => status === 'running' || status === 'cancelling');
  return (
    <li className={styles.backup}>
      <div className={styles.words}>
        <time dateTime={at}>{moment(at)}</time>
        <p className={styles.facts}>
          {counted(articles, 'article')}, {size(bytes)}
          {!isOfThis && (
            <>
              {' '}
              of <code>{library}</code>
            </>
          )}
        </p>
      </div>
      <Button size="small" isDisabled={busy} onPress={() => void previewBackup(backup)}>
        Restore…<span className="visually-hidden"> the backup of {moment(at)}</span>
      </Button>
    </li>
  );
}

function List({ title, backups }: { readonly title: string; readonly backups: readonly Backup[] }) {
  const [all, setAll] = useState(false);
  if (backups.length === 0) return null;
  return (
    <div className={styles.list}>
      <h3 className={styles.listTitle}>{title}</h3>
      <ul>
        {backups.slice(0, all ? backups.length : SHOWN_FIRST).map((backup) => (
          <Row key={backup.id} backup={backup} />
        ))}
      </ul>
      {backups.length > SHOWN_FIRST && (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${backups.length}`}
        </button>
      )}
    </div>
  );
}

/** The backups that are there, each with the way back. */
export function BackupList() {
  const backups = useKeeping(({ backups }) => backups);
  if (backups === null) return null;
  return (
    <>
      <List title="Backups of this library" backups={backups.backups.filter(({ isOfThis }) => isOfThis)} />
      <List
        title="Backups of other libraries on this computer"
        backups={backups.backups.filter(({ isOfThis }) => !isOfThis)}
      />
      {backups.damaged.length > 0 && (
        <p className={styles.problem}>
          {counted(backups.damaged.length, 'backup')} cannot be read any more: {backups.damaged.join(', ')}
        </p>
      )}
    </>
  );
}
