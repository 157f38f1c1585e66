import { Icon } from '../../icons/Icon.tsx';
import { Button } from '../../ui/Button.tsx';
import { useReading, useReadingState } from '../reading/context.ts';
import { VersionNotices } from '../versions/VersionNotices.tsx';
import styles from './Notices.module.css';

/** What one should know before reading: that the article is damaged, or in the trash. */
export function Notices() {
  const reading = useReading();
  const { damage, trashedAt } = useReadingState((state) => state.open.summary);
  return (
    <div className={styles.notices}>
      {damage !== null && (
        <div className={styles.notice} role="alert">
          <Icon name="warning" />
          <div>
            <p className={styles.title}>This article is damaged</p>
            <p>{damage}</p>
            <p>
              What can be read of your highlights and notes is here, and the damaged file is kept. Where it is
              the text that is damaged, importing the same file again repairs it; the original, where it
              survived, can be saved at the end of this page.
            </p>
          </div>
        </div>
      )}
      {trashedAt !== null && (
        <div className={styles.notice}>
          <Icon name="trash" />
          <p className={styles.title}>This article is in the trash.</p>
          <Button
            size="small"
            onPress={() => void reading.editArticle({ trashed: false }, 'restore article')}
          >
            Restore
          </Button>
        </div>
      )}
      <VersionNotices />
    </div>
  );
}
