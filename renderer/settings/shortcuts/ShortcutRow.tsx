import { type ActionId, CATALOGUE } from '../../actions/catalogue.ts';
import { keycaps } from '../../actions/keymap.ts';
import {
  ALTERNATIVES_AT_MOST,
  withoutShortcut,
  withShortcuts,
} from '../../actions/remap/change-shortcuts.ts';
import { standingClashes } from '../../actions/remap/clashes.ts';
import { shortcutsOf } from '../../actions/shortcuts.ts';
import { useMac } from '../../app/platform.ts';
import { useApp } from '../../app/store.ts';
import { Marked } from '../../search/Marked.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Keycaps } from '../../ui/Keycaps.tsx';
import { marksIn } from '../find-settings.ts';
import settings from '../Settings.module.css';
import { named, placeName } from './places.ts';
import styles from './Shortcuts.module.css';
import { setShortcuts } from './set-shortcuts.ts';

interface ShortcutRowProps {
  readonly id: ActionId;
  /** What is looked for. */
  readonly words: string;
  /** Asks for new keys: in the place of these, or beside the others. */
  readonly onAsk: (replaced?: string) => void;
}

/** One action: its keys, each to be changed or taken away; more of them; and back to those it comes with. */
export function ShortcutRow({ id, words, onAsk }: ShortcutRowProps) {
  const mac = useMac();
  const own = useApp(({ preferences }) => preferences.shortcuts);
  const { title, where, shortcut: usual = [] } = CATALOGUE[id];
  const shortcuts = shortcutsOf(id, own);
  const clashes = standingClashes(id, own);
  const said = (keys: string): string => keycaps(keys, mac).join(mac ? '' : '+');
  const isOwn = own[id] !== undefined;
  return (
    <li className={styles.row} aria-label={title}>
      <div className={styles.words}>
        <p>
          <Marked text={title} marks={marksIn(words, title)} />
          {where !== 'app' && <span className={styles.place}> {placeName(where)}</span>}
        </p>
        {isOwn && (
          <p className={settings.usual}>
            Default: {usual.length > 0 ? usual.map(said).join(' or ') : 'none'}
            <button
              type="button"
              className={settings.reset}
              aria-label={`Reset the keys of “${title}”`}
              onClick={() => setShortcuts(withShortcuts(own, id, usual), `“${title}” has its own keys again`)}
            >
              Reset
            </button>
          </p>
        )}
        {clashes.length > 0 && (
          <p className={styles.clash}>Shares keys with {clashes.map(named).join(' and ')}.</p>
        )}
      </div>
      <div className={styles.keys}>
        {shortcuts.map((keys) => (
          <span key={keys} className={styles.alternative}>
            <button
              type="button"
              className={styles.change}
              aria-label={`Change ${said(keys)} for “${title}”`}
              onClick={() => onAsk(keys)}
            >
              <Keycaps shortcut={keys} />
            </button>
            <IconButton
              icon="close"
              size="small"
              label={`Take ${said(keys)} away from “${title}”`}
              onPress={() =>
                setShortcuts(withoutShortcut(own, id, keys), `“${title}” no longer answers ${said(keys)}`)
              }
            />
          </span>
        ))}
        <IconButton
          icon="plus"
          size="small"
          label={`Add keys for “${title}”`}
          isDisabled={shortcuts.length >= ALTERNATIVES_AT_MOST}
          onPress={() => onAsk()}
        />
      </div>
    </li>
  );
}
