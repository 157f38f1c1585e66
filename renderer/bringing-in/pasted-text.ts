const MARKDOWN_SIGNS: readonly RegExp[] = [
  /^---\r?\n[\s\S]*?\r?\n---\r?$/m,
  /^#{1,6} \S/m,
  /^> \S/m,
  /^(?:[-*+]|\d+\.) \S.*\r?\n(?:[-*+]|\d+\.) \S/m,
  /^```/m,
  /\[[^\]\n]+\]\((?:https?:|mailto:)[^)\s]+\)/,
  /(?:^|\s)\*\*\S[^*\n]*\S\*\*/,
];

/** Whether pasted text was written as Markdown: by signs that plain prose does not have. */
export function looksLikeMarkdown(text: string): boolean {
  return MARKDOWN_SIGNS.some((sign) => sign.test(text));
}

/** The name that pasted text is brought in under; its extension decides the importer. */
export const pastedName = (text: string): string =>
  looksLikeMarkdown(text) ? 'Pasted text.md' : 'Pasted text.txt';
