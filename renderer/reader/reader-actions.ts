import { COLORS } from '../../shared/annotation/annotation.ts';
import type { Action } from '../actions/registry.ts';
import { openExport } from '../app/dialogs.ts';
import { useApp } from '../app/store.ts';
import { showNoteHistory } from '../note-history/note-history.ts';
import { DIALS, turned } from './comfort/dials.ts';
import type { CursorStep } from './cursor/cursor.ts';
import { quotationActions } from './quotations/quotation-actions.ts';
import type { QuotationCommands } from './quotations/quotation-commands.ts';
import type { Commands } from './reading/commands.ts';
import type { Reading } from './reading/reading.ts';

type Draft = Omit<Action, 'section'>;

/** Everything that can be done while reading, for keys, palette and shortcut sheet. */
export function readerActions(
  reading: Reading,
  commands: Commands,
  quotations: QuotationCommands,
  togglePassages: () => void,
): readonly Action[] {
  return [
    ...inSection('Passages', [
      ...markingActions(commands),
      ...highlightActions(reading, commands),
      ...quotationActions(reading, quotations, noControlFocused),
    ]),
    ...inSection('Reading', [
      ...cursorActions(commands),
      ...articleActions(reading, commands, togglePassages),
    ]),
  ];
}

const inSection = (section: Action['section'], drafts: readonly Draft[]): readonly Action[] =>
  drafts.map((draft) => ({ ...draft, section }));

/** Enter and Space belong to a control that has the focus. */
const noControlFocused = (): boolean =>
  !(
    document.activeElement instanceof Element && document.activeElement.matches('a, button, summary, select')
  );

function markingActions(commands: Commands): readonly Draft[] {
  const inHand = (): boolean => commands.passage !== null || commands.highlight !== null;
  return [
    {
      id: 'passages.mark',
      title: 'Highlight with the last colour',
      shortcut: ['h'],
      run: () => commands.mark(),
    },
    {
      id: 'passages.mark-cursor',
      title: 'Highlight the passage under the cursor',
      shortcut: ['Enter'],
      keysOnly: true,
      when: () => commands.passage !== null && noControlFocused(),
      run: () => commands.mark(),
    },
    ...COLORS.map(
      (color, i): Draft => ({
        id: `passages.mark-${color}`,
        title: `Mark as ${useApp.getState().shelf.colorNames[color]}`,
        shortcut: [String(i + 1)],
        keywords: color,
        when: inHand,
        run: () => commands.mark(color),
      }),
    ),
    {
      id: 'passages.note',
      title: 'Write a note on the passage',
      shortcut: ['n'],
      when: inHand,
      run: () => commands.mark(undefined, 'note'),
    },
    {
      id: 'passages.tag',
      title: 'Tag the passage',
      shortcut: ['t'],
      when: inHand,
      run: () => commands.mark(undefined, 'tags'),
    },
    {
      id: 'passages.copy',
      title: 'Copy as quotation',
      shortcut: ['c'],
      when: inHand,
      run: () => commands.copy(),
    },
  ];
}

function highlightActions(reading: Reading, commands: Commands): readonly Draft[] {
  const focused = (): boolean => commands.highlight !== null;
  const any = (): boolean => reading.state.annotations.size > 0;
  const stretchable = (): boolean => focused() || reading.state.cursor !== null;
  const edge = (
    which: 'start' | 'end',
    towards: 'forward' | 'back',
    shortcut: string,
    title: string,
  ): Draft => ({
    id: `passages.${which}-${towards}`,
    title,
    shortcut: [shortcut],
    keysOnly: true,
    repeats: true,
    when: stretchable,
    run: () => commands.moveEdge(which, towards),
  });
  return [
    {
      id: 'passages.next',
      title: 'Next highlight',
      shortcut: [']'],
      repeats: true,
      when: any,
      run: () => commands.step('forward'),
    },
    {
      id: 'passages.previous',
      title: 'Previous highlight',
      shortcut: ['['],
      repeats: true,
      when: any,
      run: () => commands.step('back'),
    },
    {
      id: 'passages.delete',
      title: 'Delete highlight',
      shortcut: ['Delete', 'Backspace'],
      when: focused,
      run: () => commands.remove(),
    },
    {
      id: 'passages.note-history',
      title: 'Earlier texts of the note',
      shortcut: ['Shift+n'],
      keywords: 'history versions restore put back',
      when: focused,
      run: () => {
        const { highlight } = commands;
        if (highlight !== null)
          showNoteHistory({ articleId: highlight.articleId, annotationId: highlight.id });
      },
    },
    edge('end', 'forward', 'Shift+ArrowRight', 'End of passage: one word on'),
    edge('end', 'back', 'Shift+ArrowLeft', 'End of passage: one word back'),
    edge('start', 'forward', 'Alt+Shift+ArrowRight', 'Start of passage: one word on'),
    edge('start', 'back', 'Alt+Shift+ArrowLeft', 'Start of passage: one word back'),
  ];
}

function cursorActions(commands: Commands): readonly Draft[] {
  const step = (title: string, shortcut: readonly string[], how: CursorStep): Draft => ({
    id: `reading.${how.extend ? 'extend' : 'cursor'}-${how.by}-${how.towards}`,
    title,
    shortcut,
    keysOnly: true,
    repeats: true,
    run: () => commands.moveCursor(how),
  });
  const back = { towards: 'back' } as const;
  const forward = { towards: 'forward' } as const;
  return [
    step('Next sentence', ['ArrowDown', 'j'], { by: 'sentence', ...forward, extend: false }),
    step('Previous sentence', ['ArrowUp', 'k'], { by: 'sentence', ...back, extend: false }),
    step('Next paragraph', ['Alt+ArrowDown', 'Shift+j'], { by: 'paragraph', ...forward, extend: false }),
    step('Previous paragraph', ['Alt+ArrowUp', 'Shift+k'], { by: 'paragraph', ...back, extend: false }),
    step('Extend by a sentence', ['Shift+ArrowDown'], { by: 'sentence', ...forward, extend: true }),
    step('Extend back by a sentence', ['Shift+ArrowUp'], { by: 'sentence', ...back, extend: true }),
    step('Extend by a paragraph', ['Alt+Shift+ArrowDown'], { by: 'paragraph', ...forward, extend: true }),
    step('Extend back by a paragraph', ['Alt+Shift+ArrowUp'], { by: 'paragraph', ...back, extend: true }),
  ];
}

function articleActions(reading: Reading, commands: Commands, togglePassages: () => void): readonly Draft[] {
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
      title: 'One step back: card, selection, cursor, library',
      shortcut: ['Escape'],
      keysOnly: true,
      run: () => commands.escape(),
    },
    { id: 'reading.passages', title: 'Show or hide passages', shortcut: ['p'], run: togglePassages },
    { id: 'reading.larger', title: 'Larger text', shortcut: ['Mod+=', 'Mod++'], run: () => turn(1) },
    { id: 'reading.smaller', title: 'Smaller text', shortcut: ['Mod+-'], run: () => turn(-1) },
    {
      id: 'reading.archive',
      title: 'Archive this article',
      shortcut: ['e'],
      when: () => reading.state.open.summary.status !== 'archive',
      run: () => reading.editArticle({ status: 'archive' }, 'archive article'),
    },
    {
      id: 'reading.unarchive',
      title: 'Take this article out of the archive',
      when: () => reading.state.open.summary.status === 'archive',
      run: () => reading.editArticle({ status: 'reading' }, 'take out of the archive'),
    },
    {
      id: 'reading.note-history',
      title: 'Earlier texts of the article’s note',
      keywords: 'history versions restore put back',
      run: () => showNoteHistory({ articleId: id, annotationId: null }),
    },
    {
      id: 'export.open',
      title: 'Export this article as Markdown',
      shortcut: ['Mod+Shift+E'],
      keywords: 'save take out copy',
      run: () => openExport({ kind: 'articles', articleIds: [id] }),
    },
  ];
}
