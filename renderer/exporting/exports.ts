import { call } from '../app/store.ts';
import { createExportRun } from './export-run.ts';

export const useExportRun = createExportRun((articleId) => call('export.file', { articleId }));
