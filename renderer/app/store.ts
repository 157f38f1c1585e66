import { create } from 'zustand';
import { DEFAULT_COLOR_NAMES } from '../../shared/annotation/annotation.ts';
import type { AppInfo, CallInput, CallName, CallOutput, Facets } from '../../shared/api.ts';
import { CommonplaceError, type Problem } from '../../shared/errors.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../shared/preferences.ts';
import type { Client, ConnectionState } from '../client.ts';
import { complain, toast } from '../ui/toasts.ts';
import { painted } from './after-paint.ts';
import { createChanges } from './changes.ts';
import { KeptPreferences } from './kept-preferences.ts';
import { toProblem } from './problem.ts';
import { HOME, pushRoute, type Route, sameRoute } from './route.ts';

/** What belongs to the library as a whole: the reader's colour names and the like. */
export type LibraryShelf = CallOutput<'library.shelf'>;

const NOT_CONNECTED: Client = {
  call: () => Promise.reject(new CommonplaceError('offline', 'Commonplace is not connected')),
  on: () => () => {},
  onConnection: () => () => {},
};

interface AppState {
  readonly client: Client;
  readonly connection: ConnectionState;
  readonly info: AppInfo | null;
  /** Why the library's folder cannot be read right now; null while it can. */
  readonly unreachable: Problem | null;
  readonly preferences: Preferences;
  readonly shelf: LibraryShelf;
  /** Counts of statuses, tags and sites; null until they are known. */
  readonly facets: Facets | null;
  readonly route: Route;
  readonly navigate: (route: Route) => void;
  /** Shown at once, then kept; what could not be kept goes back. */
  readonly setPreferences: (changes: Partial<Preferences>) => void;
}

const kept = new KeptPreferences(DEFAULT_PREFERENCES);

/** The host says which settings it has. */
export function showKeptPreferences(preferences: Preferences): void {
  kept.told(preferences);
  useApp.setState({ preferences: kept.shown });
}

export const useApp = create<AppState>()((set, get) => ({
  client: NOT_CONNECTED,
  connection: 'online',
  info: null,
  unreachable: null,
  preferences: DEFAULT_PREFERENCES,
  shelf: { colorNames: DEFAULT_COLOR_NAMES, speakerAliases: {}, savedSearches: {} },
  facets: null,
  route: HOME,

  navigate(route) {
    if (sameRoute(route, get().route)) return;
    pushRoute(route);
    set({ route });
  },

  setPreferences(changes) {
    const show = () => set({ preferences: kept.shown });
    kept.begin(changes);
    show();
    call('preferences.set', changes).then(
      () => {
        kept.end(changes, true);
        show();
      },
      (error: unknown) => {
        kept.end(changes, false);
        show();
        complain(toProblem(error));
      },
    );
  },
}));

/** What is asked for with these is taken away, or is about everything: it has all edits in it that were made before. */
const AFTER_EDITS: ReadonlySet<CallName> = new Set<CallName>([
  'articles.ids',
  'articles.purge',
  'backups.make',
  'everything.article',
  'everything.plan',
  'export.file',
  'export.passages',
  'export.plan',
  'export.speaker',
  'keeping.cancel', // as what it stops, which it must not overtake
  'library.check',
  'library.rebuild',
  'library.use',
  'notes.history',
]);

/** Calls the service. */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  if (AFTER_EDITS.has(name)) await useChanges.getState().settled();
  return useApp.getState().client.call(name, input);
}

/** What these settings are now, of all. */
export const fieldsOf = (all: Preferences, named: Partial<Preferences>): Partial<Preferences> =>
  Object.fromEntries(Object.entries(all).filter(([field]) => field in named));

/** Sets these settings, and answers what they were. */
function exchangePreferences(fields: Partial<Preferences>): Partial<Preferences> {
  const { preferences, setPreferences } = useApp.getState();
  setPreferences(fields);
  return fieldsOf(preferences, fields);
}

/** Everything that edits the library goes through here; see {@link createChanges}. */
export const useChanges = createChanges({
  send: (changes) => call('library.apply', { changes: [...changes] }),
  say: (message) => toast({ message }),
  complain,
  exchange: exchangePreferences,
  painted,
});

export const applyChanges = useChanges.getState().apply;
