import { fromMarkdown } from 'mdast-util-from-markdown';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenArticle } from '../../../shared/api.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../../shared/preferences.ts';
import { detectQuotations } from '../../../shared/quotations/quotations.ts';
import { Commands } from '../reading/commands.ts';
import type { Page } from '../reading/page.ts';
import { Reading } from '../reading/reading.ts';
import { QuotationCommands } from './quotation-commands.ts';

const TEXT = [
  'The council met at night.',
  '“We need shade,” said Mayor Dolores Ibarra. “We need it now.”',
  '“Trees need water,” replied Rafael Montes.',
  'A sign on the wall read “Nobody knows”, and that was all.',
].join('\n\n');

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});

function reader(aliases: Readonly<Record<string, string>> = {}, over: Partial<Preferences> = {}) {
  let ids = 0;
  const labels: string[] = [];
  const said: string[] = [];
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
      apply: (_changes, label) => {
        labels.push(label);
        return Promise.resolve('saved');
      },
      fetchNotes: () => Promise.reject(new Error('not asked here')),
      unsaved: () => [],
      now: () => 0,
      newId: () => `annotation-${ids++}` as AnnotationId,
      nameOf: (speaker) => aliases[speaker] ?? speaker,
    },
  );
  const commands = new Commands(reading, {
    preferences: () => ({ ...DEFAULT_PREFERENCES, ...over }),
    setPreferences: () => {},
    say: () => {},
    colorName: (color) => color,
    copy: () => Promise.resolve(),
    exportPassages: () => Promise.resolve(''),
    quote: () => '',
    leave: () => {},
    behindPaint: (work) => work(),
  });
  commands.attach({
    scroller: document.createElement('div'),
    selected: () => null,
    offsetAtHeight: () => 0,
    reveal: () => {},
    flash: () => {},
  } as unknown as Page);
  const quotations = new QuotationCommands(reading, commands, {
    say: (message) => said.push(message),
    counted: (amount, one) => `${amount} ${one}`,
  });
  const found = detectQuotations(reading.projection.text, { language: 'en' });
  const under = () => {
    const { cursor } = reading.state;
    return cursor && reading.projection.text.slice(cursor.start, cursor.end);
  };
  const marked = () =>
    [...reading.state.annotations.values()].map(({ speaker, target }) => [speaker, target.quote.exact]);
  return { reading, commands, quotations, found, said, labels, under, marked };
}

describe('the next quotation', () => {
  it('is the one after the cursor, and the first one from the top of the text', () => {
    const { reading, quotations, found, under, said } = reader();
    reading.attribution.take(found);
    const seen = found.map(() => {
      quotations.step('forward');
      return under();
    });
    expect(seen).toEqual(found.map(({ text }) => text));
    quotations.step('forward');
    expect(said).toEqual(['That was the last quotation']);
    quotations.step('back');
    expect(under()).toBe(found.at(-2)?.text);
  });

  it('is gone to once the quotations are known, where it was asked for before', () => {
    const { reading, quotations, found, under, said } = reader();
    quotations.step('forward');
    expect(under()).toBeNull();
    expect(said).toEqual(['Looking for the quotations…']);
    reading.attribution.take(found);
    expect(under()).toBe(found[0]?.text);
    reading.attribution.take(found);
    expect(under()).toBe(found[0]?.text);
  });

  it('is said to be nowhere in a text without any', () => {
    const { reading, quotations, said } = reader();
    reading.attribution.take([]);
    quotations.step('forward');
    expect(said).toEqual(['No quotations in this text']);
  });
});

describe('highlighting a quotation', () => {
  it('takes all of its words and fills in the speaker', () => {
    const { reading, quotations, found, marked } = reader();
    reading.attribution.take(found);
    quotations.step('forward');
    quotations.mark();
    expect(marked()).toEqual([['Dolores Ibarra', 'We need shade,']]);
    quotations.mark();
    expect(marked()).toHaveLength(1);
  });

  it('does with a highlight that it shares words with what the reader chose', () => {
    const over = (overlaps: Preferences['overlaps'], speaker: string | null = null) => {
      const made = reader({}, { overlaps });
      const start = TEXT.indexOf('met at night');
      made.reading.mark({ start, end: TEXT.indexOf('need shade') }, { color: 'green', speaker });
      made.reading.attribution.take(made.found);
      made.quotations.mark(made.reading.state.quotations[0]);
      return made;
    };
    const old = 'met at night.\n\n“We ';
    const both = [
      [null, old],
      ['Dolores Ibarra', 'We need shade,'],
    ];
    const kept = over('keep');
    expect(kept.marked()).toEqual(both);
    expect(kept.reading.state.question).toBeNull();
    const asked = over('ask');
    expect(asked.marked()).toEqual(both);
    expect(asked.reading.state.question?.others).toHaveLength(1);
    expect(over('merge').marked()).toEqual([['Dolores Ibarra', 'met at night.\n\n“We need shade,']]);
    expect(over('merge', 'The clerk').marked()).toEqual([
      ['The clerk', old],
      ['Dolores Ibarra', 'We need shade,'],
    ]);
  });

  it('does so for all of a speaker at once, in one step and with one question', () => {
    const over = (overlaps: Preferences['overlaps'], speaker: string | null = null) => {
      const made = reader({}, { overlaps });
      const start = TEXT.indexOf('met at night');
      made.reading.mark({ start, end: TEXT.indexOf('need shade') }, { color: 'green', speaker });
      made.reading.mark(
        { start: TEXT.indexOf('now.'), end: TEXT.indexOf('water') },
        { color: 'green', speaker: null },
      );
      made.reading.attribution.take(made.found);
      made.quotations.markAll('Dolores Ibarra');
      return made;
    };
    expect(over('keep').marked()).toHaveLength(4);
    expect(over('keep').reading.state.question).toBeNull();
    const merged = over('merge');
    expect(merged.marked()).toEqual([
      ['Dolores Ibarra', 'met at night.\n\n“We need shade,'],
      ['Dolores Ibarra', 'We need it now.”\n\n“Trees need '],
    ]);
    expect(merged.labels).toHaveLength(3);
    expect(over('merge', 'The clerk').marked()).toHaveLength(3);
    const asked = over('ask');
    expect(asked.marked()).toHaveLength(4);
    expect(asked.reading.state.question?.also).toHaveLength(1);
    asked.commands.merge();
    expect(asked.marked()).toHaveLength(2);
    expect(asked.labels).toHaveLength(4);
  });

  it('names nobody in a highlight of which the reader says that nobody is known', async () => {
    const { reading, quotations, found, marked } = reader();
    reading.attribution.take(found);
    quotations.mark(reading.state.quotations[0]);
    const [id] = [...reading.state.annotations.keys()];
    if (id === undefined) throw new Error('nothing was marked');
    await reading.nameSpeaker(id, null, []);
    expect(reading.state.annotations.get(id)).toMatchObject({ speaker: null, speakerUnknown: true });
    quotations.mark(reading.state.quotations[0]);
    reading.attribution.take(found);
    expect(marked()).toEqual([[null, 'We need shade,']]);
    quotations.stand(reading.state.quotations[0]!);
    expect(quotations.speakerInHand).toBeNull();
    await reading.nameSpeaker(id, 'The mayor', []);
    expect(reading.state.annotations.get(id)).not.toHaveProperty('speakerUnknown');
  });

  it('writes the name that the reader gave the speaker', () => {
    const { reading, quotations, found, marked } = reader({ 'Dolores Ibarra': 'The mayor of Alcora' });
    reading.attribution.take(found);
    quotations.mark(reading.state.quotations[0]);
    expect(marked()).toEqual([['The mayor of Alcora', 'We need shade,']]);
  });

  it('names the speaker of a highlight that has none, and leaves one that the reader named', () => {
    const { reading, quotations, found, marked } = reader();
    const [first, second] = found;
    reading.mark(first!, { color: 'green', speaker: null });
    reading.mark(second!, { color: 'green', speaker: 'Somebody else' });
    reading.attribution.take(found);
    quotations.mark(first);
    quotations.mark(second);
    expect(marked()).toEqual([
      ['Dolores Ibarra', 'We need shade,'],
      ['Somebody else', 'We need it now.'],
    ]);
  });

  it('goes to the next one when none is in hand', () => {
    const { reading, quotations, found, marked, under } = reader();
    reading.attribution.take(found);
    quotations.mark();
    expect(marked()).toEqual([]);
    expect(under()).toBe('We need shade,');
  });

  it('names the speakers of what was marked before the text was read for them, with nothing to undo', () => {
    const { reading, found, marked, labels } = reader();
    reading.mark({ start: found[2]!.start, end: found[2]!.end }, { color: 'pink' });
    expect(marked()).toEqual([[null, 'Trees need water,']]);
    reading.attribution.take(found);
    expect(marked()).toEqual([['Rafael Montes', 'Trees need water,']]);
    expect(labels).toEqual(['highlight', 'name the speaker']);
  });
});

describe('highlighting all quotations of a speaker', () => {
  it('leaves what is highlighted as it is, and is one step', () => {
    const { reading, quotations, found, marked, labels, said } = reader();
    reading.attribution.take(found);
    reading.mark({ start: found[0]!.start, end: found[0]!.end }, { color: 'yellow' });
    quotations.stand(found[1]!);
    expect(quotations.speakerInHand).toBe('Dolores Ibarra');
    quotations.markAll();
    expect(marked()).toEqual([
      ['Dolores Ibarra', 'We need shade,'],
      ['Dolores Ibarra', 'We need it now.'],
    ]);
    expect(labels).toEqual(['highlight', 'highlight what Dolores Ibarra says']);
    quotations.markAll();
    expect(said).toEqual(['Everything that Dolores Ibarra says here is highlighted']);
  });

  it('goes from the highlight in hand, by the name that it has', () => {
    const { reading, commands, quotations, found } = reader({ 'The mayor': 'Dolores Ibarra' });
    reading.attribution.take(found);
    const id = reading.mark({ start: 0, end: 11 }, { color: 'yellow', speaker: 'The mayor' });
    commands.focus.on(id, 'none', 'text');
    expect(quotations.speakerInHand).toBe('Dolores Ibarra');
  });
});
