import { isCapitalCity, nationOf } from './demonyms.ts';
import { genderOfFirstName, isFirstName } from './first-names.ts';
import type { Token } from './tokens.ts';
import type { Gender } from './word-classes.ts';
import { Class } from './word-classes.ts';

/** A person or institution that the text names in full somewhere. */
export interface Member {
  /** The fullest form of the name, as written. */
  readonly name: string;
  readonly words: readonly string[];
  /** Offsets of the first mention in full. */
  readonly start: number;
  readonly end: number;
  gender: Gender;
  institution: boolean;
  /** Where the name, or its last word, is mentioned: offsets in text order. */
  readonly mentions: number[];
}

/** “North Korea”, “Great Britain”: unlike “Duarte Lima”, who is named like a capital. */
function isCountry(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return nationOf(last) !== null && !isCapitalCity(last);
}

/** Words that end the names of companies, and that are left out where they are named again. */
const company =
  /^(?:inc|corp|co|ltd|llc|plc|ag|gmbh|sa|se|nv|group|holdings|industries|corporation|company|partners|capital|foods|motors|airlines|airways|systems|technologies|pharmaceuticals|laboratories|labs|bank|bancorp|securities|energy|oil|health|media|entertainment|international)\.?$/u;

/** Words that end the names of firms and other bodies, and no person’s whose given name is unknown. */
const trade =
  /^(?:electric|electrical|power|gas|water|rail|railways?|railroad|transit|logistics|marine|maritime|shipping|freight|steel|mining|minerals|metals|petroleum|chemicals?|aerospace|aviation|automotive|insurance|assurance|mutual|financial|investments?|advisors|advisers|management|equity|ventures|properties|realty|homes|hotels|resorts|pictures|studios|records|games|interactive|software|networks|telecom|telecommunications|communications|wireless|mobile|digital|data|analytics|research|consulting|solutions|stores|supermarkets|brands|beverages|brewing|dairy|biotech|biosciences|therapeutics|pharma|genetics|genomics|diagnostics|healthcare|solar|nuclear|semiconductors?|electronics|robotics|packaging|plastics|cement|construction|engineering|lines|cruises|theatres?|orchestra|ballet|opera|zoo|aquarium|forum|initiative|watch|voice|aid|relief|rights|charities|ministries)$/u;

/** Whether a word ends the names of bodies and no person’s. */
export function isTradeWord(lower: string): boolean {
  return trade.test(lower);
}

/** The member that a full name introduces; `tokens` are the words of the name. */
export function memberOf(tokens: readonly Token[], name: string): Member {
  const words = tokens.map((token) => token.lower);
  const first = words[0] ?? '';
  const given = isFirstName(first) || /^\p{L}\.$/u.test(first);
  const isInstitution =
    tokens.some((token) => (token.classes & Class.organisation) !== 0) ||
    isCountry(words) ||
    isTradeWord(words.at(-1) ?? '');
  const institution = !given && isInstitution;
  const start = tokens[0]?.start ?? 0;
  return {
    name,
    words,
    start,
    end: tokens.at(-1)?.end ?? start,
    gender: institution ? 'unknown' : genderOfFirstName(first),
    institution,
    mentions: [],
  };
}

/** Whether the last word of a name says that it is a company’s. */
export function isCompany({ words }: Member): boolean {
  const last = words.at(-1) ?? '';
  return company.test(last) || isTradeWord(last);
}

/** The offset of the member's last mention that is not after `at`; -1 if there is none. */
export function lastAtOrBefore(member: Member, at: number): number {
  let low = 0;
  let high = member.mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((member.mentions[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? -1 : (member.mentions[low - 1] ?? -1);
}
