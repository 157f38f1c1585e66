import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { projectText } from '../../../shared/text/projection.ts';
import { SentenceSource } from '../cursor/sentence-source.ts';
import { ReadAloud } from './read-aloud.ts';
import type { Voice } from './speech.ts';
import { SpokenSentences } from './spoken-sentences.ts';
import { StandInSpeech } from './stand-in-speech.ts';

const voice = (id: string, language: string, more: Partial<Voice> = {}): Voice => ({
  id,
  name: id,
  language,
  isLocal: true,
  isDefault: false,
  ...more,
});
const ANNA = voice('Anna', 'de-DE');
const BEN = voice('Ben', 'en-US');
const CLARE = voice('Clare', 'en-GB');

const TEXT = `The first sentence. The second one is longer.

\`\`\`
not(read)
\`\`\`

A last one.[^1]

[^1]: A footnote.`;

function reading(voices: readonly Voice[] | null, options: { chosen?: Record<string, string> } = {}) {
  const body = fromMarkdown(TEXT, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const projection = projectText(body);
  const speech = new StandInSpeech(voices ?? []);
  const timers = new Set<() => void>();
  let rate = 1;
  const aloud = new ReadAloud({
    speech: voices === null ? null : speech,
    text: projection.text,
    sentences: new SpokenSentences(new SentenceSource(projection, 'en'), projection, body),
    language: 'en-GB',
    rate: () => rate,
    chosenVoices: () => options.chosen ?? {},
    platform: 'linux',
    after: (_milliseconds, act) => {
      timers.add(act);
      return () => timers.delete(act);
    },
  });
  return {
    aloud,
    speech,
    text: projection.text,
    passTime: () => {
      const due = [...timers];
      for (const act of due) act();
    },
    setRate: (next: number) => {
      rate = next;
    },
    marked: () => {
      const { sentence } = aloud.state;
      return sentence === null ? null : projection.text.slice(sentence.start, sentence.end);
    },
  };
}

test('goes from sentence to sentence, passes code over, and ends before the footnotes', () => {
  const { aloud, speech, marked } = reading([BEN, CLARE, ANNA]);
  aloud.start(0);
  const heard: (string | null)[] = [];
  while (aloud.state.status === 'speaking') {
    expect(speech.speaking).toBe(marked());
    heard.push(marked());
    speech.finish();
  }
  expect(heard).toEqual(['The first sentence.', 'The second one is longer.', 'A last one.']);
  expect(aloud.state).toMatchObject({ status: 'off', sentence: null });
});

test('begins where it is told to, also in a footnote', () => {
  const { aloud, speech, text } = reading([CLARE]);
  aloud.start(text.indexOf('second'));
  expect(speech.speaking).toBe('The second one is longer.');
  aloud.start(text.indexOf('footnote'));
  expect(speech.speaking).toBe('A footnote.');
});

test('pauses, and goes on at the word where it stopped', () => {
  const { aloud, speech, text } = reading([CLARE]);
  aloud.start(0);
  speech.reachWord(4, 5);
  const { word } = aloud.state;
  expect(text.slice(word!.start, word!.end)).toBe('first');
  aloud.pause();
  expect(speech.speaking).toBeNull();
  expect(aloud.state.status).toBe('paused');
  aloud.resume();
  expect(speech.speaking).toBe('first sentence.');
  speech.reachWord(6, 0);
  expect(text.slice(aloud.state.word!.start, aloud.state.word!.end)).toBe('sentence.');
});

test('steps forward and back, speaking or paused', () => {
  const { aloud, speech, marked } = reading([CLARE]);
  aloud.start(0);
  aloud.step('forward');
  expect(speech.speaking).toBe('The second one is longer.');
  aloud.pause();
  aloud.step('back');
  expect(speech.speaking).toBeNull();
  expect(marked()).toBe('The first sentence.');
  aloud.step('back');
  expect(marked()).toBe('The first sentence.');
});

test('takes the voice of the region, else of the language, unless another was chosen', () => {
  const first = reading([ANNA, BEN, CLARE]);
  first.aloud.start(0);
  expect(first.speech.said.at(-1)?.voice).toBe(CLARE);
  expect(first.aloud.state.voices).toEqual([CLARE, BEN]);
  const second = reading([ANNA, BEN, CLARE], { chosen: { en: 'Ben', de: 'Anna' } });
  second.aloud.start(0);
  expect(second.speech.said.at(-1)?.voice).toBe(BEN);
});

test('another pace is heard from the present word on', () => {
  const { aloud, speech, setRate } = reading([CLARE]);
  aloud.start(0);
  speech.reachWord(4, 5);
  setRate(1.5);
  aloud.renew();
  expect(speech.said.at(-1)).toMatchObject({ text: 'first sentence.', rate: 1.5 });
});

test('waits for a system that tells its voices late', () => {
  const { aloud, speech } = reading([]);
  aloud.start(0);
  expect(aloud.state.status).toBe('waiting');
  speech.tellVoices(CLARE);
  expect(speech.speaking).toBe('The first sentence.');
});

test('says plainly that there is no voice, and what to do', () => {
  for (const voices of [null, []]) {
    const { aloud, passTime } = reading(voices);
    aloud.start(0);
    passTime();
    expect(aloud.state.problem?.message).toBe('This system has no voice to read with');
    expect(aloud.state.problem?.hint).toContain('speech-dispatcher');
  }
});

test('offers the other voices where the language has none', () => {
  const { aloud, speech } = reading([ANNA]);
  aloud.start(0);
  expect(speech.speaking).toBeNull();
  expect(aloud.state).toMatchObject({ status: 'paused', voices: [ANNA] });
  expect(aloud.state.problem?.message).toBe('This system has no voice for British English');
});

test('a voice that fails or never answers leaves the place, with words', () => {
  const { aloud, speech, marked, passTime } = reading([CLARE]);
  aloud.start(0);
  speech.fail('network');
  expect(aloud.state.status).toBe('paused');
  expect(aloud.state.problem?.message).toContain('needs the network');
  expect(marked()).toBe('The first sentence.');
  aloud.resume();
  passTime();
  expect(aloud.state.problem?.message).toContain('does not answer');
});

test('what comes from the voice after the end is not heard', () => {
  const { aloud, speech } = reading([CLARE]);
  aloud.start(0);
  aloud.stop();
  speech.finish();
  expect(aloud.state.status).toBe('off');
  expect(speech.said).toHaveLength(1);
});
