// The unit tests run in Node, and vitest empties style sheets that are imported.
// oxlint-disable-next-line no-restricted-imports
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(`${process.cwd()}/renderer/design/tokens.css`, 'utf8');

const THEMES = ['light', 'sepia', 'dark'] as const;
const COLORS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;

function tokensOf(theme: string): ReadonlyMap<string, string> {
  const block = new RegExp(`\\[data-theme=["']${theme}["']\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return new Map(
    [...block.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!] as const),
  );
}

/** WCAG 2.2, definition of relative luminance. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each(THEMES)('the %s theme', (theme) => {
  const tokens = tokensOf(theme);
  const ratio = (front: string, back: string) => contrast(tokens.get(front)!, tokens.get(back)!);

  it.each([
    ...['--paper', '--surface', '--sunken', '--hover', '--selected', '--accent-soft'].flatMap((back) =>
      ['--ink', '--ink-2', '--ink-3', '--accent', '--danger'].map((front) => [front, back] as const),
    ),
    ...COLORS.map((color) => ['--ink', `--hl-${color}`] as const),
    ['--ink', '--selection'] as const,
    ['--on-accent', '--accent'] as const,
    ['--danger', '--danger-soft'] as const,
    ['--warning', '--warning-soft'] as const,
    ['--success', '--surface'] as const,
    ['--paper', '--ink'] as const,
  ])('gives %s on %s at least 4.5:1', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ...COLORS.map((color) => [`--hl-${color}-line`, '--paper'] as const),
    ...COLORS.map((color) => [`--hl-${color}-line`, `--hl-${color}`] as const),
    ['--focus', '--paper'] as const,
    ['--focus', '--surface'] as const,
    ['--focus', '--sunken'] as const,
    ['--rule-strong', '--surface'] as const,
    ['--rule-strong', '--paper'] as const,
  ])('gives the mark %s on %s at least 3:1', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(3);
  });
});
