import type { FilterClause, Query } from '../../shared/search/query.ts';
import type { Connection } from './connection.ts';
import { colorBit } from './writing.ts';

/** A condition on the table `articles`, named `a`, with the values of its parameters. */
export interface FilterSql {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** All filters of a query together. What is in the trash is found only by `is:trash`. */
export function filterSql(connection: Connection, query: Query): FilterSql {
  const filters = query.clauses.filter((clause) => clause.kind !== 'words');
  const wantsTrash = filters.some(
    (filter) => filter.kind === 'is' && filter.condition === 'trash' && !filter.exclude,
  );
  const parts: readonly FilterSql[] = [
    { sql: `a.trashed = ${wantsTrash ? 1 : 0}`, values: [] },
    ...filters.map((filter) => {
      const { sql, values } = oneFilter(connection, filter);
      return filter.exclude ? { sql: `NOT (${sql})`, values } : { sql, values };
    }),
  ];
  return { sql: parts.map(({ sql }) => sql).join(' AND '), values: parts.flatMap(({ values }) => values) };
}

function oneFilter(connection: Connection, filter: FilterClause): FilterSql {
  switch (filter.kind) {
    case 'tag':
      // '0' follows '/': this is every tag that begins with the tag and a slash.
      return {
        sql: 'a.row IN (SELECT article FROM tags WHERE tag = ? OR (tag > ? AND tag < ?))',
        values: [filter.tag, `${filter.tag}/`, `${filter.tag}0`],
      };
    case 'site':
      return {
        sql: 'a.site_key IN (SELECT value FROM json_each(?))',
        values: [JSON.stringify(sitesLike(connection, filter.site))],
      };
    case 'color':
      return { sql: 'a.colors & ? <> 0', values: [colorBit(filter.color)] };
    case 'before':
      return { sql: 'a.dated < ?', values: [filter.date] };
    case 'after':
      return { sql: 'a.dated >= ?', values: [filter.date] };
    case 'is':
      return conditionSql(filter.condition);
    default:
      return filter satisfies never;
  }
}

function conditionSql(condition: Extract<FilterClause, { kind: 'is' }>['condition']): FilterSql {
  switch (condition) {
    case 'inbox':
    case 'reading':
    case 'archive':
      return { sql: 'a.status = ?', values: [condition] };
    case 'unread':
    case 'started':
    case 'finished':
      return { sql: 'a.reading = ?', values: [condition] };
    case 'trash':
      return { sql: 'a.trashed = 1', values: [] };
    case 'highlighted':
      return { sql: 'a.highlights > 0', values: [] };
    case 'noted':
      return { sql: 'a.noted = 1', values: [] };
    default:
      return condition satisfies never;
  }
}

/** The sites of the library whose name has the wanted one in it, from one dot or space to another. */
function sitesLike(connection: Connection, wanted: string): readonly string[] {
  const sites = connection.all<{ site_key: string }>('SELECT DISTINCT site_key FROM articles');
  const bounded = ` ${wanted.replaceAll('.', ' ')} `;
  return sites
    .map(({ site_key }) => site_key)
    .filter((site) => ` ${site.replaceAll('.', ' ')} `.includes(bounded));
}
