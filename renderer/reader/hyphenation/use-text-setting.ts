import { useState } from 'react';
import type { Preferences } from '../../../shared/preferences.ts';
import { useApp } from '../../app/store.ts';
import type { HowMuch } from './divide-words.ts';

/** How a text is set: how much its words are divided, and how much of it stands before what is seen first (0 to 1). */
export interface TextSetting {
  readonly divided: HowMuch | 'never';
  readonly from: number;
}

/**
 * How the text is set by the reader's choice; another setting than before begins where one is.
 *
 * @param from how much of the text stands before the place that it opens at
 * @param progress how far it is read now, from 0 to 1
 */
export function useTextSetting(from: () => number, progress: number): TextSetting {
  const divided = useApp(({ preferences }) => howMuchDivided(preferences));
  const [setting, set] = useState<TextSetting>(() => ({ divided, from: from() }));
  if (setting.divided === divided) return setting;
  const next = { divided, from: progress };
  set(next);
  return next;
}

/** Who hears the text has no use for it. */
function howMuchDivided({ spokenMarks, alignment }: Preferences): TextSetting['divided'] {
  if (spokenMarks) return 'never';
  return alignment === 'justified' ? 'freely' : 'sparingly';
}
