import { useEffect, useState } from 'react';
import { runAction } from '../../actions/registry.ts';
import { IconButton } from '../../ui/Button.tsx';
import { TextSettings } from '../comfort/TextSettings.tsx';
import { SectionName } from '../contents/SectionName.tsx';
import type { ContentsPanelState } from '../contents/use-contents.ts';
import { ProgressBar } from '../position/ProgressBar.tsx';
import { usePage, useReadingState } from '../reading/context.ts';
import { leaveReader, wayBack } from '../way-back.ts';
import { MoreMenu } from './MoreMenu.tsx';
import styles from './ReaderBar.module.css';

interface ReaderBarProps {
  readonly contents: ContentsPanelState;
  readonly passagesShown: boolean;
  readonly onTogglePassages: () => void;
}

/** The thin bar above the text. */
export function ReaderBar({ contents, passagesShown, onTogglePassages }: ReaderBarProps) {
  const title = useReadingState((state) => state.open.summary.title);
  const page = usePage();
  const [titleGone, setTitleGone] = useState(false);

  useEffect(() => {
    const heading = page?.scroller.querySelector('h1');
    if (!page || !heading) return undefined;
    const observer = new IntersectionObserver(([entry]) => setTitleGone(entry?.isIntersecting === false), {
      root: page.scroller,
    });
    observer.observe(heading);
    return () => observer.disconnect();
  }, [page]);

  return (
    <div className={styles.bar}>
      <IconButton
        icon="arrow-left"
        label={`Back to the ${wayBack()}`}
        action="reading.escape"
        onPress={leaveReader}
      />
      {contents.contents.sections.length > 0 && (
        <span data-contents-toggle>
          <IconButton
            icon="contents"
            label={contents.shown ? 'Hide the contents' : 'Show the contents'}
            action="reading.contents"
            pressed={contents.shown}
            onPress={contents.toggle}
          />
        </span>
      )}
      <p className={styles.title} data-shown={titleGone || undefined} aria-hidden="true">
        <bdi>{title}</bdi>
        <SectionName contents={contents.contents} />
      </p>
      <ProgressBar />
      <TextSettings />
      <span className={styles.roomy}>
        <IconButton
          icon="speaker"
          label="Read aloud"
          action="reading.aloud"
          onPress={() => runAction('reading.aloud')}
        />
        <IconButton
          icon="export"
          label="Export as Markdown"
          action="export.open"
          onPress={() => runAction('export.open')}
        />
      </span>
      <IconButton
        icon="list"
        label={passagesShown ? 'Hide passages' : 'Show passages'}
        action="reading.passages"
        pressed={passagesShown}
        onPress={onTogglePassages}
      />
      <MoreMenu />
    </div>
  );
}
