import { useState } from 'react';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import { useApp } from '../../app/store.ts';
import { Finder } from '../find/finder.ts';
import type { Interval } from '../paint/interval-index.ts';
import type { Reading } from '../reading/reading.ts';

/** Where a link into the text leads: to a highlight, to words that a search found, to a passage, or nowhere special. */
export function useOpening(
  reading: Reading,
  at: AnnotationId | undefined,
  find: string | undefined,
  findAt: number | undefined,
  passage: Interval | undefined,
): { readonly finder: Finder; readonly start: Interval | null } {
  const [opening] = useState(() => {
    const finder = new Finder({
      text: reading.projection.text,
      colorNames: () => useApp.getState().shelf.colorNames,
    });
    const place = at === undefined ? undefined : reading.annotation(at)?.place;
    const highlight = place?.status === 'anchored' ? place : null;
    if (find !== undefined) finder.showSearched(find, highlight?.start ?? findAt ?? 0);
    return { finder, start: highlight ?? finder.hit ?? passage ?? null };
  });
  return opening;
}
