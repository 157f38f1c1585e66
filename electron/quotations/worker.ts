import { parentPort } from 'node:worker_threads';
import { findInArticle } from './find-in-article.ts';
import type { FinderReply, FinderRequest } from './finder.ts';

/** The thread in which texts are read for quotations, so that the service goes on answering. */

const port = parentPort;
if (port === null) throw new Error('the quotation worker is started as a worker thread');

port.on('message', ({ id, article }: FinderRequest) => {
  const reply = (message: FinderReply) => port.postMessage(message);
  findInArticle(article).then(
    (quotations) => reply({ id, ok: true, quotations }),
    (error: unknown) => reply({ id, ok: false, reason: String(error) }),
  );
});
