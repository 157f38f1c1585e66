import { type RefObject, useMemo } from 'react';
import { COLORS } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import { type Doable, useActions } from '../../actions/registry.ts';
import type { Commands } from '../reading/commands.ts';
import { useCommands, useReading } from '../reading/context.ts';
import type { Reading } from '../reading/reading.ts';
import { choose, extendedTo, NONE_CHOSEN, toggled, usePanelView } from './chosen.ts';
import { deleteMany, recolorMany } from './many.ts';
import type { PassageListHandle } from './PassageList.tsx';

interface Panel {
  readonly region: RefObject<HTMLElement | null>;
  readonly list: RefObject<PassageListHandle | null>;
  /** All passages in the order of the list. */
  readonly listed: readonly AnnotationId[];
  readonly chosen: readonly AnnotationId[];
  readonly onTag: () => void;
}

/** The keys of the list of passages, while the keyboard is in it. */
export function usePanelActions({ region, list, listed, chosen, onTag }: Panel): void {
  const reading = useReading();
  const commands = useCommands();
  const within = (): boolean => region.current?.contains(document.activeElement) === true;
  useActions(
    useMemo(
      () => [
        ...listActions(list, listed, within),
        ...chosenActions(reading, commands, chosen, within, onTag),
      ],
      // oxlint-disable-next-line react/exhaustive-deps -- the refs and what only reads them stay the same
      [reading, commands, listed, chosen],
    ),
  );
}

function listActions(
  list: RefObject<PassageListHandle | null>,
  listed: readonly AnnotationId[],
  within: () => boolean,
): readonly Doable[] {
  const current = (): AnnotationId | null => list.current?.current() ?? null;
  const step = (by: 1 | -1, extend: boolean): void => {
    const from = current();
    if (from === null) return;
    const to = listed[listed.indexOf(from) + by];
    if (to === undefined) return;
    if (extend) {
      const before = usePanelView.getState().chosen;
      choose(extendedTo(before.ids.size === 0 ? { ...before, anchor: from } : before, to, listed));
    }
    list.current?.goTo(to);
  };
  const move = (id: Doable['id'], by: 1 | -1, extend: boolean): Doable => ({
    id,
    repeats: true,
    when: () => current() !== null,
    run: () => step(by, extend),
  });
  return [
    move('passages.list-on', 1, false),
    move('passages.list-back', -1, false),
    move('passages.choose-on', 1, true),
    move('passages.choose-back', -1, true),
    {
      id: 'passages.choose',
      when: () => current() !== null,
      run: () => {
        const id = current();
        if (id !== null) choose(toggled(usePanelView.getState().chosen, id));
      },
    },
    {
      id: 'passages.choose-all',
      when: () => within() && listed.length > 0,
      run: () => choose({ ids: new Set(listed), anchor: listed[0] ?? null }),
    },
  ];
}

function chosenActions(
  reading: Reading,
  commands: Commands,
  chosen: readonly AnnotationId[],
  within: () => boolean,
  onTag: () => void,
): readonly Doable[] {
  const when = (): boolean => chosen.length > 0 && within();
  return [
    { id: 'passages.chosen-none', when, run: () => choose(NONE_CHOSEN) },
    { id: 'passages.chosen-copy', when, run: () => commands.copying.copyAll(chosen) },
    { id: 'passages.chosen-delete', when, run: () => deleteMany(reading, chosen) },
    { id: 'passages.chosen-tag', when, run: onTag },
    {
      id: 'passages.chosen-merge',
      when: () => when() && chosen.length > 1,
      run: () => {
        if (commands.reshaping.merge(chosen) !== null) choose(NONE_CHOSEN);
      },
    },
    ...COLORS.map(
      (color): Doable => ({
        id: `passages.chosen-${color}`,
        when,
        run: () => recolorMany(reading, chosen, color),
      }),
    ),
  ];
}
