import type { Measured } from './runs.ts';

const LABELS: Readonly<Record<keyof Measured, readonly [label: string, limit: number | null]>> = {
  text: ['opening: text on screen', 500],
  highlights: ['after that: all highlights', 200],
  add: ['adding one, work of its frame', 16],
  addShown: ['adding one, key to painted frame', null],
  recolour: ['recolouring one, work of its frame', 16],
  recolourShown: ['recolouring one, key to painted frame', null],
  remove: ['removing one, work of its frame', 16],
  removeShown: ['removing one, key to painted frame', null],
  click: ['a click finds its highlight', 5],
  scroll: ['longest frame while scrolling through', 50],
  nothing: ['a key that does nothing, to the next frame', null],
};

/** Medians of all rounds and, for single edits, the worst in brackets; milliseconds. */
export function table(measured: Readonly<Record<'app' | 'mark' | 'recogito', readonly Measured[]>>): string {
  const cell = (who: keyof typeof measured, what: keyof Measured): string => {
    const values = measured[who].flatMap((one) => one[what]).toSorted((a, b) => a - b);
    const middle = values[Math.floor(values.length / 2)];
    const worst = values.at(-1);
    if (middle === undefined || worst === undefined) return '–';
    return `${middle.toFixed(1)} (${worst.toFixed(1)})`;
  };
  const rows = Object.entries(LABELS).map(([what, [label, limit]]) => {
    const cells = (['app', 'mark', 'recogito'] as const).map((who) => cell(who, what as keyof Measured));
    return `| ${label} | ${limit ?? ''} | ${cells.join(' | ')} |`;
  });
  return [
    '| milliseconds: median (worst) | target | Commonplace | `<mark>` | recogito |',
    '| --- | --: | --: | --: | --: |',
    ...rows,
    '',
  ].join('\n');
}
