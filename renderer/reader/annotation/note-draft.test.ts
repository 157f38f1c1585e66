import { describe, expect, it } from 'vitest';
import { NoteDraftKeeper } from './note-draft.ts';

function writing(initial = '') {
  const timers: (() => void)[] = [];
  const saves: { text: string; done: () => void; fail: () => void }[] = [];
  const keeper = new NoteDraftKeeper({
    initial,
    delay: 400,
    changed: () => undefined,
    save: (text) =>
      new Promise((done, fail) => saves.push({ text, done, fail: () => fail(new Error('disk full')) })),
    later: (run) => {
      timers.push(run);
      return () => timers.splice(timers.indexOf(run), 1);
    },
  });
  return { keeper, timers, saves };
}
const settle = async () => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
};

describe('a note as it is typed', () => {
  it('is saved once, after a pause', () => {
    const { keeper, timers, saves } = writing();
    keeper.type('a');
    keeper.type('ab');
    expect(timers).toHaveLength(1);
    expect(saves).toEqual([]);
    timers[0]!();
    expect(saves.map((save) => save.text)).toEqual(['ab']);
  });

  it('is saved at once when the field is left', () => {
    const { keeper, timers, saves } = writing();
    keeper.type('half a thou');
    void keeper.flush();
    expect(timers).toEqual([]);
    expect(saves.map((save) => save.text)).toEqual(['half a thou']);
  });

  it('is saved again when it went on while being saved, one save at a time', async () => {
    const { keeper, saves } = writing();
    keeper.type('a');
    void keeper.flush();
    keeper.type('ab');
    void keeper.flush();
    expect(saves).toHaveLength(1);
    saves[0]!.done();
    await settle();
    expect(saves.map((save) => save.text)).toEqual(['a', 'ab']);
    saves[1]!.done();
    await settle();
    expect(keeper.draft.state).toBe('saved');
  });

  it('keeps the text when saving failed, and tries again', async () => {
    const { keeper, saves } = writing();
    keeper.type('precious');
    void keeper.flush();
    saves[0]!.fail();
    await settle();
    expect(keeper.draft).toMatchObject({ text: 'precious', state: 'failed' });
    void keeper.flush();
    expect(saves[1]!.text).toBe('precious');
  });

  it('is not saved when nothing changed', async () => {
    const { keeper, saves } = writing('as it was');
    await keeper.flush();
    keeper.type('as it was');
    await keeper.flush();
    expect(saves).toEqual([]);
    expect(keeper.draft.state).toBe('saved');
  });
});

describe('a note that changes elsewhere', () => {
  it('is shown when nothing is being written', () => {
    const { keeper } = writing('old');
    keeper.outside('new');
    expect(keeper.draft).toEqual({ text: 'new', state: 'saved', elsewhere: null });
  });

  it('never replaces what is being written, and stays at hand', async () => {
    const { keeper, saves } = writing('old');
    keeper.type('old and mine');
    keeper.outside('theirs');
    expect(keeper.draft).toMatchObject({ text: 'old and mine', elsewhere: 'theirs' });
    keeper.takeElsewhere();
    void keeper.flush();
    expect(saves[0]!.text).toBe('old and mine\n\ntheirs');
    saves[0]!.done();
    await settle();
    expect(keeper.draft).toMatchObject({ state: 'saved', elsewhere: null });
  });

  it('does not mistake the echo of its own save for someone else', async () => {
    const { keeper, saves } = writing();
    keeper.type('a');
    void keeper.flush();
    keeper.type('ab');
    keeper.outside('a');
    expect(keeper.draft.elsewhere).toBeNull();
    saves[0]!.done();
    await settle();
    keeper.outside('a');
    expect(keeper.draft).toMatchObject({ text: 'ab', elsewhere: null });
  });

  it('follows an undo while nothing is being written', async () => {
    const { keeper, saves } = writing('before');
    keeper.type('after');
    void keeper.flush();
    saves[0]!.done();
    await settle();
    keeper.outside('before');
    expect(keeper.draft.text).toBe('before');
  });
});
