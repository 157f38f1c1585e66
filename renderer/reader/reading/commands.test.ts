import { fromMarkdown } from 'mdast-util-from-markdown';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenArticle } from '../../../shared/api.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../../shared/preferences.ts';
import { followAnnotations } from '../paint/follow-annotations.ts';
import { IntervalIndex } from '../paint/interval-index.ts';
import { Commands } from './commands.ts';
import type { Page } from './page.ts';
import { Reading } from './reading.ts';

const TEXT = 'One sentence here. Another follows it. A third ends.';

function reader(over: Partial<Preferences> = {}) {
  let preferences: Preferences = { ...DEFAULT_PREFERENCES, ...over };
  let ids = 0;
  const later: (() => void)[] = [];
  const done = { left: 0, copied: '', said: '' };
  const reading = new Reading(
    {
      summary: { id: 'aaaaaaaaaaaaaaaaaaaa', tags: [], title: 'A title' },
      note: '',
      content: { body: fromMarkdown(TEXT), language: 'en' },
      contentHash: '0'.repeat(32),
      current: '0'.repeat(32),
      versions: [],
      annotations: [],
    } as unknown as OpenArticle,
    {
      apply: () => Promise.resolve('saved'),
      fetchNotes: () => Promise.reject(new Error('not asked here')),
      unsaved: () => [],
      now: () => 0,
      newId: () => `annotation-${ids++}` as AnnotationId,
      nameOf: (speaker) => speaker,
    },
  );
  const commands = new Commands(reading, {
    preferences: () => preferences,
    setPreferences: (changes) => {
      preferences = { ...preferences, ...changes };
    },
    say: (message) => {
      done.said = message;
    },
    colorName: (color) => color,
    copy: (text) => {
      done.copied = text;
      return Promise.resolve();
    },
    exportPassages: () => Promise.resolve('as Markdown'),
    quote: ({ start, end }) => `> ${TEXT.slice(start, end)}`,
    leave: () => {
      done.left++;
    },
    behindPaint: (work) => later.push(work),
  });
  const selection = { current: null as { start: number; end: number } | null };
  const index = new IntervalIndex<AnnotationId>();
  const page = {
    index,
    scroller: document.createElement('div'),
    selected: () => selection.current,
    highlightWithKeyboard: () => null,
    caretIn: () => null,
    offsetAtHeight: () => 0,
    reveal: vi.fn(),
    flash: vi.fn(),
  };
  commands.attach(page as unknown as Page);
  reading.store.subscribe(({ annotations }, before) =>
    followAnnotations(before.annotations, annotations, {
      show: ({ id }, place) => index.set({ id, start: place.start, end: place.end }),
      recolor: () => undefined,
      describe: () => undefined,
      hide: (id) => index.delete(id),
    }),
  );
  const marked = () =>
    [...reading.state.annotations.values()].map(({ color, target }) => `${color}: ${target.quote.exact}`);
  const select = (words: string) => {
    const start = TEXT.indexOf(words);
    selection.current = { start, end: start + words.length };
    reading.store.setState({ selected: selection.current });
  };
  const catchUp = () => later.splice(0).forEach((work) => work());
  return {
    reading,
    commands,
    done,
    marked,
    select,
    index,
    selection,
    catchUp,
    preferences: () => preferences,
  };
}

beforeEach(() => {
  vi.stubGlobal('getSelection', () => null);
  return () => vi.unstubAllGlobals();
});

describe('marking', () => {
  it('takes whole words of a selection, where the reader wants that', () => {
    const whole = reader();
    whole.select('nother foll');
    whole.commands.mark();
    expect(whole.marked()).toEqual(['yellow: Another follows']);
    const exact = reader({ snapToWords: false });
    exact.select('nother foll');
    exact.commands.mark();
    expect(exact.marked()).toEqual(['yellow: nother foll']);
  });

  it('repeats the last colour', () => {
    const { commands, select, marked, preferences, catchUp } = reader();
    select('One');
    commands.markWithColor(3);
    select('third');
    commands.mark();
    expect(marked()).toEqual(['blue: One', 'blue: third']);
    expect(preferences().lastColor).toBe('yellow');
    catchUp();
    expect(preferences().lastColor).toBe('blue');
    select('ends');
    commands.mark();
    expect(marked().at(-1)).toBe('blue: ends');
  });

  it('begins with the sentence cursor where nothing is in hand, and marks what it stands on', () => {
    const { commands, marked, reading } = reader();
    commands.mark();
    expect(marked()).toEqual([]);
    expect(reading.state.cursor).toMatchObject({ start: 0, end: 18 });
    commands.cursor.move({ by: 'sentence', towards: 'forward', extend: false });
    commands.mark();
    expect(marked()).toEqual(['yellow: Another follows it.']);
  });

  it('goes on to the note when asked to, and recolours what is in hand', () => {
    const { commands, select, reading, marked, selection } = reader();
    select('One');
    commands.mark('green', 'note');
    selection.current = null;
    expect(reading.state.focus).toMatchObject({ field: 'note' });
    commands.mark('pink');
    expect(marked()).toEqual(['pink: One']);
  });
});

describe('Escape', () => {
  it('leads from the card to the cursor to the library, one step at a time', () => {
    const { commands, reading, done } = reader();
    commands.cursor.move({ by: 'sentence', towards: 'forward', extend: false });
    commands.mark(undefined, 'note');
    commands.escape();
    expect(reading.state.focus).toBeNull();
    expect(reading.state.cursor).not.toBeNull();
    commands.escape();
    expect(reading.state.cursor).toBeNull();
    expect(done.left).toBe(0);
    commands.escape();
    expect(done.left).toBe(1);
  });
});

it('stretches the highlight in hand by words, note and colour along with it', () => {
  const { commands, select, marked, selection } = reader();
  select('Another');
  commands.mark('purple', 'note');
  selection.current = null;
  commands.cursor.moveEdge('end', 'forward');
  expect(marked()).toEqual(['purple: Another follows']);
  commands.cursor.moveEdge('start', 'back');
  expect(marked()).toEqual(['purple: here. Another follows']);
});

it('copies the selection as a quotation, and a highlight with all that belongs to it', async () => {
  const { commands, select, done, selection } = reader();
  select('One sentence');
  await commands.copying.copy();
  expect(done.copied).toBe('> One sentence');
  select('third');
  commands.mark(undefined, 'note');
  selection.current = null;
  await commands.copying.copy();
  expect(done.copied).toBe('as Markdown');
});

it('says so at either end of the highlights', () => {
  const { commands, done } = reader();
  commands.focus.step('forward');
  expect(done.said).toBe('No highlights yet');
});

describe('a new highlight over an old one', () => {
  const over = (overlaps: Preferences['overlaps']) => {
    const made = reader({ overlaps });
    made.select('Another follows');
    made.commands.mark('green');
    const [old] = made.reading.state.annotations.keys();
    if (old === undefined) throw new Error('nothing was marked');
    void made.reading.edit(old, { note: 'Mine.', tags: { kept: true } }, 'edit');
    made.select('follows it');
    made.commands.mark('blue');
    return { ...made, old };
  };

  it('stands beside it by default, and nothing is asked', () => {
    const { marked, reading } = over('keep');
    expect(marked()).toEqual(['green: Another follows', 'blue: follows it']);
    expect(reading.state.question).toBeNull();
  });

  it('becomes one with it where the reader wants that, and note, tag and colour are kept', () => {
    const { marked, reading, old } = over('merge');
    expect(marked()).toEqual(['blue: Another follows it']);
    expect(reading.annotation(old)).toMatchObject({ note: 'Mine.\n\nAlso marked as green.', tags: ['kept'] });
  });

  it('asks where the reader wants that: until then both are there', () => {
    const { marked, reading, commands } = over('ask');
    expect(marked()).toEqual(['green: Another follows', 'blue: follows it']);
    expect(reading.state.question?.others).toHaveLength(1);
    commands.merge();
    expect(marked()).toEqual(['blue: Another follows it']);
    expect(reading.state.question).toBeNull();
  });

  it('is kept apart by Escape', () => {
    const { marked, reading, commands, done } = over('ask');
    commands.escape();
    expect(reading.state.question).toBeNull();
    expect(marked()).toHaveLength(2);
    expect(done.left).toBe(0);
  });
});

describe('splitting and merging', () => {
  const inHand = (words: string) => {
    const made = reader();
    made.select(words);
    made.commands.mark('pink', 'note');
    made.selection.current = null;
    return made;
  };

  it('asks for the place, moves it by words, and cuts there; the note stays with the first part', () => {
    const { commands, marked, reading } = inHand('One sentence here. Another follows it.');
    const { id } = commands.highlight ?? {};
    if (id === undefined) throw new Error('nothing is in hand');
    void reading.edit(id, { note: 'Mine.', tags: { a: true }, speaker: 'Ada' }, 'edit');
    commands.splitting.split();
    expect(reading.state.split?.at).toBe(TEXT.indexOf('Another'));
    commands.splitting.move('forward');
    expect(reading.state.split?.at).toBe(TEXT.indexOf('follows'));
    commands.splitting.here();
    expect(marked()).toEqual(['pink: One sentence here. Another', 'pink: follows it.']);
    const [first, second] = [...reading.state.annotations.values()];
    expect(first).toMatchObject({ note: 'Mine.', tags: ['a'], speaker: 'Ada' });
    expect(second).toMatchObject({ note: '', tags: ['a'], speaker: 'Ada' });
    expect(reading.state.split).toBeNull();
  });

  it('cuts around what is selected in a highlight', () => {
    const { commands, marked, select } = inHand('One sentence here. Another follows it.');
    select('here. Another');
    commands.splitting.split();
    expect(marked()).toEqual(['pink: One sentence', 'pink: here. Another', 'pink: follows it.']);
  });

  it('merges the highlight in hand with those it touches, and no others', () => {
    const { commands, marked, select, selection } = inHand('One sentence');
    select('here.');
    commands.mark('green');
    select('third');
    commands.mark('blue');
    selection.current = null;
    commands.merge();
    expect(marked()).toEqual(['pink: One sentence here.', 'blue: third']);
    commands.merge();
    expect(marked()).toHaveLength(2);
  });
});
