import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Problem } from '../../../shared/errors.ts';
import type { Sentence } from '../cursor/sentence-source.ts';
import type { Interval } from '../paint/interval-index.ts';
import { noAnswer, noVoiceAtAll, noVoiceFor, speechRefused } from './problems.ts';
import type { Speech, Voice } from './speech.ts';
import type { SpokenSentences } from './spoken-sentences.ts';
import { voiceFor, voicesFor } from './voices.ts';

export interface AloudState {
  /** `waiting`: for the system to tell its voices. */
  readonly status: 'off' | 'waiting' | 'speaking' | 'paused';
  readonly sentence: Sentence | null;
  /** The word that is being said, where the voice tells. */
  readonly word: Interval | null;
  readonly voice: Voice | null;
  /** Those of the article's language, the best one first; all where it has none. */
  readonly voices: readonly Voice[];
  /** Why it does not speak. */
  readonly problem: Problem | null;
}

export interface AloudPorts {
  /** Null where the system has no speech. */
  readonly speech: Speech | null;
  readonly text: string;
  readonly sentences: SpokenSentences;
  /** BCP 47: the article's, else the reader's own. */
  readonly language: string;
  readonly rate: () => number;
  /** The chosen voices' ids by primary language subtag. */
  readonly chosenVoices: () => Readonly<Record<string, string>>;
  readonly platform: string;
  readonly after: (milliseconds: number, act: () => void) => () => void;
}

/** Milliseconds that the system may take to tell its voices, and to begin to speak. */
const VOICES_WITHIN = 2_000;
const ANSWER_WITHIN = 10_000;

const OFF: AloudState = { status: 'off', sentence: null, word: null, voice: null, voices: [], problem: null };

/**
 * Reads an article aloud, sentence by sentence. A pause ends the utterance and goes on at its last word, since not
 * every system can hold a voice in the middle.
 */
export class ReadAloud {
  readonly store: StoreApi<AloudState> = createStore<AloudState>()(() => OFF);
  readonly #ports: AloudPorts;
  #stopVoice: () => void = () => undefined;
  #stopWaiting: () => void = () => undefined;

  constructor(ports: AloudPorts) {
    this.#ports = ports;
  }

  get state(): AloudState {
    return this.store.getState();
  }

  /** Begins at the sentence that a place stands in (an UTF-16 offset), once a voice is known. */
  start(offset: number): void {
    this.#silence();
    const { speech, sentences } = this.#ports;
    const sentence = sentences.at(offset);
    if (sentence === null) return;
    if (speech === null) {
      this.store.setState({ ...OFF, status: 'paused', problem: noVoiceAtAll(this.#ports.platform) });
      return;
    }
    if (speech.voices().length > 0) this.#begin(sentence);
    else this.#awaitVoices(speech, sentence);
  }

  pause(): void {
    const { status } = this.state;
    if (status === 'waiting') this.stop();
    if (status !== 'speaking') return;
    this.#silence();
    this.store.setState({ status: 'paused' });
  }

  resume(): void {
    const { status, sentence, word } = this.state;
    if (status === 'paused' && sentence !== null) this.#say(sentence, word?.start ?? sentence.start);
  }

  stop(): void {
    this.#silence();
    this.store.setState(OFF);
  }

  /** To the sentence after or before; the last one ends it. */
  step(towards: 'forward' | 'back'): void {
    const { sentence, status } = this.state;
    if (sentence === null) return;
    const { sentences } = this.#ports;
    const next =
      towards === 'forward' ? sentences.next(sentence) : (sentences.previous(sentence) ?? sentence);
    if (next === null) this.stop();
    else if (status === 'speaking') this.#say(next, next.start);
    else this.store.setState({ sentence: next, word: null });
  }

  /** Takes over another pace or voice, from the word that is being said. */
  renew(): void {
    const { status, sentence, word } = this.state;
    if (status === 'off' || sentence === null) return;
    this.#chooseVoice();
    if (status === 'speaking') this.#say(sentence, word?.start ?? sentence.start);
  }

  #awaitVoices(speech: Speech, sentence: Sentence): void {
    this.store.setState({ ...OFF, status: 'waiting', sentence });
    const endings = [
      speech.onVoicesChanged(() => {
        if (speech.voices().length === 0) return;
        this.#stopWaiting();
        this.#begin(sentence);
      }),
      this.#ports.after(VOICES_WITHIN, () => {
        this.#stopWaiting();
        this.store.setState({ ...OFF, status: 'paused', problem: noVoiceAtAll(this.#ports.platform) });
      }),
    ];
    this.#stopWaiting = () => {
      for (const end of endings) end();
    };
  }

  #begin(sentence: Sentence): void {
    this.#chooseVoice();
    this.store.setState({ sentence });
    if (this.state.voice !== null) this.#say(sentence, sentence.start);
  }

  #chooseVoice(): void {
    const { speech, language, chosenVoices, platform } = this.#ports;
    const all = speech?.voices() ?? [];
    const ofLanguage = voicesFor(language, all);
    const voice = voiceFor(language, all, chosenVoices());
    this.store.setState({
      voice,
      voices: ofLanguage.length > 0 ? ofLanguage : all,
      problem: voice === null ? noVoiceFor(language, platform) : null,
      ...(voice === null ? { status: 'paused' } : {}),
    });
  }

  #say(sentence: Sentence, from: number): void {
    this.#silence();
    const { speech, text, rate, sentences, after } = this.#ports;
    const { voice } = this.state;
    if (speech === null || voice === null) return;
    this.store.setState({ status: 'speaking', sentence, word: null, problem: null });
    const fail = (problem: Problem): void => {
      this.#silence();
      this.store.setState({ status: 'paused', problem });
    };
    const stopTimer = after(ANSWER_WITHIN, () => fail(noAnswer(voice.name)));
    const stopVoice = speech.speak(
      { text: speakable(text.slice(from, sentence.end)), voice, rate: rate() },
      {
        onStart: stopTimer,
        onWord: (start, length) => {
          stopTimer();
          this.store.setState({ word: wordAt(text, from + start, length, sentence.end) });
        },
        onEnd: () => {
          stopTimer();
          const next = sentences.next(sentence);
          if (next === null) this.stop();
          else this.#say(next, next.start);
        },
        onError: (code) => fail(speechRefused(code, voice.name)),
      },
    );
    this.#stopVoice = () => {
      stopTimer();
      stopVoice();
    };
  }

  #silence(): void {
    this.#stopWaiting();
    this.#stopVoice();
    this.#stopWaiting = () => undefined;
    this.#stopVoice = () => undefined;
  }
}

/** As long as the text, so that the voice's offsets are the text's: marks that voices stumble over become spaces. */
const speakable = (text: string): string => text.replace(/[\u00ad\u200b\u2060*_#|]/gu, ' ');

function wordAt(text: string, start: number, length: number, end: number): Interval | null {
  if (start >= end) return null;
  const told = length > 0 ? length : (/^\S+/u.exec(text.slice(start, end))?.[0].length ?? 1);
  return { start, end: Math.min(end, start + told) };
}
