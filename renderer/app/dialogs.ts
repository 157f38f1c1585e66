import { create } from 'zustand';
import type { ArticleId } from '../../shared/identifiers.ts';

/** What an export is asked to take out. */
export type ExportRequest =
  | { readonly kind: 'library' }
  | { readonly kind: 'articles'; readonly articleIds: readonly ArticleId[] };

interface DialogsState {
  readonly palette: boolean;
  readonly shortcuts: boolean;
  readonly exporting: ExportRequest | null;
}

/** Which of the app's own dialogs is open. */
export const useDialogs = create<DialogsState>()(() => ({
  palette: false,
  shortcuts: false,
  exporting: null,
}));

/** Opens the export dialog for these articles or for everything. */
export const openExport = (exporting: ExportRequest): void => useDialogs.setState({ exporting });
