import { DEFAULT_PREFERENCES } from '../../shared/preferences.ts';
import type { Reset, Setting, SettingsSection, SettingsState, Usual } from './setting.ts';

/** How a setting comes, in words, whether it is so now, and what makes it so; null where there is nothing to set. */
export function usualOf(setting: Setting): Usual | null {
  if (setting.kind === 'own') return setting.usual ?? null;
  const { field } = setting;
  return {
    shown: shownDefault(setting),
    isUsual: ({ preferences }) => preferences[field] === DEFAULT_PREFERENCES[field],
    reset: () => ({ preferences: { [field]: DEFAULT_PREFERENCES[field] } }),
  };
}

function shownDefault(setting: Exclude<Setting, { kind: 'own' }>): string {
  switch (setting.kind) {
    case 'switch':
      return DEFAULT_PREFERENCES[setting.field] ? 'on' : 'off';
    case 'slider':
      return setting.shown(DEFAULT_PREFERENCES[setting.field]);
    case 'choice': {
      const value = DEFAULT_PREFERENCES[setting.field];
      return setting.choices.find((choice) => choice.value === value)?.label ?? value;
    }
  }
}

/** Everything on the page that can be reset, section by section. */
export function everyUsual(sections: readonly SettingsSection[]): readonly Usual[] {
  return sections.flatMap(({ settings, usual }) => [
    ...settings.map(usualOf).filter((own) => own !== null),
    ...(usual ? [usual] : []),
  ]);
}

/** One reset for all of them; what is at its default already is left alone. */
export function resetOf(usuals: readonly Usual[], state: SettingsState): Reset {
  const resets = usuals.filter(({ isUsual }) => !isUsual(state)).map(({ reset }) => reset(state));
  return {
    preferences: Object.assign({}, ...resets.map(({ preferences }) => preferences)),
    changes: resets.flatMap(({ changes = [] }) => changes),
  };
}
