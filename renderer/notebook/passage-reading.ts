import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { PassageProgress } from '../../shared/api.ts';
import { useApp } from '../app/store.ts';

interface PassageReading {
  /** How many articles have been read for their passages; null until it is known. */
  readonly progress: PassageProgress | null;
}

export const usePassageReading = create<PassageReading>()(() => ({ progress: null }));

/** Milliseconds between two looks at a library that is being read. */
const READING = 700;

/** Follows the reading of the passages; `onMore` when more of them are there. */
export function useFollowReading(onMore?: () => void): void {
  const client = useApp(({ client }) => client);
  const more = useRef(onMore);
  useEffect(() => {
    more.current = onMore;
  }, [onMore]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = client.on('passages.progress', (progress) => {
      usePassageReading.setState({ progress });
      timer ??= setTimeout(() => {
        timer = undefined;
        more.current?.();
      }, READING);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client]);
}
