import type { KeyboardEvent, RefObject } from 'react';
import { ARTICLE_SORTS } from '../../shared/api.ts';
import { runAction } from '../actions/registry.ts';
import { counted } from '../app/dates.ts';
import { PageHeader } from '../app/PageHeader.tsx';
import type { Shelf } from '../app/route.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { FilterField } from '../ui/FilterField.tsx';
import { Menu } from '../ui/Menu.tsx';
import { SORT_NAMES, shelfName, startsDescending, useLibraryView } from './library-view.ts';

function SortMenu() {
  const sort = useLibraryView(({ sort }) => sort);
  const descending = useLibraryView(({ descending }) => descending);
  const usual = startsDescending(sort);
  return (
    <Menu
      label="Sort"
      placement="bottom end"
      trigger={<IconButton icon="sort" label={`Sort: ${SORT_NAMES[sort]}`} />}
      groups={[
        {
          title: 'Sort by',
          chosen: sort,
          entries: ARTICLE_SORTS.map((each) => ({
            id: each,
            label: SORT_NAMES[each],
            run: () => useLibraryView.setState({ sort: each, descending: startsDescending(each) }),
          })),
        },
        {
          title: 'Order',
          chosen: descending === usual ? 'usual' : 'reversed',
          entries: [
            {
              id: 'usual',
              label: usual ? 'Largest and newest first' : 'From A to Z',
              run: () => useLibraryView.setState({ descending: usual }),
            },
            {
              id: 'reversed',
              label: usual ? 'Smallest and oldest first' : 'From Z to A',
              run: () => useLibraryView.setState({ descending: !usual }),
            },
          ],
        },
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
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    onLeaveFilter();
  };
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
            onKeyDown={onKeyDown}
          />
          <SortMenu />
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
