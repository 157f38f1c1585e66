import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useKeyDispatcher } from './dispatcher.ts';
import { type Action, registeredActions, runAction, useActions } from './registry.ts';

afterEach(cleanup);

const action = (id: string, rest: Partial<Action> = {}): Action => ({
  id,
  title: id,
  section: 'General',
  run: vi.fn(),
  ...rest,
});

function View({ actions }: { readonly actions: readonly Action[] }) {
  useActions(actions);
  return <input aria-label="field" />;
}
function Window({ children }: { readonly children: React.ReactNode }) {
  useKeyDispatcher(false);
  return children;
}

describe('actions', () => {
  it('are registered while their view is mounted', () => {
    const view = render(<View actions={[action('a')]} />);
    expect(registeredActions().map(({ id }) => id)).toEqual(['a']);
    view.rerender(<View actions={[action('b')]} />);
    expect(registeredActions().map(({ id }) => id)).toEqual(['b']);
    view.unmount();
    expect(registeredActions()).toEqual([]);
  });

  it('run by their id only when they can be done', () => {
    const able = action('able');
    const unable = action('unable', { when: () => false });
    render(<View actions={[able, unable]} />);
    runAction('able');
    runAction('unable');
    runAction('unknown');
    expect(able.run).toHaveBeenCalledOnce();
    expect(unable.run).not.toHaveBeenCalled();
  });

  it('answer a key: the last view that can, first', () => {
    const below = action('below', { shortcut: ['e'] });
    const above = action('above', { shortcut: ['e'] });
    const unable = action('unable', { shortcut: ['e'], when: () => false });
    render(
      <Window>
        <View actions={[below]} />
        <View actions={[above]} />
        <View actions={[unable]} />
      </Window>,
    );
    fireEvent.keyDown(document.body, { key: 'e' });
    expect(above.run).toHaveBeenCalledOnce();
    expect(below.run).not.toHaveBeenCalled();
  });

  it('leave letters to text fields and keys to what already answered them', () => {
    const letter = action('letter', { shortcut: ['e'] });
    const view = render(
      <Window>
        <View actions={[letter]} />
      </Window>,
    );
    fireEvent.keyDown(view.getByLabelText('field'), { key: 'e' });
    const answered = new KeyboardEvent('keydown', { key: 'e', bubbles: true, cancelable: true });
    answered.preventDefault();
    document.body.dispatchEvent(answered);
    expect(letter.run).not.toHaveBeenCalled();
  });

  it('act once while a key is held, unless they repeat', () => {
    const once = action('once', { shortcut: ['e'] });
    const again = action('again', { shortcut: ['j'], repeats: true });
    render(
      <Window>
        <View actions={[once, again]} />
      </Window>,
    );
    for (const key of ['e', 'j']) {
      fireEvent.keyDown(document.body, { key });
      fireEvent.keyDown(document.body, { key, repeat: true });
    }
    expect(once.run).toHaveBeenCalledTimes(1);
    expect(again.run).toHaveBeenCalledTimes(2);
  });
});
