import { useTagSuggestions } from '../../app/use-tag-suggestions.ts';
import { showNoteHistory } from '../../note-history/note-history.ts';
import { TagField } from '../../ui/TagField.tsx';
import { NoteField } from '../annotation/NoteField.tsx';
import { useReading, useReadingState } from '../reading/context.ts';
import styles from './ArticleNotes.module.css';

/** The article's own tags and note. */
export function ArticleNotes() {
  const reading = useReading();
  const tags = useReadingState((state) => state.open.summary.tags);
  const note = useReadingState((state) => state.open.note);
  const suggestions = useTagSuggestions();

  return (
    <div className={styles.notes}>
      <TagField
        label="Article tags"
        tags={tags}
        suggestions={suggestions}
        onAdd={(tag) => void reading.editArticle({ tags: { [tag]: true } }, 'tag article')}
        onRemove={(tag) => void reading.editArticle({ tags: { [tag]: false } }, 'untag article')}
      />
      <NoteField
        label="Article note"
        note={note}
        placeholder="A note on the whole article …"
        onHistory={() => showNoteHistory({ articleId: reading.state.open.summary.id, annotationId: null })}
        onSave={async (text) => {
          const outcome = await reading.editArticle({ note: text }, 'edit article note', 'article note');
          if (outcome !== 'saved') throw new Error('the note is not on disk');
        }}
      />
    </div>
  );
}
