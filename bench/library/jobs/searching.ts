import { seeded } from '../../anchoring/random.ts';
import { corpus } from '../../search/corpus.ts';
import { watchBlocks } from '../blocks.ts';
import { SEED } from '../make-library.ts';
import { type Place, serviceAt, timed } from '../place.ts';

const QUERIES = 200;
/** Texts from which phrases are taken. */
const TEXTS = 100;

export const KINDS = ['one word', 'two words', 'phrase', 'prefix'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * What people type, with words as frequent as in what they read. A space after the last word says that it is whole;
 * a prefix has one to four letters.
 */
export function queriesOf(kind: Kind, count = QUERIES): readonly string[] {
  const { word, documents } = corpus(SEED);
  const texts = [...documents(TEXTS)].map(({ text }) =>
    (typeof text === 'string' ? text : '').split(/[\s.]+/u),
  );
  const random = seeded(7);
  const place = (of: readonly unknown[]): number => Math.floor(random() * (of.length - 4));
  const one = (): string => {
    const text = texts[Math.floor(random() * texts.length)] ?? [];
    const at = place(text);
    switch (kind) {
      case 'one word':
        return `${word()} `;
      case 'two words':
        return `${text[at]} ${text[place(text)]} `;
      case 'phrase':
        return `"${text.slice(at, at + 2 + Math.floor(random() * 3)).join(' ')}"`;
      case 'prefix':
        return word().slice(0, 1 + Math.floor(random() * 4));
    }
  };
  return Array.from({ length: count }, one);
}

export async function searches(place: Place) {
  const { service, close } = await serviceAt(place);
  await service['search.query']({ query: 'x', complete: true, offset: 0, limit: 1 });
  const asked = KINDS.map((kind) => [kind, queriesOf(kind)] as const);
  const blocks = await watchBlocks();
  const times: Record<string, number[]> = {};
  for (const [kind, queries] of asked) {
    const found: number[] = [];
    for (const query of queries) {
      const ask = () => service['search.query']({ query, complete: false, offset: 0, limit: 30 });
      found.push(await timed(ask));
    }
    times[kind] = found;
  }
  const blocked = await blocks.stop();
  await close();
  return { times, blocked };
}
