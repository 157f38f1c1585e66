import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../shared/preferences.ts';
import { useApp } from '../app/store.ts';
import type { ActionId } from './catalogue.ts';
import { useKeyDispatcher } from './dispatcher.ts';
import { type Doable, registeredActions, runAction, useActions } from './registry.ts';

afterEach(() => {
  cleanup();
  keys({});
});

const action = (id: ActionId, rest: Partial<Doable> = {}): Doable => ({ id, run: vi.fn(), ...rest });
const keys = (shortcuts: Record<string, string[]>): void => {
  useApp.setState({ preferences: { ...DEFAULT_PREFERENCES, shortcuts } });
};

function View({ actions }: { readonly actions: readonly Doable[] }) {
  useActions(actions);
  return <input aria-label="field" />;
}
function Window({ children }: { readonly children: React.ReactNode }) {
  useKeyDispatcher(false);
  return children;
}

describe('actions', () => {
  it('are registered while their view is mounted', () => {
    const view = render(<View actions={[action('undo')]} />);
    expect(registeredActions().map(({ id }) => id)).toEqual(['undo']);
    view.rerender(<View actions={[action('redo')]} />);
    expect(registeredActions().map(({ id }) => id)).toEqual(['redo']);
    view.unmount();
    expect(registeredActions()).toEqual([]);
  });

  it('run by their id only when they can be done', () => {
    const able = action('undo');
    const unable = action('redo', { when: () => false });
    render(<View actions={[able, unable]} />);
    runAction('undo');
    runAction('redo');
    runAction('unknown');
    expect(able.run).toHaveBeenCalledOnce();
    expect(unable.run).not.toHaveBeenCalled();
  });

  it('answer a key: the last view that can, first', () => {
    const below = action('library.archive');
    const above = action('reading.archive');
    const unable = action('notebook.note', { when: () => false });
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

  it('answer a key inside a view before the view itself, whichever came first', () => {
    const inside = action('passages.chosen-delete');
    const outside = action('passages.delete');
    render(
      <Window>
        <View actions={[inside]} />
        <View actions={[outside]} />
      </Window>,
    );
    fireEvent.keyDown(document.body, { key: 'Delete' });
    expect(inside.run).toHaveBeenCalledOnce();
    expect(outside.run).not.toHaveBeenCalled();
  });

  it('leave letters to text fields and keys to what already answered them', () => {
    const letter = action('library.archive');
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

  it('leave its keys to an open dialog, and answer those that a dialog on its way out gets', () => {
    const letter = action('library.archive');
    const window = (leaving: boolean) => (
      <Window>
        <div {...(leaving ? { 'data-exiting': true } : {})}>
          <div data-overlay>
            <View actions={[letter]} />
          </div>
        </div>
      </Window>
    );
    const view = render(window(false));
    fireEvent.keyDown(view.getByLabelText('field'), { key: 'e' });
    expect(letter.run).not.toHaveBeenCalled();
    view.rerender(window(true));
    fireEvent.keyDown(view.getByLabelText('field'), { key: 'e' });
    expect(letter.run).toHaveBeenCalledOnce();
  });

  it('act once while a key is held, unless they repeat', () => {
    const once = action('library.archive');
    const again = action('library.next', { repeats: true });
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

  it('answer the reader’s own keys at once, and no longer those they come with', () => {
    const archive = action('library.archive');
    render(
      <Window>
        <View actions={[archive]} />
      </Window>,
    );
    keys({ 'library.archive': ['Mod+J', 'y'] });
    fireEvent.keyDown(document.body, { key: 'e' });
    expect(archive.run).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'y' });
    fireEvent.keyDown(document.body, { key: 'j', ctrlKey: true });
    expect(archive.run).toHaveBeenCalledTimes(2);
    expect(registeredActions()[0]?.shortcut).toEqual(['Mod+J', 'y']);
  });
});
