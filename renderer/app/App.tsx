import { useEffect } from 'react';
import { CommandPalette } from '../actions/CommandPalette.tsx';
import { useKeyDispatcher } from '../actions/dispatcher.ts';
import { ShortcutSheet } from '../actions/ShortcutSheet.tsx';
import { BringingIn } from '../bringing-in/BringingIn.tsx';
import { ExportDialog } from '../exporting/ExportDialog.tsx';
import { Keeping } from '../keeping/Keeping.tsx';
import { NoteHistoryDialog } from '../note-history/NoteHistoryDialog.tsx';
import { prepareLikelyHyphenation } from '../reader/hyphenation/hyphenation.ts';
import { Toasts } from '../ui/Toasts.tsx';
import styles from './App.module.css';
import { useDialogs } from './dialogs.ts';
import { holdWhile } from './hold-while.ts';
import { useMac } from './platform.ts';
import { StatusBanner } from './StatusBanner.tsx';
import { useApp } from './store.ts';
import { useTheme } from './theme.ts';
import { isUnfinished } from './unfinished.ts';
import { useAppActions } from './use-app-actions.ts';
import { View } from './View.tsx';

export function App() {
  const theme = useApp(({ preferences }) => preferences.theme);
  const { palette, shortcuts } = useDialogs();
  useTheme(theme);
  useKeyDispatcher(useMac());
  useAppActions();
  useEffect(() => holdWhile(isUnfinished), []);
  useEffect(prepareLikelyHyphenation, []);
  return (
    <div className={styles.app}>
      <StatusBanner />
      <View />
      <BringingIn />
      <ExportDialog />
      <Keeping />
      <NoteHistoryDialog />
      <CommandPalette isOpen={palette} onClose={() => useDialogs.setState({ palette: false })} />
      <ShortcutSheet isOpen={shortcuts} onClose={() => useDialogs.setState({ shortcuts: false })} />
      <Toasts />
    </div>
  );
}
