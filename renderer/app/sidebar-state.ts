import { create } from 'zustand';

interface SidebarState {
  /** Beside the page, where there is room. */
  readonly pinned: boolean;
  /** Over the page, where there is none. */
  readonly drawer: boolean;
}

export const useSidebar = create<SidebarState>()(() => ({ pinned: true, drawer: false }));

/** Too narrow for sidebar and page side by side. */
export const NARROW_WINDOW = '(max-width: 50rem)';

export function toggleSidebar(): void {
  const narrow = matchMedia(NARROW_WINDOW).matches;
  useSidebar.setState(({ pinned, drawer }) => (narrow ? { drawer: !drawer } : { pinned: !pinned }));
}
