import { HOME, type Route } from '../app/route.ts';
import { useApp } from '../app/store.ts';

let last: Route = HOME;

useApp.subscribe(({ route }) => {
  if (route.view === 'library' || route.view === 'search') last = route;
});

/** Where {@link leaveReader} leads. */
export const wayBack = (): 'library' | 'search' => (last.view === 'search' ? 'search' : 'library');

/** Back to the shelf, or to the search, that the reader came from. */
export function leaveReader(): void {
  useApp.getState().navigate(last);
}
