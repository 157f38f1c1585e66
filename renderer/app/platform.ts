import { useApp } from './store.ts';

/** Where the person's keyboard is: the machine that shows the window, which the service may not be on. */
export const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.userAgent);

export function useMac(): boolean {
  const platform = useApp(({ info }) => info?.platform);
  return platform === undefined ? isMac() : platform === 'darwin';
}
