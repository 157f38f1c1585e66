import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AnnotationId } from '../../shared/identifiers.ts';
import { useActions } from '../actions/registry.ts';
import { counted } from '../app/dates.ts';
import { useApp } from '../app/store.ts';
import { toast } from '../ui/toasts.ts';
import { AloudBar } from './aloud/AloudBar.tsx';
import { useReadAloud } from './aloud/use-read-aloud.ts';
import { AnnotationCard } from './annotation/AnnotationCard.tsx';
import { ResizeHandles } from './annotation/ResizeHandles.tsx';
import { useSpokenMarks } from './annotation/use-spoken-marks.ts';
import { ArticleBody } from './body/ArticleBody.tsx';
import { measureHangingMarks } from './body/hanging-marks.ts';
import { followInnerLinks } from './body/inner-links.ts';
import { followOverflow } from './body/scrollable-blocks.ts';
import { ContentsPanel } from './contents/ContentsPanel.tsx';
import { useContents } from './contents/use-contents.ts';
import { Announcer } from './cursor/Announcer.tsx';
import { FindBar } from './find/FindBar.tsx';
import { useFind } from './find/use-find.ts';
import { focusActions } from './focus/focus-actions.ts';
import { useFocusMode } from './focus/use-focus-mode.ts';
import { useFullScreen } from './focus/use-full-screen.ts';
import { FootnotePopover } from './footnotes/FootnotePopover.tsx';
import { ArticleEnd } from './header/ArticleEnd.tsx';
import { ArticleHeader } from './header/ArticleHeader.tsx';
import { Notices } from './header/Notices.tsx';
import { ReaderBar } from './header/ReaderBar.tsx';
import { cleanCopies } from './hyphenation/clean-copies.ts';
import { useTextSetting } from './hyphenation/use-text-setting.ts';
import { useLiveChanges } from './live/use-live-changes.ts';
import { SelectionToolbar } from './marking/SelectionToolbar.tsx';
import { useSelection } from './marking/use-selection.ts';
import './paint/highlights.css';
import { PlacingBar } from './orphans/PlacingBar.tsx';
import { usePageTurn } from './page-turn/use-page-turn.ts';
import type { Interval } from './paint/interval-index.ts';
import { usePointing } from './paint/use-pointing.ts';
import { PassagesPanel } from './passages/PassagesPanel.tsx';
import { usePassagesPanel } from './passages/use-passages-panel.ts';
import { useArrival } from './position/use-arrival.ts';
import { useOpening } from './position/use-opening.ts';
import { useReadingPlace } from './position/use-reading-place.ts';
import { useShortText } from './position/use-short-text.ts';
import { Printing } from './print/Printing.tsx';
import { QuotationNote } from './quotations/QuotationNote.tsx';
import { QuotationCommands } from './quotations/quotation-commands.ts';
import { useQuotationPointing } from './quotations/use-quotation-pointing.ts';
import { useQuotations } from './quotations/use-quotations.ts';
import styles from './Reader.module.css';
import { readerActions } from './reader-actions.ts';
import { BehindPaint } from './reading/behind-paint.ts';
import type { Commands } from './reading/commands.ts';
import { BehindContext, CommandsContext, PageContext, ReadingContext } from './reading/context.ts';
import type { Reading } from './reading/reading.ts';
import { usePageOf } from './reading/use-page.ts';
import { OverlapQuestion } from './reshape/OverlapQuestion.tsx';
import { SplitMarker } from './reshape/SplitMarker.tsx';
import { useVersionActions } from './versions/use-version-actions.ts';

interface OpenReaderProps {
  readonly reading: Reading;
  readonly commands: Commands;
  /** Whether the article was changed since it was asked for. */
  readonly hasChanged: () => boolean;
  readonly at?: AnnotationId;
  /** The query of a search, whose words are marked; and the hit to go to, as an UTF-16 offset into the text. */
  readonly find?: string;
  readonly findAt?: number;
  /** The passage to put the cursor on. */
  readonly passage?: Interval;
  /** Opens the article anew. */
  readonly onAgain: () => void;
}

/** An article that is open: bar, text, passages, and what appears over them. */
export function OpenReader(props: OpenReaderProps) {
  const { reading, commands, hasChanged, at, find, findAt, passage, onAgain } = props;
  // One by one: the last colour changes with many a highlight, and is nothing of what is shown here.
  const textSize = useApp(({ preferences }) => preferences.textSize);
  const measure = useApp(({ preferences }) => preferences.measure);
  const leading = useApp(({ preferences }) => preferences.leading);
  const alignment = useApp(({ preferences }) => preferences.alignment);
  const focusMode = useApp(({ preferences }) => preferences.focusMode);
  const { page, attach } = usePageOf(reading, commands);
  const [behind] = useState(() => new BehindPaint(reading.store));
  useEffect(() => behind.follow(), [behind]);
  const { shown, toggle, asDrawer } = usePassagesPanel(reading);
  const reader = useRef<HTMLDivElement>(null);
  const fullScreen = useFullScreen(reader);
  useActions(useMemo(() => focusActions(fullScreen.toggle), [fullScreen.toggle]));
  const { content, summary } = reading.state.open;

  const quotations = useMemo(() => quotationCommandsOf(reading, commands), [reading, commands]);
  const remap = useCallback(() => page?.remap(), [page]);
  const { finder, start } = useOpening(reading, at, find, findAt, passage);
  const setting = useTextSetting(
    () => (start === null ? summary.progress : start.start / Math.max(1, reading.projection.text.length)),
    summary.progress,
  );
  useReadingPlace(reading, page, start, { textSize, measure, leading, alignment });
  useShortText(reading, page);
  usePageTurn(reading, page);
  useSelection(reading, page);
  usePointing(reading, page, commands);
  useQuotations(reading, page);
  useQuotationPointing(reading, page);
  useLiveChanges(
    reading,
    hasChanged,
    useCallback(() => {
      toast({
        message: 'This article has a newer text',
        action: { label: 'Show it', run: onAgain },
      });
    }, [onAgain]),
  );
  useActions(
    useMemo(
      () => readerActions(reading, commands, quotations, toggle),
      [reading, commands, quotations, toggle],
    ),
  );
  // What Escape closes comes after the reader's own actions, which leave the reader with it.
  const contents = useContents(reading, page);
  const aloud = useReadAloud(reading, page, commands);
  useSpokenMarks(reading, page);
  useFocusMode(focusMode, reading, page, aloud);
  useFind(finder, page, reading);
  useVersionActions(reading);

  useEffect(() => {
    document.title = `${summary.title} – Commonplace`;
  }, [summary.title]);
  useArrival(page, commands, at, passage);
  useEffect(() => {
    if (page === null) return undefined;
    const endings = [
      followInnerLinks(page.body),
      followOverflow(page.body),
      measureHangingMarks(page.body),
      cleanCopies(page.scroller),
    ];
    return () => endings.forEach((end) => end());
  }, [page]);

  return (
    <ReadingContext value={reading}>
      <CommandsContext value={commands}>
        <BehindContext value={behind.store}>
          <PageContext value={page}>
            <div
              ref={reader}
              className={styles.reader}
              data-full-screen={fullScreen.isOn || undefined}
              data-drawer={asDrawer || undefined}
              data-alignment={alignment}
              style={{
                ['--reader-size' as string]: `${textSize}px`,
                ['--reader-measure' as string]: measure,
                ['--reader-leading' as string]: leading,
              }}
            >
              <ReaderBar contents={contents} passagesShown={shown} onTogglePassages={toggle} />
              <FindBar finder={finder} />
              <PlacingBar />
              <div className={styles.scroller} data-scroller tabIndex={-1}>
                <article className={styles.column}>
                  <Notices />
                  <ArticleHeader />
                  <ArticleBody
                    key={setting.divided}
                    ref={attach}
                    body={content.body}
                    language={content.language}
                    divided={setting.divided}
                    from={setting.from}
                    onDivided={remap}
                  />
                  <ArticleEnd />
                </article>
                {!reading.isEarlier && <ResizeHandles />}
                <SelectionToolbar />
                <QuotationNote commands={quotations} />
                {!reading.isEarlier && <AnnotationCard />}
                <FootnotePopover />
                <SplitMarker />
                <OverlapQuestion />
              </div>
              {contents.shown && (
                <div className={contents.asDrawer ? undefined : styles.contents}>
                  <ContentsPanel state={contents} />
                </div>
              )}
              {shown && (
                <div className={styles.panel}>
                  <PassagesPanel onClose={toggle} />
                </div>
              )}
              <AloudBar aloud={aloud} language={content.language} />
              <Announcer />
              <Printing />
            </div>
          </PageContext>
        </BehindContext>
      </CommandsContext>
    </ReadingContext>
  );
}

const quotationCommandsOf = (reading: Reading, commands: Commands): QuotationCommands =>
  new QuotationCommands(reading, commands, { say: (message) => toast({ message }), counted });
