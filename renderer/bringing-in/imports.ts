import type { ArticleId } from '../../shared/identifiers.ts';
import { counted } from '../app/dates.ts';
import { call, useApp, useChanges } from '../app/store.ts';
import { complain, toast } from '../ui/toasts.ts';
import type { Found } from './candidates.ts';
import { createImportQueue, type Outcome } from './import-queue.ts';

export const useImports = createImportQueue((name, bytes) => call('articles.import', { name, bytes }));

export const openArticle = (articleId: ArticleId): void =>
  useApp.getState().navigate({ view: 'reader', articleId });

const SAID = {
  imported: 'Brought in',
  updated: 'Updated',
  duplicate: 'Already in your library:',
} as const;

/** One file needs no panel: its outcome is said in passing. */
function sayOutcome({ path, result }: Outcome): void {
  const { status, articleId, title = path, error } = result;
  if (status === 'failed') {
    complain(error ?? { code: 'internal', message: `“${path}” could not be brought in` });
    return;
  }
  toast({
    message: `${SAID[status]} “${title}”`,
    ...(articleId ? { action: { label: 'Open', run: () => openArticle(articleId) } } : {}),
  });
}

const remembered = new WeakSet<Outcome>();

/** Bringing in is one step to undo, however many files it was, and in however many goes they were given. */
useImports.subscribe(({ status, outcomes }, before) => {
  if (status !== 'done' || before.status === 'done') return;
  const news = outcomes.filter((outcome) => !remembered.has(outcome));
  for (const outcome of news) remembered.add(outcome);
  const undo = news.flatMap(({ result }) => result.undo ?? []);
  useChanges.getState().remember({ changes: undo }, `bring in ${counted(undo.length, 'article')}`);
});

/** A report that names no failure has been read once the person goes on to something else. */
export function leaveReport(): void {
  const { status, outcomes, cancelled, dismiss } = useImports.getState();
  const isClean = cancelled === 0 && outcomes.every(({ result }) => result.status !== 'failed');
  if (status === 'done' && isClean) dismiss();
}

/** Brings in once more what could not be saved. */
export const retryImports = (): Promise<void> => useImports.getState().retry();

/** Brings in what was chosen, dropped or pasted, and tells how it went. */
export async function bringIn(found: Found): Promise<void> {
  if (found.candidates.length === 0) {
    if (found.skipped > 0) toast({ message: 'No text or Markdown files in there', tone: 'warning' });
    return;
  }
  const alone = found.candidates.length === 1 && found.skipped === 0;
  const quiet = alone && useImports.getState().status !== 'running';
  await useImports.getState().bringIn(found);
  const { status, outcomes, total } = useImports.getState();
  const [outcome] = outcomes;
  if (outcome?.again) return; // the report offers to try again
  if (quiet && status === 'done' && total === 1 && outcome) {
    useImports.getState().dismiss();
    sayOutcome(outcome);
  }
}
