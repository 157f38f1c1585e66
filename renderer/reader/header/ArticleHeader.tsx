import { useState } from 'react';
import { directionOf, directionOfLanguage } from '../../../shared/text/direction.ts';
import { publishedDay } from '../../app/dates.ts';
import { hyphenationOf } from '../hyphenation/hyphenation.ts';
import { useReading, useReadingState } from '../reading/context.ts';
import { VersionMenu } from '../versions/VersionMenu.tsx';
import styles from './ArticleHeader.module.css';

/** The title and where it comes from, quiet above the text. */
export function ArticleHeader() {
  const summary = useReadingState((state) => state.open.summary);
  const language = useReadingState((state) => state.open.content.language);
  const [now] = useState(() => new Date());
  const earlierTitle = useReadingState(({ open }) => open.content.title);
  const title = useReading().isEarlier ? earlierTitle : summary.title;
  const hyphenation = hyphenationOf(language);
  const divide = hyphenation.by === 'us' ? hyphenation.divide.hardly : undefined;
  const { site, url, authors, published, readingMinutes } = summary;
  const direction = directionOf(title) ?? (language === null ? 'ltr' : directionOfLanguage(language));
  const source = (site ?? hostOf(url))?.replace(/^www\./, '') ?? null;

  return (
    <header className={styles.header} dir={direction} {...(language === null ? {} : { lang: language })}>
      {source !== null && (
        <p className={styles.site}>
          {url === null ? (
            source
          ) : (
            <a href={url} target="_blank" rel="noopener noreferrer">
              {source}
            </a>
          )}
        </p>
      )}
      <h1 className={styles.title}>{divide?.(title) ?? title}</h1>
      <p className={styles.details}>
        {authors.length > 0 && <span className={styles.authors}>{authors.join(', ')}</span>}
        {published !== null && (
          <time title={published.raw} {...(published.iso === null ? {} : { dateTime: published.iso })}>
            {publishedDay(published, now)}
          </time>
        )}
        <span>{readingMinutes} min</span>
        <VersionMenu />
      </p>
    </header>
  );
}

function hostOf(url: string | null): string | null {
  return url === null ? null : new URL(url).hostname;
}
