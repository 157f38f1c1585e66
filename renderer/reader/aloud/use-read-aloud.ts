import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type Doable, useActions } from '../../actions/registry.ts';
import { useApp } from '../../app/store.ts';
import { SentenceSource } from '../cursor/sentence-source.ts';
import type { Commands } from '../reading/commands.ts';
import type { Page } from '../reading/page.ts';
import type { Reading } from '../reading/reading.ts';
import { followVoice } from './follow-voice.ts';
import { ReadAloud } from './read-aloud.ts';
import { SpokenSentences } from './spoken-sentences.ts';
import { systemSpeech } from './system-speech.ts';

/** Pixels below the top of the view where reading aloud begins when nothing is in hand. */
const BELOW_TOP = 48;

/** Reading the open article aloud: what is said is marked and stays in view, and keys go on, back and faster. */
export function useReadAloud(reading: Reading, page: Page | null, commands: Commands): ReadAloud {
  const [aloud] = useState(() => readAloudOf(reading));
  const isOn = useStore(aloud.store, ({ status }) => status !== 'off');

  useEffect(() => () => aloud.stop(), [aloud]);
  useEffect(() => (page === null ? undefined : followVoice(aloud, page)), [aloud, page]);
  useEffect(
    () =>
      useApp.subscribe(({ preferences: { speechRate, voices } }, { preferences: before }) => {
        if (speechRate !== before.speechRate || voices !== before.voices) aloud.renew();
      }),
    [aloud],
  );
  useActions(
    useMemo(
      () =>
        page === null
          ? []
          : [...startActions(aloud, page, commands), ...(isOn ? onActions(aloud, reading) : [])],
      [aloud, page, commands, reading, isOn],
    ),
  );
  return aloud;
}

function readAloudOf(reading: Reading): ReadAloud {
  const { projection } = reading;
  const { body, language } = reading.state.open.content;
  const source = new SentenceSource(projection, language);
  return new ReadAloud({
    speech: systemSpeech(),
    text: projection.text,
    sentences: new SpokenSentences(source, projection, body),
    language: language ?? navigator.language,
    rate: () => useApp.getState().preferences.speechRate,
    chosenVoices: () => useApp.getState().preferences.voices,
    platform: useApp.getState().info?.platform ?? '',
    after: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}

function startActions(aloud: ReadAloud, page: Page, commands: Commands): readonly Doable[] {
  const here = (): number => {
    const inHand = commands.passage ?? null;
    const place = commands.highlight?.place;
    if (inHand !== null) return inHand.start;
    if (place?.status === 'anchored') return place.start;
    return page.offsetAtHeight(page.scroller.getBoundingClientRect().top + BELOW_TOP);
  };
  const start = (): void => {
    const offset = here();
    commands.clearSelection();
    aloud.start(offset);
  };
  return [
    {
      id: 'reading.aloud',
      run: () => {
        const { status, problem } = aloud.state;
        if (status === 'speaking' || status === 'waiting') aloud.pause();
        else if (status === 'paused' && problem === null) aloud.resume();
        else start();
      },
    },
    {
      id: 'reading.aloud-here',
      run: start,
    },
  ];
}

function onActions(aloud: ReadAloud, reading: Reading): readonly Doable[] {
  const pace = (by: number) => () => {
    const { preferences, setPreferences } = useApp.getState();
    setPreferences({ speechRate: turnedRate(preferences.speechRate, by) });
  };
  return [
    {
      id: 'reading.aloud-stop',
      // What was opened later is closed before.
      when: () => reading.state.focus === null && reading.state.selected === null,
      run: () => aloud.stop(),
    },
    {
      id: 'reading.aloud-next',
      repeats: true,
      run: () => aloud.step('forward'),
    },
    {
      id: 'reading.aloud-previous',
      repeats: true,
      run: () => aloud.step('back'),
    },
    {
      id: 'reading.aloud-faster',
      run: pace(0.1),
    },
    {
      id: 'reading.aloud-slower',
      run: pace(-0.1),
    },
  ];
}

/** The pace after a step, within its bounds and without the errors of binary fractions. */
export const turnedRate = (rate: number, by: number): number =>
  Math.round(Math.max(0.5, Math.min(3, rate + by)) * 10) / 10;
