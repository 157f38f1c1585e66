import { type ChangeEvent, useEffect, useMemo, useRef } from 'react';
import { isTextField } from '../actions/keymap.ts';
import { type Doable, useActions } from '../actions/registry.ts';
import { useApp } from '../app/store.ts';
import { toast } from '../ui/toasts.ts';
import { fromFileList, fromText } from './candidates.ts';
import { DropOverlay } from './DropOverlay.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { bringIn, leaveReport } from './imports.ts';
import { ACCEPTED } from './known-types.ts';
import { pastedName } from './pasted-text.ts';

function bringInText(text: string): void {
  if (text.trim() === '') toast({ message: 'There is no text to paste' });
  else void bringIn(fromText(text, pastedName(text)));
}

/** Text and files pasted in the library become articles; in text fields they are the field's. */
function usePaste(): void {
  const inLibrary = useApp(({ route }) => route.view === 'library');
  useEffect(() => {
    if (!inLibrary) return undefined;
    const onPaste = (event: ClipboardEvent): void => {
      const { clipboardData, target } = event;
      const inOverlay = target instanceof Element && target.closest('[data-overlay]');
      if (!clipboardData || isTextField(target) || inOverlay) return;
      event.preventDefault();
      if (clipboardData.files.length > 0) void bringIn(fromFileList(clipboardData.files));
      else bringInText(clipboardData.getData('text/plain'));
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [inLibrary]);
}

async function pasteFromClipboard(): Promise<void> {
  bringInText(await navigator.clipboard.readText());
}

/** Every way in: file and folder dialogs, drop, paste; and what tells how it went. */
export function BringingIn() {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  usePaste();
  useEffect(
    () =>
      useApp.subscribe(({ route }, before) => {
        if (route.view !== before.route.view) leaveReport();
      }),
    [],
  );

  const actions = useMemo(
    (): readonly Doable[] => [
      {
        id: 'import.files',
        run: () => files.current?.click(),
      },
      {
        id: 'import.folder',
        run: () => folder.current?.click(),
      },
      {
        id: 'import.paste',
        run: pasteFromClipboard,
      },
    ],
    [],
  );
  useActions(actions);

  const onChosen = (event: ChangeEvent<HTMLInputElement>): void => {
    const input = event.currentTarget;
    const found = fromFileList(input.files ?? []);
    // So that the same files can be chosen again.
    input.value = '';
    void bringIn(found);
  };

  return (
    <>
      <input
        ref={files}
        type="file"
        multiple
        accept={ACCEPTED}
        hidden
        aria-label="Files to bring in"
        data-testid="import-files"
        onChange={onChosen}
      />
      <input
        ref={(input) => {
          folder.current = input;
          if (input) input.webkitdirectory = true;
        }}
        type="file"
        hidden
        aria-label="Folder to bring in"
        data-testid="import-folder"
        onChange={onChosen}
      />
      <DropOverlay />
      <ImportPanel />
    </>
  );
}
