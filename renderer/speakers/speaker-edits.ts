import type { SaidInArticle } from '../../shared/api.ts';
import { aliasChanges } from '../../shared/quotations/aliases.ts';
import { toProblem } from '../app/problem.ts';
import { call, useApp } from '../app/store.ts';
import { applyWithUndo } from '../app/undo-toast.ts';
import { saveFile } from '../host-files.ts';
import { quotation } from '../reader/marking/quotation.ts';
import { complain, toast } from '../ui/toasts.ts';
import type { SaidFilter } from './speakers-view.ts';

/** From now on and everywhere, one name means another. Answers whether it is on disk. */
export function renameSpeaker(from: string, to: string): Promise<boolean> {
  const speakerAliases = aliasChanges(useApp.getState().shelf.speakerAliases, from, to);
  if (Object.keys(speakerAliases).length === 0) return Promise.resolve(true);
  return applyWithUndo(
    [{ kind: 'library', set: { speakerAliases } }],
    'name a speaker',
    `“${from}” is ${to.trim()} from now on`,
  );
}

/** Forgets whom a name means. */
export function forgetName(name: string): Promise<boolean> {
  return applyWithUndo(
    [{ kind: 'library', set: { speakerAliases: { [name]: null } } }],
    'forget a speaker’s name',
    `“${name}” stands for itself again`,
  );
}

/** One speaker's quotations, as far as the filter lets them through, as a Markdown file. */
export async function exportSpeaker(speaker: string | null, filter: SaidFilter): Promise<void> {
  try {
    const { name, text } = await call('export.speaker', { ...filter, speaker });
    const saved = await saveFile(useApp.getState().client, name, new TextEncoder().encode(text));
    if (saved.status === 'saved') toast({ message: `Saved ${saved.where ?? name}` });
  } catch (error) {
    complain(toProblem(error));
  }
}

export async function copySaid(said: SaidInArticle): Promise<void> {
  const { articleId, articleTitle: title, articleSite: site, articleUrl: url, text, speaker, marked } = said;
  const words =
    marked === null
      ? quotation(text, { title, site, url, authors: [] }, speaker)
      : (await call('export.passages', { passages: [{ articleId, annotationId: marked.id }] })).text;
  await navigator.clipboard.writeText(words);
  toast({ message: 'Copied as Markdown' });
}

/** Opens the article at the quotation: on its highlight, else with the cursor on the words. */
export function openSaid({ articleId, marked, place }: SaidInArticle): void {
  useApp.getState().navigate({
    view: 'reader',
    articleId,
    ...(marked === null ? {} : { at: marked.id }),
    ...(marked === null && place !== null ? { passage: { start: place.start, end: place.end } } : {}),
  });
}
