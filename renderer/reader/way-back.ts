import { HOME, type Route } from '../app/route.ts';
import { useApp } from '../app/store.ts';

let lastLibrary: Route = HOME;

useApp.subscribe(({ route }) => {
  if (route.view === 'library') lastLibrary = route;
});

/** Back to the shelf that the reader came from. */
export function leaveReader(): void {
  useApp.getState().navigate(lastLibrary);
}
