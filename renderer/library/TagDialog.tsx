import { useMemo } from 'react';
import type { ArticleId } from '../../shared/identifiers.ts';
import { counted } from '../app/dates.ts';
import { useShownTags } from '../app/use-shown-tags.ts';
import { useTagSuggestions } from '../app/use-tag-suggestions.ts';
import { usePages } from '../paging/use-pages.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TagField } from '../ui/TagField.tsx';
import { setTag } from './article-edits.ts';
import { articlePages } from './library-view.ts';

/** Tags that all of these articles have, as far as they are here. */
function sharedTags(articleIds: readonly ArticleId[]): readonly string[] {
  const rows = articleIds.map((id) => {
    const at = articlePages.indexOf((row) => row.id === id);
    return at < 0 ? undefined : articlePages.rowAt(at);
  });
  const [first, ...others] = rows;
  if (!first) return [];
  return first.tags.filter((tag) => others.every((row) => row?.tags.includes(tag)));
}

export interface TagDialogProps {
  readonly articleIds: readonly ArticleId[];
  readonly onClose: () => void;
}

/** Tags of one article, or of many at once: then those that all of them have. */
export function TagDialog({ articleIds, onClose }: TagDialogProps) {
  const version = usePages(articlePages);
  // oxlint-disable-next-line react/exhaustive-deps -- the rows are other ones in another version of them
  const shared = useMemo(() => sharedTags(articleIds), [articleIds, version]);
  const { shown, change } = useShownTags(shared, (tag, isOn) => setTag(articleIds, tag, isOn));
  const suggestions = useTagSuggestions();
  const many = articleIds.length > 1;

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="small"
      title={many ? `Tags of ${counted(articleIds.length, 'article')}` : 'Tags'}
      footer={
        <Button variant="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      <TagField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog is this field
        autoFocus
        tags={shown}
        suggestions={suggestions}
        onAdd={(tag) => void change(tag, true)}
        onRemove={(tag) => void change(tag, false)}
        onEscape={onClose}
      />
      {many && <p>Shown are tags that all of them have. What you add is added to each.</p>}
    </Dialog>
  );
}
