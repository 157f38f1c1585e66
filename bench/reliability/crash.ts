import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { bundleForChild } from '../../electron/library/fixtures/bundle.ts';
import { between, seeded } from '../anchoring/random.ts';
import { acknowledge, type Expected, missing, settle } from './expected.ts';
import type { Act, LibraryFacts, Report } from './messages.ts';

/**
 * `crash.ts [KILLS] [SEED]`: two processes of one device bring in, mark, edit, tag, delete, put in the trash and
 * delete for good without end, on one library, and are killed with SIGKILL, one after the other, at random moments. Each that starts anew reports what it finds; every change that
 * was acknowledged to either must be there. At the end every file must be readable and no temporary one be left.
 */
const kills = Number(process.argv[2] ?? 500);
const seed = Number(process.argv[3] ?? 1);
const random = seeded(seed);
const root = mkdtempSync(join(tmpdir(), 'commonplace-crash-'));
const program = await bundleForChild(join(import.meta.dirname, 'writer.ts'), join(root, 'program'));
const faults: string[] = [];

interface Writer {
  readonly name: string;
  readonly expected: Expected;
  begun: Act | null;
  acknowledged: number;
  process: ChildProcess;
}

async function start(writer: Omit<Writer, 'process'>, run: number): Promise<ChildProcess> {
  const child = fork(program, [root, writer.name, String(seed * 100_000 + run)], { execArgv: [] });
  const opened = new Promise<LibraryFacts>((resolve, reject) => {
    child.on('message', (message) => {
      const report = message as Report;
      if (report.kind === 'opened') resolve(report.facts);
      else receive(writer, report);
    });
    child.once('exit', () => {
      reject(new Error(`writer ${writer.name} ended before it had opened the library`));
    });
  });
  const facts = await opened;
  const found = missing(writer.expected, writer.begun, facts, writer.name);
  faults.push(...found.map((fault) => `run ${run}, writer ${writer.name}: ${fault}`));
  settle(writer.expected, writer.begun, facts, writer.name);
  writer.begun = null;
  child.send('go');
  return child;
}

function receive(writer: Omit<Writer, 'process'>, report: Exclude<Report, { kind: 'opened' }>): void {
  if (report.kind === 'begun') {
    writer.begun = report.act;
  } else {
    if (writer.begun !== null) acknowledge(writer.expected, writer.begun, report.articleId);
    writer.begun = null;
    writer.acknowledged += 1;
  }
}

async function kill(writer: Writer): Promise<void> {
  if (writer.process.exitCode !== null) {
    faults.push(`writer ${writer.name} had ended by itself, with ${writer.process.exitCode}`);
    return;
  }
  // what it still said before it died comes before the channel's end
  const gone = Promise.all([once(writer.process, 'exit'), once(writer.process, 'disconnect')]);
  writer.process.kill('SIGKILL');
  await gone;
}

/** Temporary files, and files that are no JSON. */
function badFiles(): string[] {
  const entries = readdirSync(join(root, 'Commonplace'), { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile()) return [];
    if (entry.name.endsWith('.tmp')) return [`${path} is left over`];
    try {
      JSON.parse(readFileSync(path, 'utf8'));
      return [];
    } catch {
      return [`${path} is not readable`];
    }
  });
}

async function open(name: string, run: number): Promise<Writer> {
  const writer = { name, expected: { articles: new Map() }, begun: null, acknowledged: 0 };
  return Object.assign(writer, { process: await start(writer, run) });
}

const writers = [await open('alpha', -2), await open('gamma', -1)];
for (let run = 0; run < kills && faults.length === 0; run += 1) {
  await wait(between(random, 5, 250));
  const writer = writers[run % writers.length] as Writer;
  await kill(writer);
  writer.process = await start(writer, run);
  if (run % 50 === 49) console.log(`${run + 1} kills, ${faults.length} faults`);
}
for (const writer of writers) await kill(writer);
for (const writer of writers) {
  writer.process = await start(writer, kills);
  await kill(writer);
}
const last = await open('last', kills + 1); // opens once more and changes nothing that matters: cleans up
await kill(last);
faults.push(...badFiles().filter((fault) => !fault.includes(`.${last.process.pid}-`)));
const acknowledged = writers.reduce((sum, writer) => sum + writer.acknowledged, 0);
console.log(`${kills} kills, ${acknowledged} acknowledged changes, ${faults.length} faults`);
for (const fault of faults.slice(0, 20)) console.error(fault);
rmSync(root, { recursive: true, force: true });
process.exitCode = faults.length === 0 ? 0 : 1;
