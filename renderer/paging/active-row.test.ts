import { expect, it } from 'vitest';
import { create } from 'zustand';
import { type ActiveRow, FIRST_ROW, followActiveRow } from './active-row.ts';
import { Pages } from './pages.ts';

/** A list of these rows, whose next answer is whatever `rows` holds by then. */
async function list(...names: readonly string[]) {
  const held = { rows: names };
  const pages = new Pages<string>();
  const store = create<ActiveRow>()(() => FIRST_ROW);
  const activate = followActiveRow(pages, (row) => row, store);
  const answered = () => new Promise<void>((done) => setTimeout(done));
  await pages.ask((offset, limit) =>
    Promise.resolve({ total: held.rows.length, rows: held.rows.slice(offset, offset + limit) }),
  );
  const become = async (...rows: readonly string[]): Promise<void> => {
    held.rows = rows;
    pages.refresh();
    await answered();
  };
  return { pages, activate, become, on: () => store.getState(), answered };
}

it('the active row goes with what it is when others come before it', async () => {
  const { activate, become, on } = await list('a', 'b', 'c');
  activate(1);
  await become('new', 'newer', 'a', 'b', 'c');
  expect(on()).toMatchObject({ active: 3, activeKey: 'b' });
});

it('where the row is gone, the next one in its place is active; at the end the last', async () => {
  const { activate, become, on } = await list('a', 'b', 'c');
  activate(1);
  await become('a', 'c');
  expect(on()).toMatchObject({ active: 1, activeKey: 'c' });
  await become('a');
  expect(on()).toMatchObject({ active: 0, activeKey: 'a' });
});

it('the first row stays the one to begin with until somebody goes to one', async () => {
  const { become, on } = await list('a', 'b');
  await become('new', 'a', 'b');
  expect(on()).toEqual(FIRST_ROW);
});

it('a row that one goes to before it is here is active once it comes', async () => {
  const { pages, activate, on, answered } = await list(
    ...Array.from({ length: 300 }, (_, at) => `row ${at}`),
  );
  activate(299);
  expect(on()).toEqual({ active: 299, activeKey: null, awaitsRow: true });
  pages.want(290, 300);
  await answered();
  expect(on()).toEqual({ active: 299, activeKey: 'row 299', awaitsRow: false });
});
