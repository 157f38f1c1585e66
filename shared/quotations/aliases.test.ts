import { describe, expect, it } from 'vitest';
import { aliasChanges, isFormOf, nameResolver, resolveAlias, speakerAliases } from './aliases.ts';

describe('speaker aliases', () => {
  it('find a name whatever its case, spaces and apostrophes', () => {
    const aliases = speakerAliases([['O’Hara', 'Maeve O’Hara']]);
    expect(resolveAlias(aliases, "  o'hara ")).toBe('Maeve O’Hara');
  });

  it('follow one another', () => {
    const aliases = speakerAliases([
      ['VZ', 'Zelenskyy'],
      ['Zelenskyy', 'Volodymyr Zelenskyy'],
    ]);
    expect(resolveAlias(aliases, 'VZ')).toBe('Volodymyr Zelenskyy');
  });

  it('leave a name alone that leads in a circle or nowhere', () => {
    const aliases = speakerAliases([
      ['a', 'b'],
      ['b', 'a'],
    ]);
    expect(resolveAlias(aliases, 'a')).toBe('a');
    expect(resolveAlias(aliases, 'Nobody')).toBe('Nobody');
  });

  it('ignore empty names', () => {
    expect(
      speakerAliases([
        ['', 'x'],
        ['y', ' '],
      ]).size,
    ).toBe(0);
  });
});

describe('a corrected name', () => {
  type Aliases = Readonly<Record<string, string>>;
  const after = (aliases: Aliases, from: string, to: string): Aliases =>
    Object.fromEntries(
      Object.entries({ ...aliases, ...aliasChanges(aliases, from, to) }).flatMap(([name, meant]) =>
        meant === null ? [] : [[name, meant]],
      ),
    );

  it('is meant from now on, also by what led to the name of before', () => {
    const once = after({}, 'Zelenskyy', 'Volodymyr Zelenskyy');
    expect(once).toEqual({ Zelenskyy: 'Volodymyr Zelenskyy' });
    const nameOf = nameResolver(after(once, 'Volodymyr Zelenskyy', ' Volodymyr Zelensky '));
    expect(nameOf('Zelenskyy')).toBe('Volodymyr Zelensky');
  });

  it('leads to whom it means already', () => {
    const aliases = { Zelenskyy: 'Volodymyr Zelenskyy' };
    expect(nameResolver(after(aliases, 'the president', 'Zelenskyy'))('the president')).toBe(
      'Volodymyr Zelenskyy',
    );
  });

  it('can be turned round, or only be written otherwise', () => {
    const turned = nameResolver(
      after({ Zelenskyy: 'Volodymyr Zelenskyy' }, 'Volodymyr Zelenskyy', 'Zelenskyy'),
    );
    expect([turned('Zelenskyy'), turned('Volodymyr Zelenskyy')]).toEqual(['Zelenskyy', 'Zelenskyy']);
    expect(nameResolver(after({}, 'merz', 'Merz'))('merz')).toBe('Merz');
  });

  it('takes the place of one that was given before, however that was written', () => {
    expect(after({ zelenskyy: 'Somebody' }, 'Zelenskyy', 'Volodymyr Zelenskyy')).toEqual({
      Zelenskyy: 'Volodymyr Zelenskyy',
    });
  });

  it('changes nothing when it is the same or empty', () => {
    expect(aliasChanges({}, 'Merz', ' Merz ')).toEqual({});
    expect(aliasChanges({}, 'Merz', ' ')).toEqual({});
  });
});

describe('forms of one name', () => {
  it.each([
    ['Zelenskyy', 'Volodymyr Zelenskyy'],
    ['Zelensky', 'Volodymyr Zelenskyy'],
    ['F. Merz', 'Friedrich Merz'],
    ['Lucía Barragán', 'Lucia Barragan'],
  ])('%s and %s', (a, b) => {
    expect(isFormOf(a, b)).toBe(true);
    expect(isFormOf(b, a)).toBe(true);
  });

  it.each([
    ['Donald Trump', 'Marco Rubio'],
    ['the mayor', 'Dolores Ibarra'],
    ['', 'Merz'],
  ])('not %s and %s', (a, b) => {
    expect(isFormOf(a, b)).toBe(false);
  });
});
