import { type DragEvent, type MouseEvent, memo } from 'react';
import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import { useSpeakerName } from '../../app/speaker-names.ts';
import { useApp } from '../../app/store.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { OrphanPlace } from '../orphans/OrphanPlace.tsx';
import { OrphanWords } from '../orphans/OrphanWords.tsx';
import { useCommands, useReading, useReadingState } from '../reading/context.ts';
import { usePanelView } from './chosen.ts';
import { draggedPassages } from './drag-out.ts';
import styles from './PassageRow.module.css';

interface PassageRowProps {
  readonly annotation: PlacedAnnotation;
  readonly focused: boolean;
  readonly chosen: boolean;
  /** Others are selected: the boxes to select by are all in sight. */
  readonly choosing: boolean;
  readonly onPick: (id: AnnotationId, how: 'toggle' | 'extend') => void;
}

export const PassageRow = memo(function PassageRow(props: PassageRowProps) {
  const { annotation, focused, chosen, choosing, onPick } = props;
  const reading = useReading();
  const { isEarlier, projection } = reading;
  const commands = useCommands();
  const language = useReadingState((state) => state.open.content.language);
  const colorName = useApp(({ shelf }) => shelf.colorNames[annotation.color]);
  const { id, color, note, tags, target, place, speaker } = annotation;
  const nameOf = useSpeakerName();
  const lost = place.status === 'orphan';
  const marked = target.quote.exact;

  const onClick = (event: MouseEvent): void => {
    if (event.shiftKey) onPick(id, 'extend');
    else if (event.ctrlKey || event.metaKey) onPick(id, 'toggle');
    else if (!lost) commands.focus.on(id, 'none', 'panel');
  };
  /** A selected passage is dragged with all that are selected, into whatever program takes text. */
  const onDragStart = ({ dataTransfer }: DragEvent): void => {
    const { ids } = usePanelView.getState().chosen;
    const all = chosen
      ? [...reading.state.annotations.values()].filter((one) => ids.has(one.id))
      : [annotation];
    const data = draggedPassages(all, reading.state.open.summary, nameOf);
    for (const [type, text] of Object.entries(data)) dataTransfer.setData(type, text);
    dataTransfer.effectAllowed = 'copy';
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragged out by the mouse; for the keyboard there is copying
    <article
      className={styles.passage}
      data-passage={id}
      data-color={color}
      data-focused={focused || undefined}
      data-chosen={chosen || undefined}
      data-choosing={choosing || undefined}
      draggable
      onDragStart={onDragStart}
    >
      <input
        type="checkbox"
        className={styles.choose}
        aria-label={`Select: ${target.quote.exact.slice(0, 60)}`}
        checked={chosen}
        onClick={(event) => onPick(id, event.shiftKey ? 'extend' : 'toggle')}
        onChange={() => undefined}
      />
      <button
        type="button"
        data-words
        className={styles.words}
        data-lost={lost || undefined}
        aria-current={focused ? 'true' : undefined}
        onClick={onClick}
      >
        <span className="visually-hidden">{colorName}: </span>
        {lost ? (
          <OrphanWords quote={target.quote} />
        ) : (
          <q className={styles.quote} dir="auto" {...(language === null ? {} : { lang: language })}>
            {projection.text.slice(place.start, place.end)}
          </q>
        )}
      </button>
      {speaker !== null && <p className={styles.speaker}>— {nameOf(speaker)}</p>}
      {!lost && place.method === 'approximate' && (
        <p className={styles.hint}>
          The text changed. As it was marked: <q>{shortened(marked)}</q>
        </p>
      )}
      {note !== '' && (
        <div className={styles.note} dir="auto">
          <Markdown text={note} />
        </div>
      )}
      {tags.length > 0 && (
        <ul className={styles.tags} aria-label="Tags">
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
      {lost && !isEarlier && <OrphanPlace annotation={annotation} />}
      <div className={styles.actions}>
        {!lost && !isEarlier && (
          <IconButton
            icon="note"
            size="small"
            label={note === '' ? 'Add a note' : 'Edit the note'}
            onPress={() => commands.focus.on(id, 'note', 'link')}
          />
        )}
        <IconButton
          icon="quote"
          size="small"
          label="Copy as quotation"
          onPress={() => void commands.copying.copy(id)}
        />
        {!isEarlier && (
          <IconButton
            icon="trash"
            size="small"
            tone="danger"
            label="Delete highlight"
            onPress={() => commands.remove(id)}
          />
        )}
      </div>
    </article>
  );
});

const LONGEST = 160;
const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …`;
