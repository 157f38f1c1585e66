import { runAction } from '../actions/registry.ts';
import type { Client } from '../client.ts';
import { toast } from '../ui/toasts.ts';
import { keepTrying } from './keep-trying.ts';
import { newestNext } from './newest-next.ts';
import { replaceRoute, routeOf } from './route.ts';
import { call, showKeptPreferences, useApp, useChanges } from './store.ts';

/** Waits at most this long between a change and fresh counts, in milliseconds. */
const FACETS_DELAY = 120;

/** One look after the other, so that an older answer never comes last; one that fails leaves the older state. */
const looking = (look: () => Promise<void>) => newestNext<void>(() => look().catch(() => undefined));

const refreshInfo = looking(async () => {
  const info = await call('app.info', {});
  useApp.setState({ info, unreachable: info.unreachable });
});
const refreshFacets = looking(async () => useApp.setState({ facets: await call('articles.facets', {}) }));
const refreshShelf = looking(async () => useApp.setState({ shelf: await call('library.shelf', {}) }));

function listen(client: Client): void {
  let pending: ReturnType<typeof setTimeout> | undefined;
  client.on('library.changed', ({ shelf }) => {
    if (shelf) refreshShelf();
    pending ??= setTimeout(() => {
      pending = undefined;
      refreshFacets();
    }, FACETS_DELAY);
  });
  client.on('preferences.changed', showKeptPreferences);
  client.on('app.notice', ({ level, problem }) =>
    toast({
      message: problem.message,
      tone: level,
      ...(problem.hint ? { hint: problem.hint } : {}),
    }),
  );
  client.on('library.reachable', ({ problem }) => useApp.setState({ unreachable: problem }));
  client.on('app.action', ({ action }) => runAction(action));
  client.onConnection((connection) => {
    useApp.setState({ connection });
    if (connection === 'offline') return;
    refreshInfo();
    refreshShelf();
    refreshFacets();
    if (useChanges.getState().unsaved) void useChanges.getState().retry();
  });
}

function followHistory(): void {
  replaceRoute(routeOf(history.state));
  useApp.setState({ route: routeOf(history.state) });
  addEventListener('popstate', (event) => useApp.setState({ route: routeOf(event.state) }));
}

/** Brings the store to life on a connected client. Rejects with a CommonplaceError when the service cannot answer. */
export async function startApp(client: Client): Promise<void> {
  useApp.setState({ client });
  listen(client);
  keepTrying(useChanges, (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  });
  // Each as it comes: what changes while another is waited for is shown by then.
  await Promise.all([
    call('app.info', {}).then((info) => useApp.setState({ info, unreachable: info.unreachable })),
    call('preferences.get', {}).then(showKeptPreferences),
    call('library.shelf', {}).then((shelf) => useApp.setState({ shelf })),
    call('articles.facets', {}).then((facets) => useApp.setState({ facets })),
  ]);
  followHistory();
}
