import type { Color, PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { PassageGroup } from './passage-order.ts';

export type Row =
  | { readonly kind: 'passage'; readonly annotation: PlacedAnnotation; readonly place: number }
  | { readonly kind: 'heading'; readonly title: string; readonly color?: Color; readonly count: number }
  | { readonly kind: 'orphans'; readonly count: number };

/** What the panel lists, row by row: the groups under their headings, and the orphans at the end. */
export function rowsOf(
  groups: readonly PassageGroup[],
  orphans: readonly PlacedAnnotation[],
): readonly Row[] {
  let place = 0;
  const passage = (annotation: PlacedAnnotation): Row => ({ kind: 'passage', annotation, place: place++ });
  const rows: Row[] = groups.flatMap(({ title, color, passages }) => [
    ...(title === null
      ? []
      : [
          {
            kind: 'heading' as const,
            title,
            count: passages.length,
            ...(color === undefined ? {} : { color }),
          },
        ]),
    ...passages.map(passage),
  ]);
  if (orphans.length > 0) rows.push({ kind: 'orphans', count: orphans.length });
  return [...rows, ...orphans.map(passage)];
}

export function keyOf(row: Row | undefined): string {
  if (row === undefined || row.kind === 'orphans') return 'orphans';
  return row.kind === 'passage' ? row.annotation.id : `heading ${row.title}`;
}
