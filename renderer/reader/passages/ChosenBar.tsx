import type { AnnotationId } from '../../../shared/identifiers.ts';
import { count } from '../../app/dates.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ColorPicker } from '../marking/ColorPicker.tsx';
import { useCommands, useReading } from '../reading/context.ts';
import styles from './ChosenBar.module.css';
import { choose, NONE_CHOSEN } from './chosen.ts';
import { deleteMany, recolorMany } from './many.ts';

interface ChosenBarProps {
  readonly chosen: readonly AnnotationId[];
  readonly listed: readonly AnnotationId[];
  readonly onTag: () => void;
}

/** What can be done with the passages that are selected in the list. */
export function ChosenBar({ chosen, listed, onTag }: ChosenBarProps) {
  const reading = useReading();
  const commands = useCommands();
  const canMerge = chosen.length > 1 && commands.reshaping.canMerge(chosen);
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected passages">
      <div className={styles.row}>
        <p className={styles.amount} role="status">
          {count(chosen.length)} selected
        </p>
        {chosen.length < listed.length && (
          <Button
            size="small"
            variant="quiet"
            onPress={() => choose({ ids: new Set(listed), anchor: listed[0] ?? null })}
          >
            Select all {count(listed.length)}
          </Button>
        )}
        <IconButton
          icon="close"
          size="small"
          label="Select none"
          action="passages.chosen-none"
          onPress={() => choose(NONE_CHOSEN)}
        />
      </div>
      <div className={styles.row}>
        <ColorPicker
          action={(color) => `passages.chosen-${color}`}
          chosen={null}
          label="Colour of the selected passages"
          onPick={(color) => void recolorMany(reading, chosen, color)}
        />
        <span className={styles.commands}>
          <IconButton
            icon="tag"
            size="small"
            label="Tag the selected passages"
            action="passages.chosen-tag"
            onPress={onTag}
          />
          <IconButton
            icon="copy"
            size="small"
            label="Copy the selected passages"
            action="passages.chosen-copy"
            onPress={() => void commands.copying.copyAll(chosen)}
          />
          <IconButton
            icon="merge"
            size="small"
            label={
              canMerge ? 'Merge the selected passages' : 'Merge (only passages that touch each other can be)'
            }
            action="passages.chosen-merge"
            isDisabled={!canMerge}
            onPress={() => {
              if (commands.reshaping.merge(chosen) !== null) choose(NONE_CHOSEN);
            }}
          />
          <IconButton
            icon="trash"
            size="small"
            tone="danger"
            label="Delete the selected passages"
            action="passages.chosen-delete"
            onPress={() => void deleteMany(reading, chosen)}
          />
        </span>
      </div>
    </div>
  );
}
