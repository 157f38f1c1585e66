import type { FilterClause, Query } from '../../shared/search/query.ts';
import { colorBit, siteKey, tagLines } from './writing.ts';

/** A condition on the table `articles`, named `a`, with the values of its parameters. */
export interface FilterSql {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** All filters of a query together. What is in the trash is found only by `is:trash`. */
export function filterSql(query: Query): FilterSql {
  const filters = query.clauses.filter((clause) => clause.kind !== 'words');
  const wantsTrash = filters.some(
    (filter) => filter.kind === 'is' && filter.condition === 'trash' && !filter.exclude,
  );
  const parts: readonly FilterSql[] = [
    { sql: `a.trashed = ${wantsTrash ? 1 : 0}`, values: [] },
    ...filters.map((filter) => {
      const { sql, values } = oneFilter(filter);
      return filter.exclude ? { sql: `NOT (${sql})`, values } : { sql, values };
    }),
  ];
  return { sql: parts.map(({ sql }) => sql).join(' AND '), values: parts.flatMap(({ values }) => values) };
}

function oneFilter(filter: FilterClause): FilterSql {
  switch (filter.kind) {
    case 'tag':
      return { sql: 'instr(a.tags, ?) > 0', values: [tagLines([filter.tag])] };
    case 'site':
      return { sql: 'instr(a.site_key, ?) > 0', values: [siteKey(filter.site)] };
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
