import { useMemo } from 'react';
import { nameResolver } from '../../shared/quotations/aliases.ts';
import { useApp } from './store.ts';

type NameOf = (speaker: string) => string;

let known: { readonly aliases: Readonly<Record<string, string>>; readonly nameOf: NameOf } | null = null;

/** Whom a speaker's name means by the reader's aliases, as of now. */
export function speakerName(speaker: string): string {
  const aliases = useApp.getState().shelf.speakerAliases;
  if (known?.aliases !== aliases) known = { aliases, nameOf: nameResolver(aliases) };
  return known.nameOf(speaker);
}

/** The same for components: renders again when the aliases change. */
export function useSpeakerName(): NameOf {
  const aliases = useApp(({ shelf }) => shelf.speakerAliases);
  return useMemo(() => nameResolver(aliases), [aliases]);
}
