import { STATUSES } from '../../../shared/article/article.ts';
import { type Command, EXIT, printJson, stringValue, UsageError } from '../command.ts';
import { counted } from '../counted.ts';
import { allArticles } from '../find-article.ts';

export const listCommand: Command = {
  name: 'list',
  usage: '',
  summary: 'Lists the articles, the last imported first.',
  options: {
    status: { type: 'string', value: 'STATUS', help: `only these: ${STATUSES.join(', ')}` },
    tag: { type: 'string', value: 'TAG', help: 'only those with this tag' },
    trash: { type: 'boolean', help: 'what is in the trash instead' },
  },
  positionals: { min: 0, max: 0 },
  async run({ io, json, values, call }) {
    const wanted = stringValue(values, 'status');
    const status = STATUSES.find((one) => one === wanted);
    if (wanted !== undefined && status === undefined)
      throw new UsageError(`--status is one of ${STATUSES.join(', ')}, not “${wanted}”`);
    const tag = stringValue(values, 'tag');
    const articles = await allArticles(call, {
      trashed: values.trash === true,
      ...(status === undefined ? {} : { status }),
      ...(tag === undefined ? {} : { tag }),
    });
    if (json) printJson(io, articles);
    for (const { id, title, site, readingMinutes, highlights } of json ? [] : articles) {
      const facts = [site, `${readingMinutes} min`, highlights > 0 ? counted(highlights, 'highlight') : null];
      io.out(`${id}  ${title}  (${facts.filter((fact) => fact !== null).join(' · ')})\n`);
    }
    return EXIT.done;
  },
};
