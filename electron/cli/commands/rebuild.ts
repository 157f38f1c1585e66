import { type Command, EXIT, inWords, printJson } from '../command.ts';
import { counted } from '../counted.ts';
import { longJob } from '../long-job.ts';

export const rebuildCommand: Command = {
  name: 'rebuild',
  usage: '',
  summary: 'Drops what is derived of the library (lists, search index, quotations) and makes it again.',
  options: {},
  positionals: { min: 0, max: 0 },
  async run(context) {
    const { io, json, call } = context;
    const report = await longJob(context, 'rebuild', () => call('library.rebuild', {}));
    if (json) printJson(io, report);
    for (const { name, articles, problem } of report.parts) {
      if (problem !== null) io.err(`${name}: ${inWords(problem)}\n`);
      else if (!json) io.out(`${name}: made again of ${counted(articles, 'article')}\n`);
    }
    if (report.cancelled)
      io.err('Stopped before the end; what is missing is made again when it is needed.\n');
    const failed = report.cancelled || report.parts.some(({ problem }) => problem !== null);
    return failed ? EXIT.failed : EXIT.done;
  },
};
