import { useMemo } from 'react';
import { useApp } from './store.ts';

/** All tags of the library, of articles and of passages, most used first. */
export function useTagSuggestions(): readonly string[] {
  const facets = useApp(({ facets }) => facets);
  return useMemo(() => facets?.tags.map(({ tag }) => tag) ?? [], [facets]);
}
