import { takeInEverything } from '../../shared/everything/take-in.ts';
import { type LeftOut, writeEverything } from '../../shared/everything/write.ts';
import type { Backup } from '../../shared/keeping.ts';
import { toProblem } from '../app/problem.ts';
import { call, useApp } from '../app/store.ts';
import { saveStream } from '../host-files.ts';
import { loadBackups, runTask } from './keeping.ts';

export const backUp = (): Promise<void> =>
  runTask({ kind: 'backup' }, async () => {
    const { backup, isNew } = await call('backups.make', {});
    return { kind: 'backed-up', backup, isNew };
  });

/** Shows what the backup would bring back; its dialog asks whether to go ahead. */
export const previewBackup = (backup: Backup): Promise<void> =>
  runTask({ kind: 'preview', backup }, async () => ({
    kind: 'previewed',
    report: await call('backups.preview', { backup: backup.id }),
  }));

export const restoreBackup = (backup: Backup): Promise<void> =>
  runTask({ kind: 'restore', backup }, async () => ({
    kind: 'restored',
    report: await call('backups.restore', { backup: backup.id }),
  }));

export async function previewNewest(): Promise<void> {
  await loadBackups();
  const newest = (await call('backups.list', {})).backups.find(({ isOfThis }) => isOfThis);
  if (newest) await previewBackup(newest);
  else useApp.getState().navigate({ view: 'settings', section: 'backups' });
}

export const checkLibrary = (): Promise<void> =>
  runTask({ kind: 'check' }, async () => ({ kind: 'checked', report: await call('library.check', {}) }));

export const rebuildLibrary = (): Promise<void> =>
  runTask({ kind: 'rebuild' }, async () => ({ kind: 'rebuilt', report: await call('library.rebuild', {}) }));

/** A day that is part of a file's name, in the reader's zone. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export const exportEverything = (): Promise<void> =>
  runTask({ kind: 'export' }, async ({ signal, progress }) => {
    const leftOut: LeftOut[] = [];
    let articles = 0;
    const lines = writeEverything(
      {
        plan: () => call('everything.plan', {}),
        article: (articleId) => call('everything.article', { articleId }),
        version: (articleId, content) => call('everything.version', { articleId, content }),
      },
      {
        exportedAt: new Date().toISOString(),
        onProgress: (done, total, title) => {
          articles += 1;
          progress(done, total, title);
        },
        onLeftOut: (one) => void leftOut.push(one),
        signal,
      },
    );
    const { client } = useApp.getState();
    const saved = await saveStream(client, `Commonplace everything ${today()}.json`, lines);
    if (saved.status === 'cancelled') return { kind: 'nothing' };
    return { kind: 'exported', articles, where: saved.where, leftOut };
  });

/** What a host takes in one message, in characters, with room to spare for signs of several bytes. */
const AT_MOST = 15_000_000;

export const importEverything = (file: File): Promise<void> =>
  runTask({ kind: 'import', name: file.name }, async ({ signal, progress }) => {
    const report = await takeInEverything(pieces(file), {
      take: (input) => call('everything.take', input),
      atMost: AT_MOST,
      onProgress: (bytes, title) => progress(bytes, file.size, title),
      onItem: () => undefined,
      signal,
      words: (error) => {
        const { message, hint = '' } = toProblem(error);
        return `${message} ${hint}`.trim();
      },
    });
    return { kind: 'restored', report };
  });

const PIECE_BYTES = 1 << 20;

async function* pieces(file: File): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    yield new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer());
  }
}

/** Lets the person choose an export, and takes it in. */
export function chooseExport(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void importEverything(file);
  });
  input.click();
}
