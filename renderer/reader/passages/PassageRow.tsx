import { memo } from 'react';
import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import { useSpeakerName } from '../../app/speaker-names.ts';
import { useApp } from '../../app/store.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { useCommands } from '../reading/context.ts';
import styles from './PassageRow.module.css';

interface PassageRowProps {
  readonly annotation: PlacedAnnotation;
  readonly focused: boolean;
}

export const PassageRow = memo(function PassageRow({ annotation, focused }: PassageRowProps) {
  const commands = useCommands();
  const colorName = useApp(({ shelf }) => shelf.colorNames[annotation.color]);
  const { id, color, note, tags, target, place, speaker } = annotation;
  const nameOf = useSpeakerName();
  const lost = place.status === 'orphan';

  return (
    <article className={styles.passage} data-color={color} data-focused={focused || undefined}>
      <button
        type="button"
        className={styles.words}
        aria-current={focused ? 'true' : undefined}
        disabled={lost}
        onClick={() => commands.focus(id, 'none', 'panel')}
      >
        <span className="visually-hidden">{colorName}: </span>
        <q className={styles.quote}>{target.quote.exact}</q>
      </button>
      {speaker !== null && <p className={styles.speaker}>— {nameOf(speaker)}</p>}
      {!lost && place.method === 'approximate' && (
        <p className={styles.hint}>The text around it changed; this is the closest place.</p>
      )}
      {note !== '' && (
        <div className={styles.note}>
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
      <div className={styles.actions}>
        {!lost && (
          <IconButton
            icon="note"
            size="small"
            label={note === '' ? 'Add a note' : 'Edit the note'}
            onPress={() => commands.focus(id, 'note', 'link')}
          />
        )}
        <IconButton
          icon="quote"
          size="small"
          label="Copy as quotation"
          onPress={() => void commands.copy(id)}
        />
        <IconButton
          icon="trash"
          size="small"
          tone="danger"
          label="Delete highlight"
          onPress={() => commands.remove(id)}
        />
      </div>
    </article>
  );
});
