import { useEffect, useState } from 'react';
import type { CallOutput } from '../../shared/api.ts';
import type { Problem } from '../../shared/errors.ts';
import { momentMinute } from '../app/dates.ts';
import { toProblem } from '../app/problem.ts';
import { call } from '../app/store.ts';
import { useLibraryChanged } from '../app/use-library-changed.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Markdown } from '../ui/Markdown.tsx';
import styles from './NoteHistoryDialog.module.css';
import { hideNoteHistory, type NoteOwner, restoreText, useNoteHistory } from './note-history.ts';

type State =
  | { readonly status: 'asking' }
  | { readonly status: 'failed'; readonly problem: Problem }
  | { readonly status: 'known'; readonly history: CallOutput<'notes.history'> };

/** What a note said before, newest first, each to be read and put back. */
export function NoteHistoryDialog() {
  const owner = useNoteHistory(({ owner }) => owner);
  if (owner === null) return null;
  return (
    <Dialog isOpen onClose={hideNoteHistory} title="Earlier texts of this note" scrolls>
      <Texts owner={owner} />
    </Dialog>
  );
}

function Texts({ owner }: { readonly owner: NoteOwner }) {
  const [state, setState] = useState<State>({ status: 'asking' });
  const [round, setRound] = useState(0);
  useLibraryChanged(({ articles }) => {
    if (articles === 'all' || articles.includes(owner.articleId)) setRound((round) => round + 1);
  });
  // oxlint-disable-next-line react/exhaustive-deps -- `round` asks again when the note was changed meanwhile
  useEffect(() => {
    let wanted = true;
    const { articleId, annotationId } = owner;
    call('notes.history', annotationId === null ? { articleId } : { articleId, annotationId }).then(
      (history) => {
        if (wanted) setState({ status: 'known', history });
      },
      (error: unknown) => {
        if (wanted) setState({ status: 'failed', problem: toProblem(error) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [owner, round]);

  switch (state.status) {
    case 'asking':
      return <p role="status">Looking …</p>;
    case 'failed':
      return (
        <p role="alert">
          {state.problem.message} {state.problem.hint}
        </p>
      );
    case 'known':
      return <History owner={owner} history={state.history} />;
    default:
      return state satisfies never;
  }
}

function History({
  owner,
  history: { text, earlier },
}: {
  readonly owner: NoteOwner;
  readonly history: CallOutput<'notes.history'>;
}) {
  const [now] = useState(() => new Date());
  const putBack = async (note: string): Promise<void> => {
    // closed meanwhile, that of another note may be open
    if ((await restoreText(owner, note)) && useNoteHistory.getState().owner === owner) hideNoteHistory();
  };
  return (
    <div className={styles.history}>
      <p className={styles.words}>
        {earlier.length === 0
          ? 'This note has only ever said what it says now. Its last twenty texts are kept here as you change it.'
          : 'The last twenty texts of every note are kept. Putting one back loses nothing: the present text joins the earlier ones.'}
      </p>
      <ol className={styles.texts} aria-label="Texts, newest first">
        <li className={styles.text} data-now>
          <div className={styles.head}>
            <span className={styles.when}>Now</span>
          </div>
          {text === '' ? <p className={styles.nothing}>No note</p> : <Markdown text={text} />}
        </li>
        {earlier.map(({ text, writtenAt }) => {
          const when = momentMinute(writtenAt, now);
          return (
            <li key={`${writtenAt} ${text}`} className={styles.text}>
              <div className={styles.head}>
                <time className={styles.when} dateTime={writtenAt}>
                  {when}
                </time>
                <Button
                  size="small"
                  icon="restore"
                  aria-label={`Put back the text of ${when}`}
                  onPress={() => void putBack(text)}
                >
                  Put back
                </Button>
              </div>
              <Markdown text={text} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
