import type { RefObject } from 'react';
import { ARTICLE_SORTS } from '../../shared/api.ts';
import { runAction } from '../actions/registry.ts';
import { counted } from '../app/dates.ts';
import { PageHeader } from '../app/PageHeader.tsx';
import type { Shelf } from '../app/route.ts';
import { Button } from '../ui/Button.tsx';
import { FilterField } from '../ui/filters/FilterField.tsx';
import { choices, SortMenu } from '../ui/filters/SortMenu.tsx';
import { SORT_NAMES, shelfName, startsDescending, useLibraryView } from './library-view.ts';

function LibrarySort() {
  const sort = useLibraryView(({ sort }) => sort);
  const descending = useLibraryView(({ descending }) => descending);
  const usual = startsDescending(sort);
  const orderNames = usual
    ? { usual: 'Largest and newest first', reversed: 'Smallest and oldest first' }
    : { usual: 'From A to Z', reversed: 'From Z to A' };
  return (
    <SortMenu
      label={SORT_NAMES[sort]}
      groups={[
        choices('Sort by', ARTICLE_SORTS, SORT_NAMES, sort, (sort) =>
          useLibraryView.setState({ sort, descending: startsDescending(sort) }),
        ),
        choices(
          'Order',
          ['usual', 'reversed'] as const,
          orderNames,
          descending === usual ? 'usual' : 'reversed',
          (order) => useLibraryView.setState({ descending: order === 'usual' ? usual : !usual }),
        ),
      ]}
    />
  );
}

export interface LibraryHeaderProps {
  readonly shelf: Shelf;
  readonly total: number | null;
  readonly filter: RefObject<HTMLInputElement | null>;
  /** To the list, by arrow down or Enter. */
  readonly onLeaveFilter: () => void;
  /** Empties the trash; null when it is empty. */
  readonly onPurgeAll: (() => void) | null;
}

export function LibraryHeader({ shelf, total, filter, onLeaveFilter, onPurgeAll }: LibraryHeaderProps) {
  const title = useLibraryView(({ title }) => title);
  return (
    <PageHeader
      title={shelfName(shelf)}
      detail={total === null || total === 0 ? '' : counted(total, 'article')}
      tools={
        <>
          <FilterField
            ref={filter}
            label="Filter by title"
            action="library.filter"
            value={title}
            onChange={(title) => useLibraryView.setState({ title })}
            onLeave={onLeaveFilter}
          />
          <LibrarySort />
          {shelf.kind === 'trash' ? (
            <Button isDisabled={onPurgeAll === null} onPress={() => onPurgeAll?.()}>
              Empty trash
            </Button>
          ) : (
            <Button variant="primary" icon="plus" onPress={() => runAction('import.files')}>
              Bring in
            </Button>
          )}
        </>
      }
    />
  );
}
