import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { takeInEverything } from '../../shared/everything/take-in.ts';
import { type LeftOut, writeEverything } from '../../shared/everything/write.ts';
import { asNotSaved } from '../library/disk-errors.ts';
import { type CommandContext, EXIT, inWords, printJson, problemOf } from './command.ts';
import { counted } from './counted.ts';
import { unreadable } from './files-to-import.ts';
import { showProgress } from './long-job.ts';
import { reportRestored } from './report-restored.ts';

/** Writes everything that the library holds into one JSON document, beside its place first. */
export async function exportEverything(context: CommandContext, name: string): Promise<number> {
  const { io, json, call } = context;
  const file = resolve(io.cwd, name);
  const leftOut: LeftOut[] = [];
  let articles = 0;
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(temporary, 'w');
    try {
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
            showProgress(context, done, total, title);
          },
          onLeftOut: (one) => void leftOut.push(one),
          signal: io.signal,
        },
      );
      for await (const line of lines) await handle.write(line);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined); // what is told is why it was not written
    throw asNotSaved(error, 'The export', file);
  } finally {
    if (io.isTerminal) io.err('\r\u001b[K');
  }
  for (const { title, problem } of leftOut) io.err(`${title}: ${problem}\n`);
  if (json) printJson(io, { file, articles, leftOut });
  else io.out(`${file}: ${counted(articles, 'article')}, everything of them\n`);
  return leftOut.length > 0 ? EXIT.failed : EXIT.done;
}

/** Merges an export of everything into the library. */
export async function importEverything(context: CommandContext, name: string): Promise<number> {
  const { io, json, call } = context;
  const file = resolve(io.cwd, name);
  const { size } = await stat(file).catch((error: unknown) => {
    throw unreadable(name, error);
  });
  const report = await takeInEverything(createReadStream(file, { highWaterMark: 1 << 20 }), {
    take: (input) => call('everything.take', input),
    atMost: 100_000_000,
    onProgress: (bytes, title) => showProgress(context, Math.floor((bytes / size) * 100), 100, title),
    onItem: () => undefined,
    signal: io.signal,
    words: (error) => inWords(problemOf(error)),
  });
  if (io.isTerminal) io.err('\r\u001b[K');
  if (!json) return reportRestored(context, report, false);
  printJson(io, report);
  const failed = report.cancelled || report.items.some(({ problems }) => problems.length > 0);
  return failed ? EXIT.failed : EXIT.done;
}
