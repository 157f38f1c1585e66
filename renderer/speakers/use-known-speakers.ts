import { useState } from 'react';
import { fold } from '../../shared/text/fold.ts';
import { call } from '../app/store.ts';

/** Of the library's speakers, those most quoted are known to a field. */
const KNOWN_AT_MOST = 1000;
const SHOWN_AT_MOST = 7;

export interface KnownSpeakers {
  readonly names: readonly string[];
  /** Asks for them: when the field gets the focus. */
  readonly load: () => void;
}

/** Names that a field can complete to, most quoted first; none while they are on their way. */
export function useKnownSpeakers(): KnownSpeakers {
  const [names, setNames] = useState<readonly string[]>([]);
  const load = (): void => {
    call('speakers.list', { sort: 'quotations', limit: KNOWN_AT_MOST }).then(
      ({ rows }) => setNames(rows.flatMap(({ speaker }) => speaker ?? [])),
      () => undefined,
    );
  };
  return { names, load };
}

/** Names with a word that begins as what was typed does, then those that contain it. */
export function namesLike(typed: string, names: readonly string[]): readonly string[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return names.slice(0, SHOWN_AT_MOST);
  const folded = names.map((name) => ({ name, key: fold(name) })).filter(({ key }) => key !== wanted);
  const begins = folded.filter(({ key }) => ` ${key}`.includes(` ${wanted}`));
  const contains = folded.filter((one) => one.key.includes(wanted) && !begins.includes(one));
  return [...begins, ...contains].map(({ name }) => name).slice(0, SHOWN_AT_MOST);
}
