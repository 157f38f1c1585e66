import type { Emit } from '../../shared/api.ts';
import type { Problem } from '../../shared/errors.ts';
import type { ArticleId } from '../../shared/identifiers.ts';

/** How long conflict copies are gathered before they are told of, in milliseconds. */
const GATHER_MS = 500;

export interface ConflictNotices {
  readonly tell: (id: ArticleId | null, names: readonly string[]) => void;
  readonly close: () => void;
}

/**
 * Tells of conflict copies that a synchroniser had made and that were taken into the library, those of one moment
 * together.
 *
 * @param titleOf an article's title, where it is known
 */
export function conflictNotices(emit: Emit, titleOf: (id: ArticleId) => string | null): ConflictNotices {
  let gathered: { readonly id: ArticleId | null; readonly name: string }[] = [];
  let timer: NodeJS.Timeout | null = null;
  const flush = (): void => {
    timer = null;
    const ids = [...new Set(gathered.map(({ id }) => id))];
    const names = gathered.map(({ name }) => name);
    gathered = [];
    const of = ids.map((id) => (id === null ? null : titleOf(id)));
    emit('app.notice', { level: 'info', problem: inWords(of, names) });
  };
  return {
    tell: (id, names) => {
      gathered.push(...names.map((name) => ({ id, name })));
      timer ??= setTimeout(flush, GATHER_MS);
    },
    close: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** @param titles one for each article that had copies; null for the library's own names, and for a title unknown */
function inWords(titles: readonly (string | null)[], names: readonly string[]): Problem {
  const [title] = titles;
  const where =
    titles.length > 1
      ? `${titles.length} places of your library`
      : typeof title === 'string'
        ? `“${title}”`
        : 'your library';
  const many = names.length > 1;
  return {
    code: 'conflict-copy',
    message: `A sync program had made ${many ? `${names.length} conflict copies` : 'a conflict copy'} of files of ${where}. Nothing is lost: what ${many ? 'they say' : 'it says'} is in your library now.`,
    hint: `${many ? 'The copies are' : 'The copy is'} kept beside the file, as “${names[0]}.merged”${many ? ' and so on' : ''}.`,
  };
}
