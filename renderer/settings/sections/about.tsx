import type { AppInfo } from '../../../shared/api.ts';
import { runAction } from '../../actions/registry.ts';
import { useApp } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import styles from '../Settings.module.css';
import type { SettingsSection } from '../setting.ts';

const HOSTS: Readonly<Record<AppInfo['host'], string>> = {
  electron: 'desktop window',
  browser: 'browser window',
  cli: 'command line',
};

function Version() {
  const info = useApp(({ info }) => info);
  return (
    <span className={styles.words}>{info && `Commonplace ${info.version}, in a ${HOSTS[info.host]}`}</span>
  );
}

function Shortcuts() {
  return (
    <Button size="small" icon="keyboard" onPress={() => runAction('shortcuts.open')}>
      Keyboard shortcuts
    </Button>
  );
}

export const about: SettingsSection = {
  id: 'about',
  title: 'About',
  settings: [
    { kind: 'own', id: 'help', label: 'Help', keywords: 'keys', Control: Shortcuts },
    { kind: 'own', id: 'version', label: 'Version', Control: Version },
  ],
};
