import { expect, test } from 'vitest';
import { newestNext } from './newest-next.ts';

function slowJob() {
  const begun: string[] = [];
  const endings: (() => void)[] = [];
  const give = newestNext((input: string) => {
    begun.push(input);
    return new Promise<void>((resolve) => endings.push(resolve));
  });
  const end = async (): Promise<void> => {
    endings.shift()?.();
    await new Promise<void>((resolve) => setTimeout(resolve));
  };
  return { begun, give, end };
}

test('the first input is taken at once, and one alone until its job is done', async () => {
  const { begun, give, end } = slowJob();
  give('w');
  expect(begun).toEqual(['w']);
  await end();
  give('wa');
  expect(begun).toEqual(['w', 'wa']);
});

test('of what comes meanwhile only the newest is the next', async () => {
  const { begun, give, end } = slowJob();
  give('w');
  give('wa');
  give('wat');
  give('wate');
  expect(begun).toEqual(['w']);
  await end();
  expect(begun).toEqual(['w', 'wate']);
  give('water');
  await end();
  expect(begun).toEqual(['w', 'wate', 'water']);
  await end();
  expect(begun).toHaveLength(3);
});
