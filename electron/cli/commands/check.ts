import type { Finding } from '../../../shared/keeping.ts';
import { type Command, EXIT, printJson } from '../command.ts';
import { counted } from '../counted.ts';
import { longJob } from '../long-job.ts';

export const checkCommand: Command = {
  name: 'check',
  usage: '',
  summary:
    'Reads every file of the library, checks it against its hash, and says what is wrong. Changes nothing.',
  options: {},
  positionals: { min: 0, max: 0 },
  async run(context) {
    const { io, json, call } = context;
    const report = await longJob(context, 'check', () => call('library.check', {}));
    const { articles, files, bytes, findings, cancelled } = report;
    const damages = findings.filter(({ severity }) => severity === 'damage');
    if (json) printJson(io, report);
    for (const finding of findings) {
      if (finding.severity === 'damage') io.err(`${inWords(finding)}\n`);
      else if (!json) io.out(`${inWords(finding)}\n`);
    }
    if (cancelled) io.err('Stopped before the end.\n');
    if (!json) {
      const what = `${counted(articles, 'article')} in ${counted(files, 'file')} (${sizeInWords(bytes)})`;
      const verdict = damages.length === 0 ? 'all is well' : `${damages.length} damaged`;
      io.out(`Checked ${what}: ${verdict}.\n`);
    }
    return cancelled || damages.length > 0 ? EXIT.failed : EXIT.done;
  },
};

function sizeInWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function inWords({ path, title, what, advice }: Finding): string {
  return [`${path}${title === '' ? '' : ` (${title})`}: ${what}`, advice]
    .filter((part) => part !== '')
    .join(' ');
}
