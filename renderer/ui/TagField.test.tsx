import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { TagField } from './TagField.tsx';
import { completions, readTag } from './tags.ts';

afterEach(cleanup);

function Field({ initial = [], known = [] }: { initial?: readonly string[]; known?: readonly string[] }) {
  const [tags, setTags] = useState(initial);
  return (
    <>
      <TagField
        tags={tags}
        suggestions={known}
        onAdd={(tag) => setTags((before) => [...before, tag])}
        onRemove={(tag) => setTags((before) => before.filter((other) => other !== tag))}
      />
      <output>{tags.join('|')}</output>
    </>
  );
}
const held = () => document.querySelector('output')!.textContent;
const field = () => screen.getByRole('combobox');

describe('the tag field', () => {
  it('adds what was typed with Enter, with a comma, and on leaving the field', async () => {
    const user = userEvent.setup();
    render(<Field />);
    await user.type(field(), '#war and  peace{Enter}law,last');
    await user.tab();
    expect(held()).toBe('war and peace|law|last');
  });

  it('completes over existing tags by arrow keys', async () => {
    const user = userEvent.setup();
    render(<Field known={['economy', 'ecology', 'trade']} />);
    await user.type(field(), 'eco{ArrowDown}{ArrowDown}{Enter}');
    expect(held()).toBe('ecology');
  });

  it('takes the last tag back with Backspace and each by its button', async () => {
    const user = userEvent.setup();
    render(<Field initial={['a', 'b', 'c']} />);
    await user.type(field(), '{Backspace}');
    await user.click(screen.getByRole('button', { name: 'Remove tag a' }));
    expect(held()).toBe('b');
  });

  it('adds nothing twice', async () => {
    const user = userEvent.setup();
    render(<Field initial={['a']} />);
    await user.type(field(), 'a{Enter}');
    expect(held()).toBe('a');
  });

  it('splits a pasted list', async () => {
    const user = userEvent.setup();
    render(<Field />);
    await user.click(field());
    await user.paste('one, two, three');
    expect(held()).toBe('one|two|three');
  });
});

describe('tags', () => {
  it('that begin with the words typed come before those that contain them', () => {
    expect(completions('tr', ['strike', 'trade', 'truce'], ['truce'])).toEqual(['trade', 'strike']);
  });
  it('of no letters are refused with a reason', () => {
    expect(readTag('  # ')).toEqual({ ok: false, message: 'Type a tag' });
  });
});
