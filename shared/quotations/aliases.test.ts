import { describe, expect, it } from 'vitest';
import { resolveAlias, speakerAliases } from './aliases.ts';

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
