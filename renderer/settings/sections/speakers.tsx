import { useApp } from '../../app/store.ts';
import { SpeakerNames } from '../SpeakerNames.tsx';
import type { SettingsSection } from '../setting.ts';

export const speakers: SettingsSection = {
  id: 'speakers',
  title: 'Speakers',
  about:
    'Whom a name means, in every article: a correction of a speaker is kept here. The names travel with the library.',
  settings: [],
  Contents: SpeakerNames,
  texts: () => [
    'names aliases who quotations',
    ...Object.entries(useApp.getState().shelf.speakerAliases).map(([name, meant]) => `${name} ${meant}`),
  ],
};
