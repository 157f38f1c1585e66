import { useEffect, useSyncExternalStore } from 'react';
import type { Preferences } from '../../shared/preferences.ts';

export type ShownTheme = 'light' | 'sepia' | 'dark';

const darkSystem = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

function onSystemTheme(listener: () => void): () => void {
  const query = darkSystem();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export function shownTheme(theme: Preferences['theme'], systemIsDark: boolean): ShownTheme {
  if (theme !== 'system') return theme;
  return systemIsDark ? 'dark' : 'light';
}

/** Before the preferences are known: the system's choice. */
export function showSystemTheme(): void {
  document.documentElement.dataset['theme'] = shownTheme('system', darkSystem().matches);
}

/** Keeps [data-theme] on <html> in step with the preference and the system. */
export function useTheme(theme: Preferences['theme']): ShownTheme {
  const systemIsDark = useSyncExternalStore(onSystemTheme, () => darkSystem().matches);
  const shown = shownTheme(theme, systemIsDark);
  useEffect(() => {
    document.documentElement.dataset['theme'] = shown;
  }, [shown]);
  return shown;
}
