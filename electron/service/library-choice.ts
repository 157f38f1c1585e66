import type { Emit, Service } from '../../shared/api.ts';
import { CommonplaceError } from '../../shared/errors.ts';
import { chooseLibrary, folderAsWritten } from '../library/chosen-library.ts';
import { asNotSaved } from '../library/disk-errors.ts';
import { type FileSystem, nodeFileSystem } from '../library/file-system.ts';
import { openLibraryFolder } from '../library/library-folder.ts';
import { folderAround, type OwnFolder } from '../library/own-folders.ts';

export interface LibraryChoiceOptions {
  /** The library that is open. */
  readonly libraryPath: string;
  /** Whether the environment names it: then a choice would be of no use. */
  readonly libraryIsNamed: boolean;
  readonly configDir: string;
  /** Where no library may be. */
  readonly ownFolders: readonly OwnFolder[];
  readonly emit: Emit;
  readonly fileSystem?: FileSystem;
}

/** Lets the reader have the library in another folder: refused before anything of it is touched, or kept durably. */
export function libraryChoiceCalls(options: LibraryChoiceOptions): Pick<Service, 'library.use'> {
  const { libraryPath, libraryIsNamed, configDir, ownFolders, emit, fileSystem = nodeFileSystem } = options;
  const open: OwnFolder = { path: libraryPath, what: 'the library that is open' };
  return {
    'library.use': async ({ path: written }) => {
      if (libraryIsNamed) {
        throw new CommonplaceError(
          'unsupported',
          `COMMONPLACE_LIBRARY names the library that is open (${libraryPath}).`,
          'Start Commonplace without that variable to choose the folder here.',
        );
      }
      const path = folderAsWritten(written);
      if (folderAround(path, [open]) !== null && folderAround(libraryPath, [{ ...open, path }]) !== null) {
        throw new CommonplaceError('invalid-input', `The library in ${path} is open already.`);
      }
      await openLibraryFolder(fileSystem, path, [...ownFolders, open]);
      await chooseLibrary(configDir, path).catch((error: unknown) => {
        throw asNotSaved(error, 'Where your library is', configDir);
      });
      emit('library.chosen', { path });
      return { path };
    },
  };
}
