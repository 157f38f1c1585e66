/** Names of a list with commas, semicolons or "and"; commas only between full names ("Lee, Ann" is one). */
export function splitNames(text: string): readonly string[] {
  const clean = text
    .replace(/\s+/gu, ' ')
    .replace(/^by:? /iu, '')
    .trim();
  if (clean === '') return [];
  const parts = clean.split(/\s*;\s*|,? and | & /u);
  return parts
    .flatMap((part) => {
      const names = part.split(/\s*,\s*/u);
      return names.every((name) => name.includes(' ')) ? names : [part];
    })
    .filter((name) => name !== '');
}
