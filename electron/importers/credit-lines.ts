/** Small words that may stand between the names of a credit line. */
const CONNECTORS = new Set(
  'and in at for from of the with by to on as via und in et à de del della des di du da das do dos den der van von ter ten la le las los al el bin ibn y e i additional further extra other reporting editing edited reported writing written research photography graphics data translation translated production contributions contributed'.split(
    ' ',
  ),
);

const CREDIT =
  /^\(?(?:with )?(?:(?:additional|further|extra|other) )?(?:reporting|reported|writing|written|editing|edited|research|photography|photographs|photos|graphics|illustrations?|data|translation|translated|production)(?: and (?:editing|writing|reporting|photography|research|graphics))? (?:by|from) (?=\S)/iu;
const TELLING =
  /^\(?(?:with )?(?:additional|further|extra) (?:reporting|research|contributions?) (?:by|from) (?=\S)/iu;
const CONTRIBUTED =
  /^\(?(\p{Lu}.{1,150}) (?:also )?contributed (?:to this (?:report|article|story)|reporting)\b.{0,60}$/u;

/**
 * Whether a line that stands alone at a text's end names who helped with it ("With additional reporting by …",
 * "Reporting by …; editing by …"). What follows must be names: a sentence that merely begins so is none.
 */
export function isCreditLine(line: string): boolean {
  if (line.length > 300 || /[.!?] \p{Lu}\p{Ll}{3,}.* \p{Ll}{4,} /u.test(line)) return false;
  const contributed = CONTRIBUTED.exec(line)?.[1];
  if (contributed !== undefined) return isNames(contributed);
  const telling = TELLING.exec(line);
  if (telling !== null)
    return line.length <= 200 && !/\b(?:has|have|had|was|were|shows?|found|suggests?)\b/u.test(line);
  const credit = CREDIT.exec(line);
  return credit !== null && isNames(line.slice(credit[0].length));
}

function isNames(text: string): boolean {
  const words = text
    .replace(/[()[\].,;:&/|]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
  return (
    words.length > 0 &&
    words.every((word) => /^[\p{Lu}\p{Lo}\d'’]/u.test(word) || CONNECTORS.has(word.toLowerCase()))
  );
}

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:(?:van|von|de|der|den|del|della|di|da|la|le|al|el|bin|ter|ten) )*\p{Lu}[\p{L}.'’-]*){1,3}`;
const BYLINE = new RegExp(
  String.raw`^[Bb][Yy]:? (${NAME}(?:(?:, and |, | and | & )${NAME})*)(?: in \p{Lu}[\p{L} ,'’-]{1,60})?$`,
  'u',
);

/** The authors that a line at a text's head names ("By Ann Lee and Bo Chen in Paris"); none where it is another line. */
export function authorsOfByline(line: string): readonly string[] {
  const names = line.length <= 160 ? BYLINE.exec(line)?.[1] : undefined;
  return names === undefined ? [] : names.split(/, and |, | and | & /u);
}
