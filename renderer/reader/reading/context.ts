import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Commands } from './commands.ts';
import type { Page } from './page.ts';
import type { Reading } from './reading.ts';
import type { ReadingState } from './reading-state.ts';

/** The article being read, for the components of the reader. */
export const ReadingContext = createContext<Reading | null>(null);
export const CommandsContext = createContext<Commands | null>(null);
/** See {@link useStateBehind}. */
export const BehindContext = createContext<StoreApi<ReadingState> | null>(null);
/** Null until the text is in the page. */
export const PageContext = createContext<Page | null>(null);

export function useReading(): Reading {
  const reading = use(ReadingContext);
  if (reading === null) throw new Error('the reader has no article here');
  return reading;
}

export function useReadingState<T>(select: (state: ReadingState) => T): T {
  return useStore(useReading().store, select);
}

/** The state that follows behind the paint of the text: for what stands beside it. */
export function useStateBehind<T>(select: (state: ReadingState) => T): T {
  const behind = use(BehindContext);
  if (behind === null) throw new Error('the reader has no article here');
  return useStore(behind, select);
}

export function useCommands(): Commands {
  const commands = use(CommandsContext);
  if (commands === null) throw new Error('the reader has no commands here');
  return commands;
}

export const usePage = (): Page | null => use(PageContext);
