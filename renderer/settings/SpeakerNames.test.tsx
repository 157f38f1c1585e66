import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { useApp, useChanges } from '../app/store.ts';
import { colorNameField } from './ColorName.tsx';
import { SpeakerNames } from './SpeakerNames.tsx';

afterEach(cleanup);

/** A disk that takes its time. */
function slowDisk() {
  const disk = Promise.withResolvers<object>();
  const call = (name: string): Promise<object> =>
    name === 'library.apply' ? disk.promise : Promise.resolve({ rows: [] });
  useApp.setState({ client: { ...useApp.getState().client, call: call as never } });
  return async () => {
    disk.resolve({ undo: [] });
    await expect.poll(() => useChanges.getState().saving).toBe(0);
  };
}

it('what is typed into the name of a colour while it is being saved stays there', async () => {
  const saved = slowDisk();
  const user = userEvent.setup();
  const Field = colorNameField('blue');
  render(<Field id="blue" label="Blue" />);
  const field = screen.getByRole<HTMLInputElement>('textbox');
  await user.clear(field);
  await user.type(field, 'fact{Enter}s');
  await saved();
  expect(field.value).toBe('facts');
});

it('a name that is begun while the one before is being saved stays there', async () => {
  const saved = slowDisk();
  const user = userEvent.setup();
  render(<SpeakerNames words="" />);
  const [written, meant] = screen.getAllByRole<HTMLInputElement>('combobox') as [
    HTMLInputElement,
    HTMLInputElement,
  ];
  await user.type(written, 'Ibarra');
  await user.type(meant, 'Dolores Ibarra{Enter}');
  await user.clear(written);
  await user.type(written, 'Montes');
  await saved();
  await expect.poll(() => meant.value).toBe('');
  expect(written.value).toBe('Montes');
});

it('whom a name means, typed while an earlier answer is being saved, stays there', async () => {
  const saved = slowDisk();
  const user = userEvent.setup();
  useApp.setState(({ shelf }) => ({ shelf: { ...shelf, speakerAliases: { Ibarra: 'Dolores' } } }));
  render(<SpeakerNames words="Ibarra" />);
  const field = screen.getByRole<HTMLInputElement>('combobox');
  await user.clear(field);
  await user.type(field, 'Dolores I{Enter}barra');
  await saved();
  expect(field.value).toBe('Dolores Ibarra');
});
