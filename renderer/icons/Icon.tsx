import styles from './Icon.module.css';

/** Strokes on a 20 by 20 grid, 1.5 px wide, drawn for this app. */
const PATHS = {
  archive: 'M3 4.5h14v3H3zM4.25 7.5v8h11.5v-8M8 10.5h4',
  'arrow-left': 'M16 10H4M9 5l-5 5 5 5',
  'arrow-right': 'M4 10h12M11 5l5 5-5 5',
  book: 'M10 5.5C8 4 5.5 3.75 3 4v11.5c2.5-.25 5 0 7 1.5 2-1.5 4.5-1.75 7-1.5V4c-2.5-.25-5 0-7 1.5zM10 5.5V17',
  check: 'M4 10.5l4 4 8-9',
  'chevron-down': 'M5 7.5l5 5 5-5',
  'chevron-up': 'M5 12.5l5-5 5 5',
  'chevron-right': 'M7.5 5l5 5-5 5',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4l2.5 2',
  close: 'M5 5l10 10M15 5L5 15',
  contents: 'M3 5h.01M6.5 5H17M6.5 10h.01M10 10h7M6.5 15h.01M10 15h7',
  copy: 'M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7',
  external: 'M11.5 3.5h5v5M16.5 3.5L9.5 10.5M14.5 11.5v5h-11v-11h5',
  export: 'M10 12.5V3M6.5 6.5L10 3l3.5 3.5M4 11.5v5h12v-5',
  file: 'M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15',
  filter: 'M3 5h14M5.5 10h9M8 15h4',
  focus: 'M3 5h14M3 15h14M3 8.75h14v2.5H3z',
  folder: 'M2.5 5h5l2 2h8v9h-15z',
  'full-screen': 'M3 7.5V3.5h4M13 3.5h4v4M17 12.5v4h-4M7 16.5H3v-4',
  globe:
    'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM3 10h14M10 3c2 2 2.75 4.5 2.75 7S12 15 10 17c-2-2-2.75-4.5-2.75-7S8 5 10 3z',
  highlight: 'M11.5 4.5l4 4-6.5 6.5H5v-4zM3 17.5h14',
  import: 'M10 3v9.5M6.5 9L10 12.5 13.5 9M4 11.5v5h12v-5',
  inbox: 'M3 11l2.25-6.5h9.5L17 11v4.5H3zM3 11h4l1 2h4l1-2h4',
  info: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 9.25V13.5M10 6.5v.25',
  keyboard: 'M2.5 5h15v10h-15zM5.5 8h.01M8.5 8h.01M11.5 8h.01M14.5 8h.01M5.5 12h9',
  library: 'M4 4v12M8 4v12M11.5 4.5l4 11.25',
  link: 'M8.5 11.5a3 3 0 0 0 4.25 0l3-3a3 3 0 0 0-4.25-4.25l-1 1M11.5 8.5a3 3 0 0 0-4.25 0l-3 3a3 3 0 0 0 4.25 4.25l1-1',
  list: 'M3 5h14M3 10h14M3 15h9',
  minus: 'M4 10h12',
  more: 'M4.25 10h.5M9.75 10h.5M15.25 10h.5',
  merge: 'M3 5.5h5l4 9h5M12 5.5h5M3 14.5h5l1.25-2.75',
  note: 'M3.5 4h13v9.5h-7l-3.5 3v-3H3.5zM6.5 7.5h7M6.5 10.25h4.5',
  notebook: 'M5 2.5h11v15H5zM3 6h3.5M3 10h3.5M3 14h3.5M9 6.5h4',
  pause: 'M7 4.5v11M13 4.5v11',
  play: 'M6 4l10 6-10 6z',
  'person-speaking':
    'M7.5 3a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM2 16.5c0-3 2.25-5 5.5-5s5.5 2 5.5 5M14 5.5a4 4 0 0 1 0 4.5M16.5 3.75a7.25 7.25 0 0 1 0 8',
  plus: 'M10 4v12M4 10h12',
  print: 'M5.5 7.5v-4h9v4M5.5 14.5h-2.5v-7h14v7h-2.5M5.5 11.5h9v5.5h-9z',
  quote: 'M4 14.5c2.25-.5 3.5-2.25 3.5-4.5V6H3.5v4h4M12.5 14.5c2.25-.5 3.5-2.25 3.5-4.5V6h-4v4h4',
  reading: 'M5 3h10v14l-5-4-5 4z',
  restore: 'M4 4v4.5h4.5M4.5 8.5A6.25 6.25 0 1 1 4 12',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13 13l4 4',
  settings:
    'M3 6h7M14 6h3M3 14h3M10 14h7M12 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM8 12a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  sidebar: 'M3 4h14v12H3zM8 4v12',
  'skip-back': 'M15.5 4.5L8 10l7.5 5.5zM4.5 4.5v11',
  'skip-forward': 'M4.5 4.5L12 10l-7.5 5.5zM15.5 4.5v11',
  sort: 'M6 4v12M3 13l3 3 3-3M14 16V4M11 7l3-3 3 3',
  speaker: 'M3 8v4h3l4 3.5v-11L6 8zM13 7.5a4 4 0 0 1 0 5M15 5a7.5 7.5 0 0 1 0 10',
  split: 'M3 10h4M13 10h4M10 3v14M7.5 7.5L5 10l2.5 2.5M12.5 7.5L15 10l-2.5 2.5',
  tag: 'M3 3.5h6.5l7.5 7.5-6.5 6.5L3 10zM6.5 7h.01',
  trash: 'M3.5 5.5h13M8 5.5v-2h4v2M5 5.5l.75 11h8.5l.75-11M8.5 8.5v5M11.5 8.5v5',
  type: 'M2.5 15.5L7 4.5l4.5 11M4 12h6M12.5 15.5l2.5-6 2.5 6M13.25 13.5h3.5',
  undo: 'M7.5 4L4 7.5 7.5 11M4 7.5h8a4.25 4.25 0 0 1 0 8.5H8',
  warning: 'M10 3.5l7.5 13h-15zM10 8.5v4M10 14.5v.01',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration beside a name, or the face of a button that carries its own name: hidden from assistive technology. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className={styles.icon} viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
