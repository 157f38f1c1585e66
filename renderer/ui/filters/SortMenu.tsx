import { IconButton } from '../Button.tsx';
import { Menu, type MenuGroup } from '../Menu.tsx';

/** Several orders of which one is chosen, as a group of a menu. */
export function choices<Id extends string>(
  title: string,
  ids: readonly Id[],
  names: Readonly<Record<Id, string>>,
  chosen: Id,
  onChoose: (id: Id) => void,
): MenuGroup {
  return { title, chosen, entries: ids.map((id) => ({ id, label: names[id], run: () => onChoose(id) })) };
}

export interface SortMenuProps {
  /** The order of now, for the button's name. */
  readonly label?: string;
  readonly groups: readonly MenuGroup[];
}

/** In which order a view shows things. */
export function SortMenu({ label, groups }: SortMenuProps) {
  return (
    <Menu
      label="Sort"
      placement="bottom end"
      trigger={<IconButton icon="sort" label={label === undefined ? 'Sort' : `Sort: ${label}`} />}
      groups={groups}
    />
  );
}
