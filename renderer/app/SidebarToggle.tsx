import { IconButton } from '../ui/Button.tsx';
import { NARROW_WINDOW, toggleSidebar, useSidebar } from './sidebar-state.ts';
import { useMediaQuery } from './use-media-query.ts';

/** Stands in the page only while the sidebar, which has its own, is away. */
export function SidebarToggle() {
  const narrow = useMediaQuery(NARROW_WINDOW);
  const pinned = useSidebar(({ pinned }) => pinned);
  if (!narrow && pinned) return null;
  return <IconButton icon="sidebar" label="Show sidebar" action="sidebar.toggle" onPress={toggleSidebar} />;
}
