import { COLORS } from '../../shared/annotation/annotation.ts';
import type { Doable } from '../actions/registry.ts';
import { openExport } from '../app/dialogs.ts';
import { useApp } from '../app/store.ts';
import { showNoteHistory } from '../note-history/note-history.ts';
import { turnAlignment } from './comfort/alignment.ts';
import { DIALS, turned } from './comfort/dials.ts';
import type { CursorStep } from './cursor/cursor.ts';
import { quotationActions } from './quotations/quotation-actions.ts';
import type { QuotationCommands } from './quotations/quotation-commands.ts';
import type { Commands } from './reading/commands.ts';
import type { Reading } from './reading/reading.ts';
import { reshapeActions } from './reshape/reshape-actions.ts';

/** Everything that can be done while reading, for keys, palette and shortcut sheet. */
export function readerActions(
  reading: Reading,
  commands: Commands,
  quotations: QuotationCommands,
  togglePassages: () => void,
): readonly Doable[] {
  return [
    ...markingActions(commands),
    ...highlightActions(reading, commands),
    ...quotationActions(reading, quotations, noControlFocused),
    ...cursorActions(commands),
    ...articleActions(reading, commands, togglePassages),
    // Last, since the later of two actions on one key answers: Enter and the arrows while a place to split is chosen.
    ...reshapeActions(reading, commands),
  ];
}

/** Enter and Space belong to a control that has the focus. */
const noControlFocused = (): boolean =>
  !(
    document.activeElement instanceof Element && document.activeElement.matches('a, button, summary, select')
  );

function markingActions(commands: Commands): readonly Doable[] {
  const inHand = (): boolean => commands.passage !== null || commands.highlight !== null;
  return [
    {
      id: 'passages.mark',
      run: () => commands.mark(),
    },
    {
      id: 'passages.mark-cursor',
      when: () => commands.passage !== null && noControlFocused(),
      run: () => commands.mark(),
    },
    ...COLORS.map(
      (color): Doable => ({
        id: `passages.mark-${color}`,
        title: `Mark as ${useApp.getState().shelf.colorNames[color]}`,
        when: inHand,
        run: () => commands.mark(color),
      }),
    ),
    {
      id: 'passages.note',
      when: inHand,
      run: () => commands.mark(undefined, 'note'),
    },
    {
      id: 'passages.tag',
      when: inHand,
      run: () => commands.mark(undefined, 'tags'),
    },
    {
      id: 'passages.copy',
      when: inHand,
      run: () => commands.copying.copy(),
    },
  ];
}

function highlightActions(reading: Reading, commands: Commands): readonly Doable[] {
  const focused = (): boolean => commands.highlight !== null;
  const any = (): boolean => reading.state.annotations.size > 0;
  const stretchable = (): boolean => focused() || reading.state.cursor !== null;
  const edge = (which: 'start' | 'end', towards: 'forward' | 'back'): Doable => ({
    id: `passages.${which}-${towards}`,
    repeats: true,
    when: stretchable,
    run: () => commands.cursor.moveEdge(which, towards),
  });
  return [
    {
      id: 'passages.next',
      repeats: true,
      when: any,
      run: () => commands.focus.step('forward'),
    },
    {
      id: 'passages.previous',
      repeats: true,
      when: any,
      run: () => commands.focus.step('back'),
    },
    {
      id: 'passages.delete',
      when: focused,
      run: () => commands.remove(),
    },
    {
      id: 'passages.note-history',
      when: focused,
      run: () => {
        const { highlight } = commands;
        if (highlight !== null)
          showNoteHistory({ articleId: highlight.articleId, annotationId: highlight.id });
      },
    },
    edge('end', 'forward'),
    edge('end', 'back'),
    edge('start', 'forward'),
    edge('start', 'back'),
  ];
}

function cursorActions(commands: Commands): readonly Doable[] {
  const step = (how: CursorStep): Doable => ({
    id: `reading.${how.extend ? 'extend' : 'cursor'}-${how.by}-${how.towards}`,
    repeats: true,
    run: () => commands.cursor.move(how),
  });
  const back = { towards: 'back' } as const;
  const forward = { towards: 'forward' } as const;
  return [
    step({ by: 'sentence', ...forward, extend: false }),
    step({ by: 'sentence', ...back, extend: false }),
    step({ by: 'paragraph', ...forward, extend: false }),
    step({ by: 'paragraph', ...back, extend: false }),
    step({ by: 'sentence', ...forward, extend: true }),
    step({ by: 'sentence', ...back, extend: true }),
    step({ by: 'paragraph', ...forward, extend: true }),
    step({ by: 'paragraph', ...back, extend: true }),
  ];
}

function articleActions(reading: Reading, commands: Commands, togglePassages: () => void): readonly Doable[] {
  const { id } = reading.state.open.summary;
  const app = useApp.getState();
  const turn = (direction: number): void => {
    const [size] = DIALS;
    if (size !== undefined)
      app.setPreferences(turned(size, useApp.getState().preferences[size.field], direction));
  };
  return [
    {
      id: 'reading.escape',
      run: () => commands.escape(),
    },
    { id: 'reading.passages', run: togglePassages },
    { id: 'reading.larger', run: () => turn(1) },
    { id: 'reading.smaller', run: () => turn(-1) },
    turnAlignment,
    {
      id: 'reading.archive',
      when: () => reading.state.open.summary.status !== 'archive',
      run: () => reading.editArticle({ status: 'archive' }, 'archive article'),
    },
    {
      id: 'reading.unarchive',
      when: () => reading.state.open.summary.status === 'archive',
      run: () => reading.editArticle({ status: 'reading' }, 'take out of the archive'),
    },
    {
      id: 'reading.note-history',
      run: () => showNoteHistory({ articleId: id, annotationId: null }),
    },
    {
      id: 'export.open',
      title: 'Export this article as Markdown',
      run: () => openExport({ kind: 'articles', articleIds: [id] }),
    },
  ];
}
