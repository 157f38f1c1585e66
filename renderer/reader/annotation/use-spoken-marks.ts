import { useEffect, useMemo } from 'react';
import type { Color } from '../../../shared/annotation/annotation.ts';
import { useActions } from '../../actions/registry.ts';
import { useApp } from '../../app/store.ts';
import type { Page } from '../reading/page.ts';
import type { Reading } from '../reading/reading.ts';
import { SpokenMarks } from './spoken-marks.ts';

/** Milliseconds after which a change of highlights is in the words too, at the latest. */
const IDLE_WITHIN = 500;

/** While it is asked for, screen readers hear in the text where highlights start and end. */
export function useSpokenMarks(reading: Reading, page: Page | null): void {
  const on = useApp(({ preferences }) => preferences.spokenMarks);

  useEffect(() => {
    if (page === null || !on) return undefined;
    const marks = new SpokenMarks();
    let idle = 0;
    const renew = () => {
      idle = 0;
      const names = useApp.getState().shelf.colorNames;
      const { annotations } = reading.state;
      const nameOf = (color: Color) => names[color];
      if (!marks.isOutOfDate(annotations.values(), nameOf)) return;
      page.rearrange(() => marks.clear());
      page.rearrange(() => marks.show(annotations.values(), page.map, nameOf));
    };
    const later = () => {
      if (idle === 0) idle = requestIdleCallback(renew, { timeout: IDLE_WITHIN });
    };
    later();
    const endings = [
      reading.store.subscribe(({ annotations }, before) => {
        if (annotations !== before.annotations) later();
      }),
      useApp.subscribe(({ shelf }, before) => {
        if (shelf.colorNames !== before.shelf.colorNames) later();
      }),
    ];
    return () => {
      cancelIdleCallback(idle);
      for (const end of endings) end();
      page.rearrange(() => marks.clear());
    };
  }, [on, reading, page]);

  useActions(
    useMemo(
      () => [
        {
          id: 'reading.spoken-marks',
          run: () => {
            const { preferences, setPreferences } = useApp.getState();
            setPreferences({ spokenMarks: !preferences.spokenMarks });
            const said = preferences.spokenMarks
              ? 'Highlights are no longer said in the text'
              : 'Highlights are said in the text';
            reading.store.setState({ said });
          },
        },
      ],
      [reading],
    ),
  );
}
