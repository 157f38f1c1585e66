import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import { useMediaQuery } from '../../app/use-media-query.ts';
import { useTagSuggestions } from '../../app/use-tag-suggestions.ts';
import { showNoteHistory } from '../../note-history/note-history.ts';
import { IconButton } from '../../ui/Button.tsx';
import { TagField } from '../../ui/TagField.tsx';
import { ColorPicker } from '../marking/ColorPicker.tsx';
import { placeInPage } from '../marking/place-in-page.ts';
import { useCommands, usePage, useReading, useStateBehind } from '../reading/context.ts';
import type { Focus } from '../reading/reading-state.ts';
import { NARROW } from '../reading/widths.ts';
import styles from './AnnotationCard.module.css';
import { NoteField } from './NoteField.tsx';
import { SaidBy } from './SaidBy.tsx';

/** The focused highlight's card: beside its words where there is room, below them, or a sheet on a narrow screen. */
export function AnnotationCard() {
  const focus = useStateBehind((state) => state.focus);
  const annotation = useStateBehind((state) =>
    state.focus ? state.annotations.get(state.focus.id) : undefined,
  );
  if (focus === null || annotation === undefined) return null;
  return <Card key={annotation.id} annotation={annotation} focus={focus} />;
}

function Card({ annotation, focus }: { readonly annotation: PlacedAnnotation; readonly focus: Focus }) {
  const reading = useReading();
  const commands = useCommands();
  const page = usePage();
  const narrow = useMediaQuery(NARROW);
  const suggestions = useTagSuggestions();
  const card = useRef<HTMLDivElement>(null);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const tagField = useRef<HTMLInputElement>(null);
  const { id, color, note, tags, place } = annotation;
  const start = place.status === 'anchored' ? place.start : null;
  const end = place.status === 'anchored' ? place.end : null;
  const annotations = useStateBehind((state) => state.annotations);
  // oxlint-disable-next-line react/exhaustive-deps -- the neighbours are looked up among the annotations
  const touching = useMemo(() => commands.reshaping.neighbours(id).length, [commands, id, annotations]);

  useLayoutEffect(() => {
    const element = card.current;
    if (element === null || page === null || narrow || start === null || end === null) return undefined;
    const put = () => placeInPage(element, page, { start, end }, { prefer: 'below', gap: 12, margin: true });
    put();
    const observer = new ResizeObserver(put);
    observer.observe(page.scroller);
    return () => observer.disconnect();
  }, [page, narrow, start, end]);

  useEffect(() => {
    if (focus.field === 'note') noteField.current?.focus({ preventScroll: true });
    if (focus.field === 'tags') tagField.current?.focus({ preventScroll: true });
    if (focus.field !== 'none') card.current?.scrollIntoView({ block: 'nearest' });
  }, [focus]);

  // A card that closes with the keyboard in it gives the keyboard back to the text.
  useLayoutEffect(() => {
    const element = card.current;
    return () => {
      if (element?.contains(document.activeElement)) page?.scroller.focus({ preventScroll: true });
    };
  }, [page]);

  /** Escape in the card goes back to the text; the second one closes the card. */
  const toText = () => commands.focus.on(id, 'none', 'text');
  return (
    <div
      ref={card}
      className={styles.card}
      role="dialog"
      aria-label="Highlight"
      data-floating
      tabIndex={-1}
      data-color={color}
      data-sheet={narrow || undefined}
    >
      <div className={styles.row}>
        <ColorPicker
          action={(color) => `passages.mark-${color}`}
          chosen={color}
          label="Colour"
          onPick={(picked) => commands.recolor(picked)}
        />
        <span className={styles.actions}>
          {start !== null && (
            <IconButton
              icon="split"
              label="Split"
              action="passages.split"
              onPress={() => commands.splitting.split()}
            />
          )}
          {touching > 0 && (
            <IconButton
              icon="merge"
              label={`Merge with ${touching === 1 ? 'the highlight' : `the ${touching} highlights`} it touches`}
              action="passages.merge"
              onPress={() => commands.merge()}
            />
          )}
          <IconButton
            icon="quote"
            label="Copy as quotation"
            action="passages.copy"
            onPress={() => void commands.copying.copy(id)}
          />
          <IconButton
            icon="trash"
            label="Delete highlight"
            action="passages.delete"
            tone="danger"
            onPress={() => commands.remove(id)}
          />
        </span>
      </div>
      <SaidBy annotation={annotation} onEscape={toText} />
      <NoteField
        label="Note"
        note={note}
        ref={noteField}
        onEscape={toText}
        onHistory={() => showNoteHistory({ articleId: annotation.articleId, annotationId: id })}
        onSave={async (text) => {
          const outcome = await reading.edit(id, { note: text }, 'edit note', `note ${id}`);
          if (outcome !== 'saved') throw new Error('the note is not on disk');
        }}
      />
      <TagField
        tags={tags}
        suggestions={suggestions}
        ref={tagField}
        onAdd={(tag) => void reading.edit(id, { tags: { [tag]: true } }, 'tag highlight')}
        onRemove={(tag) => void reading.edit(id, { tags: { [tag]: false } }, 'untag highlight')}
        onEscape={toText}
      />
    </div>
  );
}
