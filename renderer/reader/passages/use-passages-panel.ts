import { useCallback, useEffect, useState } from 'react';
import { useApp } from '../../app/store.ts';
import { useMediaQuery } from '../../app/use-media-query.ts';
import type { Reading } from '../reading/reading.ts';
import { NO_SIDE_PANEL } from '../reading/widths.ts';

/** Beside the text the panel is open or not by preference; as a drawer it is opened for the moment. */
export function usePassagesPanel(reading: Reading) {
  const asDrawer = useMediaQuery(NO_SIDE_PANEL);
  const [drawn, setDrawn] = useState(false);
  const open = useApp(({ preferences }) => preferences.passagesOpen);
  const toggle = useCallback(() => {
    if (asDrawer) setDrawn((drawn) => !drawn);
    else {
      const { preferences, setPreferences } = useApp.getState();
      setPreferences({ passagesOpen: !preferences.passagesOpen });
    }
  }, [asDrawer]);
  const shown = asDrawer ? drawn : open;
  useEffect(
    () =>
      reading.store.subscribe(({ panelGoal }, before) => {
        if (panelGoal !== null && before.panelGoal === null && !shown) toggle();
      }),
    [reading, shown, toggle],
  );
  return { shown, toggle, asDrawer };
}
