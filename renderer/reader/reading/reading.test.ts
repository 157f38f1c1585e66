import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import type { OpenArticle } from '../../../shared/api.ts';
import type { Change } from '../../../shared/changes.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import { Reading } from './reading.ts';
import type { Outcome } from './reading-ports.ts';

const MARKDOWN = 'The quick brown fox jumps over the lazy dog.';

/** @param text whether the text alone is here, as of an article with many annotations */
function open(text = false) {
  const opened = {
    summary: { id: 'aaaaaaaaaaaaaaaaaaaa', tags: ['old'], status: 'inbox', progress: 0 },
    note: '',
    content: { body: fromMarkdown(MARKDOWN), language: 'en' },
    contentHash: '0'.repeat(32),
    current: '0'.repeat(32),
    versions: [],
    annotations: [],
    revision: 'opened',
  } as unknown as OpenArticle;
  const sent: { changes: readonly Change[]; settle: (outcome: Outcome) => void }[] = [];
  const library = {
    current: opened,
    /** Null: all annotations are answered with, else those of `current` as what changed. */
    gone: null as readonly AnnotationId[] | null,
    asked: [] as string[],
    unsaved: [] as readonly Change[],
  };
  let ids = 0;
  const { note: _note, annotations: _annotations, revision: _revision, ...alone } = opened;
  const reading = new Reading(text ? alone : opened, {
    apply: (changes) => new Promise((settle) => sent.push({ changes, settle })),
    fetchNotes: (since) => {
      library.asked.push(since);
      return Promise.resolve(structuredClone({ ...library.current, gone: library.gone }));
    },
    unsaved: () => library.unsaved,
    now: () => 1_767_225_600_000,
    newId: () => `annotation-${ids++}` as AnnotationId,
    nameOf: (speaker) => speaker,
  });
  const shown = () => [...reading.state.annotations.values()].map(({ target }) => target.quote.exact);
  return { reading, sent, library, shown };
}
const settle = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

describe('marking', () => {
  it('is on screen before the library has answered', () => {
    const { reading, sent, shown } = open();
    reading.mark({ start: 4, end: 9 }, { color: 'green', tags: ['animal'] });
    expect(shown()).toEqual(['quick']);
    expect(sent[0]!.changes).toMatchObject([
      {
        kind: 'annotation',
        set: { color: 'green', tags: { animal: true }, target: { position: { start: 4, end: 9 } } },
      },
    ]);
  });

  it('is taken back when the library refuses it, and only that', async () => {
    const { reading, sent, shown } = open();
    reading.mark({ start: 4, end: 9 }, { color: 'green' });
    reading.mark({ start: 10, end: 15 }, { color: 'pink' });
    sent[0]!.settle('refused');
    await settle();
    expect(shown()).toEqual(['brown']);
    sent[1]!.settle('saved');
    await settle();
    expect(shown()).toEqual(['brown']);
  });

  it('stays while it waits for the disk, also when other changes arrive', async () => {
    const { reading, sent, library, shown } = open();
    reading.mark({ start: 4, end: 9 }, { color: 'green' });
    library.unsaved = sent[0]!.changes;
    sent[0]!.settle('kept');
    await settle();
    await reading.refresh();
    expect(shown()).toEqual(['quick']);
    library.unsaved = [];
    await reading.refresh();
    expect(shown()).toEqual([]);
  });
});

describe('a text that is here before its annotations', () => {
  it('gets all of them, and keeps what was marked before', async () => {
    const { reading, sent, library, shown } = open(true);
    expect(reading.state.arrived).toBe(false);
    reading.mark({ start: 4, end: 9 }, { color: 'green' });
    const other = open();
    other.reading.mark({ start: 10, end: 15 }, { color: 'pink' });
    const [there] = other.reading.state.annotations.values();
    library.current = {
      ...library.current,
      note: 'mine',
      annotations: [{ ...there!, id: 'there' as AnnotationId }],
    };
    await reading.refresh();
    expect(library.asked).toEqual(['']);
    expect(reading.state.arrived).toBe(true);
    expect(reading.state.open.note).toBe('mine');
    expect(shown()).toEqual(['brown', 'quick']);
    sent[0]!.settle('refused');
    await settle();
    expect(shown()).toEqual(['brown']);
  });

  it('stays as the reader has just changed it', async () => {
    const { reading } = open(true);
    void reading.editArticle({ status: 'archive' }, 'archive article');
    await reading.refresh();
    expect(reading.state.open.summary.status).toBe('archive');
  });
});

describe('changes from elsewhere', () => {
  it('never show a state older than an edit made here', async () => {
    const { reading, sent, library, shown } = open();
    const before = library.current;
    reading.mark({ start: 4, end: 9 }, { color: 'green' });
    const refreshed = reading.refresh();
    sent[0]!.settle('saved');
    library.current = { ...before, annotations: [...reading.state.annotations.values()] };
    await refreshed;
    expect(shown()).toEqual(['quick']);
  });

  it('let go of a highlight that was deleted while its card was open', async () => {
    const { reading, sent } = open();
    const id = reading.mark({ start: 4, end: 9 }, { color: 'green' });
    sent[0]!.settle('saved');
    await settle();
    reading.store.setState({ focus: { id, field: 'note', from: 'text' } });
    await reading.refresh();
    expect(reading.state.focus).toBeNull();
  });

  it('come over what the library had before them, not over what was done here meanwhile', async () => {
    const { reading, sent, library, shown } = open();
    reading.mark({ start: 4, end: 9 }, { color: 'green' });
    reading.mark({ start: 10, end: 15 }, { color: 'pink' });
    for (const { settle: done } of sent) done('saved');
    await settle();
    const [quick, brown] = [...reading.state.annotations.values()];
    // The first was undone before the library was asked: it neither changed since, nor is it gone.
    library.current = { ...library.current, annotations: [brown!], revision: 'second' };
    library.gone = [];
    await reading.refresh();
    expect(shown()).toEqual(['brown']);
    library.current = { ...library.current, annotations: [quick!], revision: 'third' };
    library.gone = [brown!.id];
    await reading.refresh();
    expect(shown()).toEqual(['quick']);
    expect(library.asked).toEqual(['opened', 'second']);
  });

  it('are told apart from another text of the article', async () => {
    const { reading, library } = open();
    expect(await reading.refresh()).toBe('current');
    library.current = { ...library.current, contentHash: '1'.repeat(32) as never };
    expect(await reading.refresh()).toBe('other-version');
  });
});

it('shows edits of the article itself at once', () => {
  const { reading } = open();
  void reading.editArticle({ note: 'mine', tags: { new: true, old: false } }, 'edit');
  expect(reading.state.open.note).toBe('mine');
  expect(reading.state.open.summary.tags).toEqual(['new']);
});
