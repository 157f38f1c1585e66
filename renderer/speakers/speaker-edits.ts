import type { SaidInArticle } from '../../shared/api.ts';
import type { Change } from '../../shared/changes.ts';
import { aliasChanges, aliasKey } from '../../shared/quotations/aliases.ts';
import { toProblem } from '../app/problem.ts';
import { call, useApp } from '../app/store.ts';
import { applyWithUndo } from '../app/undo-toast.ts';
import { saveFile } from '../host-files.ts';
import { quotation } from '../reader/marking/quotation.ts';
import { complain, toast } from '../ui/toasts.ts';
import type { SaidFilter } from './speakers-view.ts';

/** The changes by which one name means another from now on and everywhere; none where it does already. */
export function renameChanges(from: string, to: string): readonly Change[] {
  const speakerAliases = aliasChanges(useApp.getState().shelf.speakerAliases, from, to);
  return Object.keys(speakerAliases).length === 0 ? [] : [{ kind: 'library', set: { speakerAliases } }];
}

/** The changes by which a name means itself again. */
export function forgetChanges(name: string): readonly Change[] {
  const known = Object.keys(useApp.getState().shelf.speakerAliases);
  const names = known.filter((alias) => aliasKey(alias) === aliasKey(name));
  if (names.length === 0) return [];
  return [
    { kind: 'library', set: { speakerAliases: Object.fromEntries(names.map((alias) => [alias, null])) } },
  ];
}

/** From now on and everywhere, one name means another. Answers whether it is on disk. */
export function renameSpeaker(from: string, to: string): Promise<boolean> {
  return applyWithUndo(renameChanges(from, to), 'name a speaker', `“${from}” is ${to.trim()} from now on`);
}

/** Forgets whom a name means. */
export function forgetName(name: string): Promise<boolean> {
  return applyWithUndo(forgetChanges(name), 'forget a speaker’s name', `“${name}” stands for itself again`);
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
