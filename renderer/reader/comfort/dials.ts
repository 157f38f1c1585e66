import type { Preferences } from '../../../shared/preferences.ts';

/** One thing about the text that can be turned up and down. */
export interface Dial {
  readonly field: 'textSize' | 'measure' | 'leading';
  readonly label: string;
  readonly less: string;
  readonly more: string;
  readonly step: number;
  readonly least: number;
  readonly most: number;
  readonly shown: (value: number) => string;
}

export const DIALS: readonly Dial[] = [
  {
    field: 'textSize',
    label: 'Text size',
    less: 'Smaller text',
    more: 'Larger text',
    step: 1,
    least: 14,
    most: 36,
    shown: (value) => `${value}`,
  },
  {
    field: 'measure',
    label: 'Line width',
    less: 'Narrower lines',
    more: 'Wider lines',
    step: 4,
    least: 42,
    most: 98,
    shown: (value) => `${value}`,
  },
  {
    field: 'leading',
    label: 'Line height',
    less: 'Tighter lines',
    more: 'Looser lines',
    step: 0.1,
    least: 1.3,
    most: 2.1,
    shown: (value) => value.toFixed(1),
  },
];

/** The preference after so many steps, within the dial's bounds, without the rounding errors of binary fractions. */
export function turned(dial: Dial, value: number, steps: number): Partial<Preferences> {
  const next = Math.max(dial.least, Math.min(dial.most, value + steps * dial.step));
  return { [dial.field]: Math.round(next * 100) / 100 };
}
