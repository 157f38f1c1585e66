import type { Measured } from './measured.ts';

/** What each row says, and the target in milliseconds where there is one. */
const ROWS: Readonly<Record<keyof Measured, readonly [label: string, target: number | null]>> = {
  text: ['opening: text on screen', 500],
  textCpu: ['opening: computing in the window until the text is painted', null],
  highlights: ['after that: all highlights', 200],
  highlightsCpu: ['after that: computing in the window until they are painted', null],
  add: ['adding one: work of its frame', 16],
  addPainted: ['adding one: computing until it is painted', 16],
  addShown: ['adding one: key to painted frame', null],
  addCpu: ['adding one: computing until at rest', null],
  recolour: ['recolouring one: work of its frame', 16],
  recolourPainted: ['recolouring one: computing until it is painted', 16],
  recolourShown: ['recolouring one: key to painted frame', null],
  recolourCpu: ['recolouring one: computing until at rest', null],
  remove: ['removing one: work of its frame', 16],
  removePainted: ['removing one: computing until it is painted', 16],
  removeShown: ['removing one: key to painted frame', null],
  removeCpu: ['removing one: computing until at rest', null],
  click: ['a click finds its highlight', 5],
  clickHandled: ['a click finds its highlight: computing', 5],
  card: ['a click, until the card of its highlight is on screen', null],
  scroll: ['scrolling: longest frame', 50],
  scrollWorst: ['scrolling: computing of the frame with the most', 50],
  scrollCpu: ['scrolling: computing a frame', null],
  nothing: ['a key that does nothing, to the next frame', null],
};

/** The app; what paints and finds highlights in it, alone; and two others that do only that, too. */
export type Who = 'app' | 'own' | 'mark' | 'recogito';

/** Medians and worst of all rounds in milliseconds, how many times as long the others take, and the targets. */
export function table(measured: Readonly<Record<Who, readonly Measured[]>>): string {
  const rows = Object.entries(ROWS).map(([key, [label, target]]) => {
    const of = (who: Who) => summary(measured[who].flatMap((one) => one[key as keyof Measured]));
    const [app, own, mark, recogito] = [of('app'), of('own'), of('mark'), of('recogito')];
    const cells = [
      target ?? '',
      said(app),
      target === null ? '' : met(app, target),
      said(own),
      ...[mark, recogito].flatMap((other) => [said(other), ratio(other, app), ratio(other, own)]),
    ];
    return `| ${label} | ${cells.join(' | ')} |`;
  });
  return [
    '| milliseconds: median (worst) | target | Commonplace | met | painter alone | `<mark>` | ÷ app | ÷ painter | recogito | ÷ app | ÷ painter |',
    '| --- | --: | --: | --- | --: | --: | --: | --: | --: | --: | --: |',
    ...rows,
    '',
  ].join('\n');
}

interface Summary {
  readonly median: number;
  readonly worst: number;
}

/** Null for what there is nothing of. */
function summary(values: readonly number[]): Summary | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  const worst = sorted.at(-1);
  if (median === undefined || worst === undefined) throw new Error('nothing was measured');
  return { median, worst };
}

/** Of two that both take under a millisecond none is called the slower. */
function ratio(other: Summary | null, app: Summary | null): string {
  if (other === null || app === null) return '';
  return other.median < 1 && app.median < 1 ? '≈' : `${(other.median / app.median).toFixed(1)} ×`;
}

const said = (of: Summary | null): string =>
  of === null ? '–' : `${of.median.toFixed(1)} (${of.worst.toFixed(1)})`;

function met(of: Summary | null, target: number): string {
  if (of === null) return '';
  const { median, worst } = of;
  if (worst <= target) return 'yes, always';
  return median <= target ? 'yes, by the median' : 'no';
}
