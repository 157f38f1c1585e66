import { backups } from '../keeping/settings-section.tsx';
import { about } from './sections/about.tsx';
import { appearance } from './sections/appearance.ts';
import { colours } from './sections/colours.ts';
import { highlighting } from './sections/highlighting.ts';
import { library } from './sections/library.tsx';
import { reading } from './sections/reading.tsx';
import { review } from './sections/review.ts';
import { shortcuts } from './sections/shortcuts.ts';
import { speakers } from './sections/speakers.tsx';
import type { SettingsSection } from './setting.ts';

/** The page, from top to bottom. How a setting is added stands in `setting.ts`. */
export const SETTINGS: readonly SettingsSection[] = [
  appearance,
  reading,
  highlighting,
  colours,
  speakers,
  review,
  shortcuts,
  library,
  backups,
  about,
];
