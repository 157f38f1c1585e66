import { useEffect, useRef } from 'react';
import type { Passage } from '../../shared/api.ts';
import { useShownTags } from '../app/use-shown-tags.ts';
import { useTagSuggestions } from '../app/use-tag-suggestions.ts';
import { showNoteHistory } from '../note-history/note-history.ts';
import { NoteField } from '../reader/annotation/NoteField.tsx';
import { ColorPicker } from '../reader/marking/ColorPicker.tsx';
import { Button } from '../ui/Button.tsx';
import { TagField } from '../ui/TagField.tsx';
import styles from './PassageEditor.module.css';
import { editNote, editPassage } from './passage-edits.ts';

export interface PassageEditorProps {
  readonly passage: Passage;
  /** Which field begins with the focus. */
  readonly field: 'note' | 'tags';
  readonly onDone: () => void;
}

/** A passage's note, tags and colour, edited where the passage stands. */
export function PassageEditor({ passage, field, onDone }: PassageEditorProps) {
  const note = useRef<HTMLTextAreaElement>(null);
  const tags = useRef<HTMLInputElement>(null);
  const suggestions = useTagSuggestions();
  const { shown, change } = useShownTags(passage.tags, (tag, isOn) =>
    editPassage(passage, { tags: { [tag]: isOn } }, isOn ? 'tag highlight' : 'untag highlight'),
  );

  useEffect(() => {
    (field === 'note' ? note : tags).current?.focus({ preventScroll: true });
  }, [field]);

  return (
    <div className={styles.editor} data-editor>
      <NoteField
        key={passage.id}
        label="Note"
        note={passage.note}
        ref={note}
        onEscape={onDone}
        onHistory={() => showNoteHistory({ articleId: passage.articleId, annotationId: passage.id })}
        onSave={async (text) => {
          if (!(await editNote(passage, text))) throw new Error('the note is not on disk');
        }}
      />
      <TagField
        tags={shown}
        suggestions={suggestions}
        ref={tags}
        onAdd={(tag) => void change(tag, true)}
        onRemove={(tag) => void change(tag, false)}
        onEscape={onDone}
      />
      <div className={styles.row}>
        <ColorPicker
          action={(color) => `notebook.color.${color}`}
          label="Colour"
          chosen={passage.color}
          onPick={(color) => void editPassage(passage, { color }, 'change colour')}
        />
        <Button size="small" onPress={onDone}>
          Done
        </Button>
      </div>
    </div>
  );
}
