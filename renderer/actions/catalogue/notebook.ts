import { declare, forColors } from './declare.ts';

export const notebookActions = declare('Notebook', 'app/notebook', {
  'notebook.next': { title: 'Next passage', shortcut: ['ArrowDown', 'j', 'PageDown'], keysOnly: true },
  'notebook.previous': { title: 'Previous passage', shortcut: ['ArrowUp', 'k', 'PageUp'], keysOnly: true },
  'notebook.first': { title: 'First passage', shortcut: ['Home'], keysOnly: true },
  'notebook.last': { title: 'Last passage', shortcut: ['End'], keysOnly: true },
  'notebook.read': { title: 'Read it in its article', shortcut: ['Enter', 'o'] },
  'notebook.copy': { title: 'Copy the passage as Markdown', shortcut: ['c'] },
  'notebook.note': { title: 'Edit the note', shortcut: ['n', 'e'] },
  'notebook.note-history': {
    title: 'Earlier texts of the note',
    shortcut: ['Shift+n'],
    keywords: 'history versions restore put back',
  },
  'notebook.tags': { title: 'Edit the tags', shortcut: ['t'] },
  ...forColors('notebook.color.', (color, place) => ({
    title: `Colour: ${color}`,
    shortcut: [`${place}`],
  })),
  'notebook.delete': { title: 'Delete the highlight', shortcut: ['Delete', 'Backspace'] },
  'notebook.this-article': { title: 'Show only passages of this article', shortcut: ['a'] },
  'notebook.filter': { title: 'Filter passages', shortcut: ['/', 'Mod+F'] },
});
