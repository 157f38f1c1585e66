import type { ArticleId } from '../../shared/identifiers.ts';
import { counted } from '../app/dates.ts';
import { toProblem } from '../app/problem.ts';
import { call, useApp } from '../app/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { complain } from '../ui/toasts.ts';
import { purge } from './article-edits.ts';
import { thenClear } from './row-commands.ts';

export interface PurgeDialogProps {
  /** None: everything in the trash. */
  readonly articleIds: readonly ArticleId[];
  readonly onClose: () => void;
}

/** Asks before something is deleted that cannot be brought back. */
export function PurgeDialog({ articleIds, onClose }: PurgeDialogProps) {
  const trashed = useApp(({ facets }) => facets?.statuses.trash ?? 0);
  const all = articleIds.length === 0;
  const what = counted(all ? trashed : articleIds.length, 'article');

  const goAhead = async (): Promise<void> => {
    onClose();
    try {
      await thenClear(deleteForGood());
    } catch (error) {
      complain(toProblem(error));
    }
  };

  const deleteForGood = async (): Promise<true> => {
    await purge(all ? await call('articles.ids', { trashed: true }) : articleIds);
    return true;
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="small"
      role="alertdialog"
      title={all ? 'Empty the trash?' : `Delete ${what} for good?`}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="danger" onPress={() => void goAhead()}>
            Delete {what} for good
          </Button>
        </>
      }
    >
      <p>
        Text, highlights and notes are removed from your disk. This cannot be undone, except from a backup of
        the library.
      </p>
    </Dialog>
  );
}
