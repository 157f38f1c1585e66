import { act, cleanup, render } from '@testing-library/react';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SOFT_HYPHEN } from '../hyphenation/divide-words.ts';
import { hyphenationOf, prepareHyphenation } from '../hyphenation/hyphenation.ts';
import { ArticleBody } from './ArticleBody.tsx';

await prepareHyphenation('en');
const PARAGRAPH = 'Responsibilities of international organisations are considerable. '.repeat(60);
const LONG = fromMarkdown(Array.from({ length: 30 }, () => PARAGRAPH).join('\n\n'));

let idle: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  idle = [];
  const none = { didTimeout: false, timeRemaining: () => 0 };
  vi.stubGlobal('requestIdleCallback', (work: IdleRequestCallback) => idle.push(() => work(none)));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function shown(from: number) {
  const onDivided = vi.fn();
  const { container } = render(
    <ArticleBody body={LONG} language="en" divided="freely" from={from} onDivided={onDivided} ref={null} />,
  );
  const divided = () =>
    [...container.querySelectorAll('[data-screenful]')].map(({ textContent }) =>
      textContent.includes(SOFT_HYPHEN),
    );
  const rest = async () => {
    vi.runOnlyPendingTimers();
    while (idle.length > 0) await act(async () => idle.splice(0).forEach((work) => work()));
  };
  return { divided, rest, onDivided, text: () => container.textContent.replaceAll(SOFT_HYPHEN, '') };
}

it('divides the words that are seen first at once, and all others while nothing else is to be done', async () => {
  expect(hyphenationOf('en').by).toBe('us');
  const { divided, rest, onDivided, text } = shown(0);
  expect(divided().slice(0, 3)).toEqual([true, true, true]);
  expect(divided()).toContain(false);
  expect(onDivided).not.toHaveBeenCalled();
  const before = text();
  await rest();
  expect(divided()).not.toContain(false);
  expect(onDivided).toHaveBeenCalledOnce();
  expect(text()).toBe(before);
});

it('begins where one reads', () => {
  const { divided } = shown(0.6);
  const first = divided().indexOf(true);
  expect(first).toBeGreaterThan(divided().length / 3);
  expect(divided().slice(first, first + 4)).toEqual([true, true, true, true]);
  expect(divided().slice(first + 4)).not.toContain(true);
});

it('takes no selection away: it waits until there is none', async () => {
  const { divided, rest } = shown(0);
  const selection = { isCollapsed: false };
  vi.stubGlobal('getSelection', () => selection);
  await rest();
  expect(divided()).toContain(false);
  selection.isCollapsed = true;
  await act(async () => {
    document.dispatchEvent(new Event('selectionchange'));
  });
  expect(divided()).not.toContain(false);
});
