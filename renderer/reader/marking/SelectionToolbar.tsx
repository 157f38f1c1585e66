import { useLayoutEffect, useRef } from 'react';
import { Toolbar } from 'react-aria-components';
import { runAction } from '../../actions/registry.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { useCommands, usePage, useReading, useStateBehind } from '../reading/context.ts';
import { ColorPicker } from './ColorPicker.tsx';
import { placeInPage } from './place-in-page.ts';
import styles from './SelectionToolbar.module.css';

/** Pixels between the selection and the toolbar; more for fingers, whose handles hang below the selection. */
const GAP = 10;

/** What can be done with the selection, right beside it. */
export function SelectionToolbar() {
  const reading = useReading();
  const selected = useStateBehind((state) => state.selected);
  const isPlacing = useStateBehind((state) => state.placing !== null);
  const page = usePage();
  const commands = useCommands();
  const bar = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = bar.current;
    if (selected === null || page === null || element === null) return undefined;
    const touch = matchMedia('(pointer: coarse)').matches;
    placeInPage(element, page, selected, {
      prefer: touch ? 'below' : 'above',
      gap: touch ? GAP * 3 : GAP,
    });
    // The selection stays while its toolbar is used.
    const keepSelection = (event: Event) => event.preventDefault();
    element.addEventListener('mousedown', keepSelection);
    return () => element.removeEventListener('mousedown', keepSelection);
  }, [selected, page]);

  if (selected === null) return null;
  return (
    <Toolbar ref={bar} className={styles.toolbar ?? ''} aria-label="Mark the selection" data-floating>
      {isPlacing ? (
        <Button size="small" variant="primary" onPress={() => runAction('passages.put-here')}>
          Put it here
        </Button>
      ) : (
        !reading.isEarlier && <MarkButtons />
      )}
      <IconButton
        icon="quote"
        label="Copy as quotation"
        action="passages.copy"
        onPress={() => void commands.copying.copy()}
      />
      <IconButton icon="copy" label="Copy" onPress={() => void commands.copying.copyWords()} />
    </Toolbar>
  );
}

function MarkButtons() {
  const commands = useCommands();
  return (
    <>
      <ColorPicker
        action={(color) => `passages.mark-${color}`}
        chosen={null}
        label="Highlight as"
        onPick={(color) => commands.mark(color)}
      />
      <span className={styles.divider} />
      <IconButton
        icon="note"
        label="Highlight with a note"
        action="passages.note"
        onPress={() => commands.mark(undefined, 'note')}
      />
      <IconButton
        icon="tag"
        label="Highlight with a tag"
        action="passages.tag"
        onPress={() => commands.mark(undefined, 'tags')}
      />
      <span className={styles.divider} />
    </>
  );
}
