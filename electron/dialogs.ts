import { basename } from 'node:path';
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { HostCallInput, HostCallName, HostCallOutput } from '../shared/api.ts';
import { CommonplaceError, type Problem } from '../shared/errors.ts';
import { type ExportFolder, exportFolder, saveDurably } from './export-folder.ts';
import { type SavedStream, saveStream } from './saved-stream.ts';

const CHOOSE_LIBRARY: OpenDialogOptions = {
  properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  buttonLabel: 'Choose',
};

export type HostCalls = {
  readonly [Name in HostCallName]: (input: HostCallInput<Name>) => Promise<HostCallOutput<Name>>;
};

/** What one window can have the host do. A folder chosen in a window is that window's alone. */
export function hostCallsOf(window: BrowserWindow): HostCalls {
  const folders = new Map<string, ExportFolder>();
  const streams = new Map<string, SavedStream>();
  // What its page began and will not end any more.
  window.once('closed', () => {
    for (const stream of streams.values()) {
      stream.discard().catch((error: unknown) => console.error(`${stream.path} was not tidied up:`, error));
    }
    streams.clear();
  });
  const streamOf = (token: string): SavedStream => {
    const stream = streams.get(token);
    if (!stream) throw new CommonplaceError('unauthorised', 'That file was not chosen in this window');
    return stream;
  };
  const mayReplace = async (name: string): Promise<boolean> => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: `“${name}” is already in this folder. Replace files that are there?`,
      detail: 'Files of the same name from an earlier export, or of your own, are overwritten.',
      buttons: ['Replace', 'Cancel'],
      defaultId: 1,
      cancelId: 1,
    });
    return response === 0;
  };
  return {
    'host.saveFile': async ({ name, bytes }) => {
      // A name and not a path: the dialog decides the folder.
      const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: basename(name) });
      if (canceled || filePath === '') return { saved: null };
      await saveDurably(filePath, bytes);
      return { saved: filePath };
    },
    'host.beginFile': async ({ name }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: basename(name) });
      if (canceled || filePath === '') return { file: null };
      const stream = await saveStream(filePath);
      streams.set(stream.token, stream);
      return { file: { token: stream.token, path: stream.path } };
    },
    'host.appendToFile': async ({ token, bytes }) => {
      await streamOf(token).append(bytes);
      return {};
    },
    'host.endFile': async ({ token, keep }) => {
      const stream = streamOf(token);
      streams.delete(token);
      await (keep ? stream.keep() : stream.discard());
      return {};
    },
    'host.chooseFolder': async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
        buttonLabel: 'Export Here',
      });
      const [path] = filePaths;
      if (canceled || path === undefined) return { folder: null };
      const folder = exportFolder(path, mayReplace);
      folders.set(folder.token, folder);
      return { folder: { token: folder.token, path } };
    },
    'host.chooseLibrary': async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, CHOOSE_LIBRARY);
      return { path: canceled ? null : (filePaths[0] ?? null) };
    },
    'host.writeInFolder': async ({ token, name, bytes }) => {
      const folder = folders.get(token);
      if (!folder) throw new CommonplaceError('unauthorised', 'That folder was not chosen in this window');
      await folder.write(name, bytes);
      return {};
    },
  };
}

/**
 * Says, before any window is there, why the library cannot be opened, and asks for another folder. Null where the
 * person gives up, and where another folder would be of no use.
 *
 * @param isNamed whether the environment names the library
 */
export async function askForLibrary(error: unknown, isNamed: boolean): Promise<string | null> {
  if (isNamed || !(error instanceof CommonplaceError) || error.code !== 'library-unusable') return null;
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: error.message,
    detail: error.hint ?? '',
    buttons: ['Choose Another Folder…', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  });
  if (response !== 0) return null;
  const { canceled, filePaths } = await dialog.showOpenDialog(CHOOSE_LIBRARY);
  return canceled ? null : (filePaths[0] ?? null);
}

/** Says, before any window is there, why the app cannot start. */
export function showProblem({ message, hint }: Problem): void {
  dialog.showErrorBox(message, hint ?? '');
}
