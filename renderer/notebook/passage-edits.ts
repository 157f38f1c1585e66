import type { Passage } from '../../shared/api.ts';
import type { AnnotationFields } from '../../shared/changes.ts';
import { applyChanges, call, useApp } from '../app/store.ts';
import { applyWithUndo } from '../app/undo-toast.ts';
import { toast } from '../ui/toasts.ts';
import { passagePages } from './notebook-view.ts';

export function editPassage(
  { articleId, id }: Passage,
  set: AnnotationFields,
  label: string,
  merge?: string,
): Promise<boolean> {
  return applyChanges(
    [{ kind: 'annotation', articleId, annotationId: id, set }],
    label,
    merge === undefined ? {} : { merge },
  );
}

/** The notebook shows the note at once, so that whatever becomes of it afterwards is seen as a change. */
export async function editNote(passage: Passage, note: string): Promise<boolean> {
  const saved = await editPassage(passage, { note }, 'edit note', `note ${passage.id}`);
  const isIt = ({ id, articleId }: Passage): boolean => id === passage.id && articleId === passage.articleId;
  if (saved) passagePages.replace(isIt, (row) => ({ ...row, note }));
  return saved;
}

export function deletePassage({ articleId, id }: Passage): Promise<boolean> {
  return applyWithUndo(
    [{ kind: 'annotation', articleId, annotationId: id, set: { deleted: true } }],
    'delete highlight',
    'Deleted the highlight',
  );
}

export async function copyPassage({ articleId, id }: Passage): Promise<void> {
  const { text } = await call('export.passages', { passages: [{ articleId, annotationId: id }] });
  await navigator.clipboard.writeText(text);
  toast({ message: 'Copied as Markdown' });
}

export const openPassage = ({ articleId, id }: Passage): void =>
  useApp.getState().navigate({ view: 'reader', articleId, at: id });
