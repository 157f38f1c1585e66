import { useEffect, useRef } from 'react';
import { useApp } from '../app/store.ts';
import { useLibraryChanged } from '../app/use-library-changed.ts';
import { useFollowReading } from '../notebook/passage-reading.ts';
import {
  askSaid,
  askSpeakers,
  saidPages,
  saidQuestion,
  speakerPages,
  speakersQuestion,
  useSpeakersView,
} from './speakers-view.ts';

/** Milliseconds without a key after which what was typed is asked. */
const TYPING = 80;
/** Milliseconds between two looks at a library that is being read for quotations. */
const READING = 700;

/** Asks for the speakers that the filters let through, and again when the library changes or more of it was read. */
export function useSpeakers(): void {
  const question = useSpeakersView((view) => JSON.stringify(speakersQuestion(view)));
  const client = useApp(({ client }) => client);
  const asked = useRef<string | null>(null);
  useEffect(() => {
    const isFirst = asked.current === null;
    asked.current = question;
    const ask = () => void askSpeakers(JSON.parse(question) as ReturnType<typeof speakersQuestion>);
    if (isFirst) {
      ask();
      return undefined;
    }
    useSpeakersView.setState({ listed: 0 });
    const timer = setTimeout(ask, TYPING);
    return () => clearTimeout(timer);
  }, [question]);

  const refresh = (): void => {
    speakerPages.refresh();
    saidPages.refresh();
  };
  useLibraryChanged(refresh);
  useFollowReading(refresh);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = client.on('quotations.progress', (progress) => {
      useSpeakersView.setState({ progress });
      timer ??= setTimeout(() => {
        timer = undefined;
        refresh();
      }, READING);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client]);
}

/** Asks for the quotations of the speaker that is shown; undefined is nobody yet. */
export function useSaid(speaker: string | null | undefined): void {
  const question = useSpeakersView((view) =>
    speaker === undefined ? null : JSON.stringify(saidQuestion(view, speaker)),
  );
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (question === null) return undefined;
    const isTyping = asked.current !== null;
    asked.current = question;
    const ask = () => void askSaid(JSON.parse(question) as ReturnType<typeof saidQuestion>);
    if (!isTyping) {
      ask();
      return undefined;
    }
    const timer = setTimeout(ask, TYPING);
    return () => clearTimeout(timer);
  }, [question]);
}
