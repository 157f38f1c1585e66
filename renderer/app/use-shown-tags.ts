import { useState } from 'react';

interface ShownTags {
  readonly shown: readonly string[];
  readonly change: (tag: string, isOn: boolean) => Promise<void>;
}

/**
 * Tags as the library has them, with what was changed here and is on its way over them; what could not be saved is not
 * shown.
 *
 * @param save answers whether the tag that was added or taken away is on disk
 */
export function useShownTags(
  kept: readonly string[],
  save: (tag: string, isOn: boolean) => Promise<boolean>,
): ShownTags {
  const [underway, setUnderway] = useState<ReadonlyMap<string, boolean>>(new Map());
  const stillUnderway = [...underway].filter(([tag, isOn]) => kept.includes(tag) !== isOn);
  if (stillUnderway.length < underway.size) setUnderway(new Map(stillUnderway));

  const change = async (tag: string, isOn: boolean): Promise<void> => {
    setUnderway((before) => new Map(before).set(tag, isOn));
    if (await save(tag, isOn)) return;
    setUnderway((before) => new Map([...before].filter(([other, was]) => other !== tag || was !== isOn)));
  };
  const added = stillUnderway.flatMap(([tag, isOn]) => (isOn ? [tag] : []));
  return { shown: [...kept.filter((tag) => underway.get(tag) !== false), ...added], change };
}
