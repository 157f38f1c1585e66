import { useState } from 'react';
import { counted } from '../app/dates.ts';
import { useApp } from '../app/store.ts';
import { usePages } from '../paging/use-pages.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import styles from './SpeakerHead.module.css';
import { exportSpeaker } from './speaker-edits.ts';
import { isFiltered, saidFilter, saidPages, useSpeakersView } from './speakers-view.ts';

interface SpeakerHeadProps {
  readonly speaker: string | null;
  /** Whether the list of speakers is elsewhere. */
  readonly onePane: boolean;
  readonly onRename: (name: string) => void;
}

/** Whose quotations these are, and what can be done with all of them. */
export function SpeakerHead({ speaker, onePane, onRename }: SpeakerHeadProps) {
  usePages(saidPages);
  const filtered = useSpeakersView(isFiltered);
  const [exporting, setExporting] = useState(false);
  const { total } = saidPages;

  const takeOut = async (): Promise<void> => {
    setExporting(true);
    await exportSpeaker(speaker, saidFilter(useSpeakersView.getState()));
    setExporting(false);
  };
  return (
    <header className={styles.head}>
      {onePane && (
        <IconButton
          icon="arrow-left"
          label="All speakers"
          onPress={() => useApp.getState().navigate({ view: 'speakers' })}
        />
      )}
      <div className={styles.words}>
        <h2 className={styles.name} data-unknown={speaker === null || undefined}>
          {speaker ?? 'Speaker unknown'}
        </h2>
        <p className={styles.count} role="status">
          {total === null ? '' : counted(total, 'quotation')}
          {filtered && total !== null && ' that fit'}
        </p>
      </div>
      <div className={styles.actions}>
        {speaker !== null && (
          <Button size="small" variant="quiet" onPress={() => onRename(speaker)}>
            Correct the name
          </Button>
        )}
        <Button
          size="small"
          icon="export"
          isDisabled={exporting || total === 0}
          onPress={() => void takeOut()}
        >
          {exporting ? 'Exporting …' : 'Export as Markdown'}
        </Button>
      </div>
    </header>
  );
}
