import type { AnnotationId } from '../../../shared/identifiers.ts';
import { counted } from '../../app/dates.ts';
import { useTagSuggestions } from '../../app/use-tag-suggestions.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TagField } from '../../ui/TagField.tsx';
import { useReading, useStateBehind } from '../reading/context.ts';
import { sharedTags, tagMany } from './many.ts';

/** Tags of several passages at once: shown are those that all of them have. */
export function ManyTags({
  ids,
  onClose,
}: {
  readonly ids: readonly AnnotationId[];
  readonly onClose: () => void;
}) {
  const reading = useReading();
  const suggestions = useTagSuggestions();
  // Rendered again with every change of a highlight, so the tags are as they are now.
  useStateBehind((state) => state.annotations);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="small"
      title={`Tags of ${counted(ids.length, 'passage')}`}
      footer={
        <Button variant="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      <TagField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog is this field
        autoFocus
        tags={sharedTags(reading, ids)}
        suggestions={suggestions}
        onAdd={(tag) => void tagMany(reading, ids, tag, true)}
        onRemove={(tag) => void tagMany(reading, ids, tag, false)}
        onEscape={onClose}
      />
      {ids.length > 1 && <p>Shown are tags that all of them have. What you add is added to each.</p>}
    </Dialog>
  );
}
