/**
 * A tag as note-taking programs read it in running text: letters, digits, `_`, `-` and `/`, anything else as a
 * hyphen. Null where nothing but digits would be left, which those programs take for a number.
 */
export function hashtag(tag: string): string | null {
  const name = tag
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/^[-/]+|[-/]+$/gu, '');
  return name === '' || /^\p{N}+$/u.test(name) ? null : `#${name}`;
}
