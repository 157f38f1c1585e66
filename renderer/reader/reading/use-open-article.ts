import { useEffect, useState } from 'react';
import type { ArticleText, CallInput, OpenArticle } from '../../../shared/api.ts';
import type { Change } from '../../../shared/changes.ts';
import type { Problem } from '../../../shared/errors.ts';
import type { AnnotationId, ArticleId, ContentHash } from '../../../shared/identifiers.ts';
import { speakerOfPassage } from '../../../shared/quotations/speaker-of-passage.ts';
import { afterPaint } from '../../app/after-paint.ts';
import { toProblem } from '../../app/problem.ts';
import { speakerName } from '../../app/speaker-names.ts';
import { applyChanges, call, useApp, useChanges } from '../../app/store.ts';
import { applyWithUndo } from '../../app/undo-toast.ts';
import { toast } from '../../ui/toasts.ts';
import { copyText } from '../copy-text.ts';
import { prepareHyphenation } from '../hyphenation/hyphenation.ts';
import { quotation } from '../marking/quotation.ts';
import { readCurrent } from '../versions/go-to-version.ts';
import { leaveReader } from '../way-back.ts';
import { Commands } from './commands.ts';
import { Reading } from './reading.ts';
import type { ReadingPorts } from './reading-ports.ts';

export type OpenState =
  | { readonly status: 'opening' }
  | { readonly status: 'failed'; readonly problem: Problem }
  | {
      readonly status: 'open';
      readonly reading: Reading;
      readonly commands: Commands;
      /** Whether the article was changed since it was asked for: nobody else hears of that before it is on screen. */
      readonly hasChanged: () => boolean;
    };

/**
 * Opens an article, or another version of it. Give the component a `key` of these and of each attempt.
 *
 * @param whole whether its highlights are needed from the first moment, as where one of them is gone to
 */
export function useOpenArticle(
  articleId: ArticleId,
  version: ContentHash | undefined,
  whole: boolean,
): OpenState {
  const [state, setState] = useState<OpenState>({ status: 'opening' });
  // Where one goes later, within the article that is open, opens nothing anew.
  const [wholeAtFirst] = useState(whole);

  useEffect(() => {
    let wanted = true;
    const changes = changesOf(articleId);
    const asked = { articleId, ...(version === undefined ? {} : { content: version }) };
    const show = (opened: OpenArticle | ArticleText): Reading => {
      const reading = new Reading(opened, readingPorts(asked));
      const { hasChanged } = changes;
      if (wanted) setState({ status: 'open', reading, commands: commandsOf(reading), hasChanged });
      return reading;
    };
    const open = async () => {
      const opened = await call(wholeAtFirst ? 'articles.open' : 'articles.read', asked);
      await prepareHyphenation(opened.content.language);
      let reading = show(opened);
      // What the list said of the article may have been out of date.
      if (!reading.state.arrived && (await reading.refresh()) === 'other-version')
        reading = show(await call('articles.open', asked));
      const { status, trashedAt } = reading.state.open.summary;
      if (wanted && status === 'inbox' && trashedAt === null) reading.noteProgress({ status: 'reading' });
    };
    open().catch((error: unknown) => {
      if (wanted) setState({ status: 'failed', problem: toProblem(error) });
    });
    return () => {
      wanted = false;
      changes.ignore();
    };
  }, [articleId, version, wholeAtFirst]);

  return state;
}

/** Listens from now on whether an article changes, or may have: nobody knows what happened while there was no connection. */
function changesOf(articleId: ArticleId): {
  readonly hasChanged: () => boolean;
  readonly ignore: () => void;
} {
  const { client } = useApp.getState();
  let changed = false;
  const endings = [
    client.on('library.changed', ({ articles }) => {
      changed ||= articles === 'all' || articles.includes(articleId);
    }),
    client.onConnection(() => {
      changed = true;
    }),
  ];
  return { hasChanged: () => changed, ignore: () => endings.forEach((end) => end()) };
}

/** Whether a change is one of what is painted in the text. */
const isPainted = (change: Change): boolean =>
  change.kind === 'annotation' &&
  (change.set.target !== undefined || change.set.color !== undefined || change.set.deleted !== undefined);

function readingPorts(asked: CallInput<'articles.notes'>): ReadingPorts {
  return {
    apply: async (changes, label, { message, ...given } = {}) => {
      const options = { ...given, behindPaint: changes.some(isPainted) };
      const saved =
        message === undefined
          ? await applyChanges(changes, label, options)
          : await applyWithUndo(changes, label, message, options);
      if (saved) return 'saved';
      return useChanges.getState().unsaved === null ? 'refused' : 'kept';
    },
    fetchNotes: (since) => call('articles.notes', { ...asked, since }),
    unsaved: () => useChanges.getState().unsaved?.changes ?? [],
    now: () => Date.now(),
    newId: () => crypto.randomUUID() as AnnotationId,
    nameOf: speakerName,
  };
}

function commandsOf(reading: Reading): Commands {
  const { id: articleId } = reading.state.open.summary;
  return new Commands(reading, {
    preferences: () => useApp.getState().preferences,
    setPreferences: (changes) => useApp.getState().setPreferences(changes),
    say: (message) => toast({ message }),
    colorName: (color) => useApp.getState().shelf.colorNames[color],
    copy: copyText,
    exportPassages: async (ids) => {
      const passages = ids.map((annotationId) => ({ articleId, annotationId }));
      return (await call('export.passages', { passages })).text;
    },
    quote: ({ start, end }) =>
      quotation(
        reading.projection.text.slice(start, end),
        reading.state.open.summary,
        speakerOfPassage({ start, end }, reading.state.quotations),
      ),
    leave: () => (reading.isEarlier ? readCurrent(articleId) : leaveReader()),
    behindPaint: (work) => void afterPaint(work),
  });
}
