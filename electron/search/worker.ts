import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { CommonplaceError, type Problem } from '../../shared/errors.ts';
import { isDamage, isDiskFull } from './connection.ts';
import { find } from './finding.ts';
import { indexSessions } from './index-session.ts';
import type { IndexCall, IndexCalls, IndexReply, IndexRequest, IndexWorkerData } from './messages.ts';
import { knownAfter, putDocument, removeArticle } from './writing.ts';

/** The full-text index's thread: answers queries before anything else, and writes in short steps between them. */

/**
 * A step of writing is committed after so many milliseconds, or sooner where a query waits: each commit makes the
 * full-text tables merge what was written, which takes as long again as the writing itself where it comes too often.
 */
const STEP_MS = { least: 30, most: 400 };

const port = parentPort;
if (port === null) throw new Error('the search worker is started as a worker thread');
const parent = port;
const { file } = workerData as IndexWorkerData;
const reply = (message: IndexReply) => port.postMessage(message);
const sessions = indexSessions(file, () => reply({ lost: true }));

const queries: IndexRequest[] = [];
const others: IndexRequest[] = [];
let isAtWork = false;

port.on('message', (request: IndexRequest) => {
  takeIn(request);
  if (!isAtWork) void workThrough();
});

function takeIn(request: IndexRequest): void {
  (request.call === 'query' ? queries : others).push(request);
}

/** Looks for messages without leaving what is being done. */
function isAsked(): boolean {
  for (let come = receiveMessageOnPort(parent); come !== undefined; come = receiveMessageOnPort(parent)) {
    takeIn((come as { readonly message: IndexRequest }).message);
  }
  return queries.length > 0;
}

async function workThrough(): Promise<void> {
  isAtWork = true;
  for (
    let request = others.shift() ?? queries.shift();
    request !== undefined;
    request = queries.shift() ?? others.shift()
  ) {
    await serve(request);
  }
  isAtWork = false;
}

async function serve(request: IndexRequest): Promise<void> {
  try {
    reply({ id: request.id, ok: true, value: await answer(request) });
  } catch (error) {
    reply({ id: request.id, ok: false, problem: problemOf(error) });
    if (isDamage(error)) reply({ lost: true });
  }
  if (request.call === 'close') port?.close();
}

async function answer(request: IndexRequest): Promise<IndexCalls[IndexCall]['output']> {
  switch (request.call) {
    case 'put':
      await inSteps(request.input.documents, putDocument);
      return null;
    case 'remove':
      await inSteps(request.input.ids, removeArticle);
      return null;
    case 'query': {
      const { query, page } = request.input;
      return sessions.inTurn((connection) => find(connection, query, page));
    }
    case 'known':
      return sessions.inTurn((connection) => knownAfter(connection, request.input.after));
    case 'clear':
      await sessions.clear();
      return null;
    case 'close':
      await sessions.close();
      return null;
    default:
      return request satisfies never;
  }
}

type Write<Item> = (connection: Parameters<typeof putDocument>[0], item: Item) => void;

/** Writes all of the items, some at a time in a transaction each, answering queries in between. */
async function inSteps<Item>(items: readonly Item[], write: Write<Item>): Promise<void> {
  let next = 0;
  while (next < items.length) {
    next = await sessions.inTurn((connection) =>
      connection.transaction(() => {
        const began = performance.now();
        const mayGoOn = (): boolean => {
          const took = performance.now() - began;
          return took < STEP_MS.least || (took < STEP_MS.most && !isAsked());
        };
        let at = next;
        do {
          const item = items[at];
          if (item !== undefined) write(connection, item);
          at += 1;
        } while (at < items.length && mayGoOn());
        return at;
      }),
    );
    await messagesIn();
    for (let query = queries.shift(); query !== undefined; query = queries.shift()) await serve(query);
  }
}

/** Lets messages and timers that are due come in. */
const messagesIn = () => new Promise<void>((resolve) => setImmediate(resolve));

function problemOf(error: unknown): Problem {
  if (error instanceof CommonplaceError) return error.problem;
  if (isDiskFull(error)) {
    return {
      code: 'not-saved',
      message: 'The search index could not be written: the disk is full.',
      hint: 'Free some space. Your library is not touched by this; only search is behind.',
    };
  }
  if (isDamage(error)) {
    return {
      code: 'damaged',
      message: 'The search index was damaged and is being made anew.',
      hint: 'Search again in a moment. Your library is not touched by this.',
    };
  }
  return {
    code: 'internal',
    message: `The search index failed: ${error instanceof Error ? error.message : String(error)}`,
  };
}
