import type { Color } from '../../../shared/annotation/annotation.ts';
import type { AnnotationFields } from '../../../shared/changes.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import { counted } from '../../app/dates.ts';
import { useApp } from '../../app/store.ts';
import type { Reading } from '../reading/reading.ts';
import type { Outcome } from '../reading/reading-ports.ts';

/** What is done to many highlights at once. Each is one step to undo. */
export function recolorMany(reading: Reading, ids: readonly AnnotationId[], color: Color): Promise<Outcome> {
  const name = useApp.getState().shelf.colorNames[color];
  return editAll(reading, ids, { color }, `${counted(ids.length, 'highlight')} marked as ${name}`);
}

export function tagMany(
  reading: Reading,
  ids: readonly AnnotationId[],
  tag: string,
  on: boolean,
): Promise<Outcome> {
  const done = on ? `tagged ${tag}` : `no longer tagged ${tag}`;
  return editAll(reading, ids, { tags: { [tag]: on } }, `${counted(ids.length, 'highlight')} ${done}`);
}

export function deleteMany(reading: Reading, ids: readonly AnnotationId[]): Promise<Outcome> {
  return editAll(reading, ids, { deleted: true }, `${counted(ids.length, 'highlight')} deleted`);
}

/** Tags that all of them have. */
export function sharedTags(reading: Reading, ids: readonly AnnotationId[]): readonly string[] {
  const [first, ...others] = ids.map((id) => reading.annotation(id)?.tags ?? []);
  return (first ?? []).filter((tag) => others.every((tags) => tags.includes(tag)));
}

function editAll(
  reading: Reading,
  ids: readonly AnnotationId[],
  set: AnnotationFields,
  message: string,
): Promise<Outcome> {
  return reading.editMany(
    ids.map((id) => ({ id, set })),
    message,
    { message },
  );
}
