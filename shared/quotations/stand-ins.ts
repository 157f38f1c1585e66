import type { Antecedents } from './antecedents.ts';
import { isNational, nationOf } from './demonyms.ts';
import { isOrigin, isOtherOffice, pointsBack, variesName } from './epithets.ts';
import { genderOfBearer } from './genders.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { isEnglish } from './noun-uses.ts';
import type { Sentence } from './sentences.ts';
import type { Speaker } from './speaker.ts';
import { isProper } from './speaker.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

/** Nouns by which reports vary a name that they gave before: “the striker”, “the 43-year-old”. */
const epithet =
  /(?:-year-old|-jährige[rn]?|-of-(?:one|two|three|four|five|six|seven|eight|nine|ten))$|^(?:.+-)?(?:striker|defender|midfielder|goalkeeper|keeper|winger|forward|player|coach|manager|boss|skipper|captain|star|singer|rapper|actor|actress|author|writer|novelist|musician|artist|champion|boxer|driver|teenager|pensioner|veteran|woman|man|billionaire|entrepreneur|winner|laureate|medall?ist|finalist|right-hander|left-hander|lefty|righty|southpaw|slugger|reliever|outfielder|infielder|shortstop|quarterback|linebacker|receiver|freshman|sophomore|comedian|comic|presenter|great|legend|ace|opener|batter|batsman|bowler|spinner|seamer|all-rounder|wicketkeeper|frontman|filmmaker|tycoon|mogul|magnate|academic|physicist|politician|lawmaker|senator|congressman|congresswoman|mp|autora?|escritora?|novelista|cantante|actriz|delanter[oa]|técnic[oa]|capit(?:án|ana)|porter[oa]|guardameta|centrocampista|zaguer[oa]|entrenadora?|cineasta|artista|romanci(?:er|ère)|écrivaine?|attaquante?|milieu|joueu(?:r|se)|chanteu(?:r|se)|réalisat(?:eur|rice)|entraîneu(?:r|se)|technicien(?:ne)?|buteuse?|comédien(?:ne)?|dirigeante?|humoriste|quinquagénaire|act(?:eur|rice)|trainer(?:in)?|kapitän(?:in)?|musiker(?:in)?|komiker(?:in)?|schauspieler(?:in)?|sänger(?:in)?|stürmer(?:in)?|torwart|autor(?:in)?|regisseur(?:in)?|schriftsteller(?:in)?|politiker(?:in)?|regierungschef(?:in)?|chercheu(?:r|se)|élue?|édile|intéressée?|(?:trent|quarant|cinquant|sexag|quinquag|quadrag|septuag|octog)énaire|trentenaire|investigadora?|forscher(?:in)?|sozialdemokrat(?:in)?|christdemokrat(?:in)?|financier|mandatari[oa]|legislador[a]?|dirigente|funcionari[oa]|jugador[a]?)$/u;

/** Nouns for what somebody does, which stand for somebody named before unless the text says that they do something else. */
const profession =
  /^(?:analyst|strategist|economist|scientist|researcher|historian|counsel|barrister|silk|campaigner|activist|farmer|grazier|rancher|pensioner|retiree|businessman|businesswoman|entrepreneur|critic|columnist|chef|designer|architect|climber|mountaineer|cyclist|golfer|swimmer|sprinter|runner|rower|jockey|cricketer|footballer|gymnast|skier|snowboarder|skater|wrestler|goaltender|catcher|fly-half|scrum-half|full-back|flanker|hooker|prop|guard|center|songwriter|founder|co-founder|defendant|professor|native|[a-z]+genarian|great-grand(?:mother|father)|[a-z]+(?:ologist|icist|onomer))$/u;

/** “the economist”, “the law professor”; no more than that. */
function isProfession(phrase: NounPhrase, { tokens }: Sentence): boolean {
  const words = tokens.slice(phrase.from, phrase.to);
  if (words.length > 4 || (words[0]?.lower !== 'the' && words.length > 1)) return false;
  if (words.some(({ lower }) => /^(?:'s|'|’|of|for|at|in)$/u.test(lower))) return false;
  return profession.test(phrase.head) || profession.test(phrase.head.slice(phrase.head.lastIndexOf('-') + 1));
}

/** First words of a phrase that means somebody known. */
export const definite = new Set([
  'the',
  'this',
  'that',
  'der',
  'die',
  'das',
  'den',
  'dem',
  'le',
  'la',
  "l'",
  'el',
  'his',
  'her',
  'their',
  'its',
  'ce',
  'cette',
  'dieser',
  'diese',
  'este',
  'esta',
]);

/** Peoples of two words: “the New Zealander”. */
const peoples = new Set([
  'new zealander',
  'south african',
  'sri lankan',
  'costa rican',
  'puerto rican',
  'south korean',
  'north korean',
  'northern irishman',
]);

/** “The Ohio Democrat”: by party or origin. */
const member = /^(?:democrat|republican|conservative|liberal|independent|socialist|native)$/u;

/** Offices that a text may speak of without the name of who held them. */
const highOffice =
  /^(?:president|minister|premier|chancellor|governor|mayor|senator|king|queen|leader|secretary|chief|head|director|chairman|chairwoman|ceo|manager|coach|champion|boss|employee|official|aide|worker|owner|partner|wife|husband|boyfriend|girlfriend)$/u;

/** Whether a phrase is no more than such a noun: “the former striker”, unlike “the hospital’s risk manager”. */
function isEpithet(phrase: NounPhrase, { tokens }: Sentence, language: Language): boolean {
  const words = tokens.slice(phrase.from, phrase.to).map((token) => token.lower);
  const attached = isEnglish(language) && words.some((word) => /^(?:'s|of|for|at|in)$/u.test(word));
  if (words.length > 5 || attached) return false;
  if (words.some((word) => /^\d+-year-old$/u.test(word))) return true;
  // “the Spain international”
  if (isEnglish(language) && phrase.head === 'international' && words.length === 3) return true;
  // “the longtime fair board president”
  if (
    isEnglish(language) &&
    words[0] === 'the' &&
    /^(?:long-?time|veteran|retired|outgoing|one-?time|soft-spoken|first-time|.+-(?:term|born|educated|trained))$/u.test(
      words[1] ?? '',
    )
  )
    return true;
  // “the former police officer”
  if (isEnglish(language) && words[0] === 'the' && words[1] === 'former' && !highOffice.test(phrase.head))
    return true;
  if (language.capitalNouns || isEnglish(language)) return epithet.test(phrase.head);
  return words.some((word) => epithet.test(word));
}

function isUtterance(head: string, language: Language): boolean {
  return ((language.words.get(head) ?? 0) & Class.utterance) !== 0;
}

/** Nouns for an institution that was named before. */
const firm =
  /^(?:company|firm|group|bank|airline|retailer|manufacturer|chain|club|union|charity|agency|newspaper|paper|university|operator|developer|start-up|startup|association|organi[sz]ation|foundation|institute|coalition|federation|league|society|broadcaster|regulator|watchdog|nonprofit|lender|insurer|brewer|utility|concern|brokerage|conglomerate|supermarket|consortium|consultancy|subsidiary|[a-z]*maker|website|platform|magazine|hospital|school|college|orchestra|network|carrier|studio|outlet|tabloid|provider|distributor|supplier|refiner|miner|builder|housebuilder)$/u;

/** The same in German, French and Spanish. */
const firmAbroad =
  /^(?:unternehmen|konzern|organisation|verband|verein|gewerkschaft|hersteller|autobauer|betreiber|sender|verlag|institut|stiftung|bank|partei|fluggesellschaft|bündnis|entreprise|groupe|société|organisation|association|syndicat|fédération|ong|constructeur|banque|collectif|fondation|compagnie|institut|empresa|compañía|grupo|organización|asociación|sindicato|firma|organismo|entidad|banco|institución|plataforma|colectivo|fundación|aerolínea|ong|petrolera|multinacional|partido)$/u;

/** Whom a form that is no name stands for. */
export type Resolution = Pick<Speaker, 'name' | 'antecedent' | 'certainty' | 'why'>;

/** Finds whom nouns stand for that vary a name given before: “the striker”, “the Swede”, “the company”. */
export class StandIns {
  private readonly language: Language;
  private readonly antecedents: Antecedents;
  private readonly officesOf: (name: string) => readonly string[];

  /** @param officesOf the offices that the text gives somebody of that name */
  constructor(language: Language, antecedents: Antecedents, officesOf: (name: string) => readonly string[]) {
    this.language = language;
    this.antecedents = antecedents;
    this.officesOf = officesOf;
  }

  /** “the US official” after “one US official”; “the 43-year-old” after any person. */
  earlierRole(phrase: NounPhrase, sentence: Sentence): Resolution | null {
    const points =
      !isEnglish(this.language) &&
      pointsBack(phrase, sentence) &&
      variesName(phrase, sentence, this.language);
    if (points) return this.personBefore(phrase, sentence);
    if (sentence.tokens[phrase.to - 1]?.capital && isEnglish(this.language)) return null;
    const wanted = sentence.tokens.slice(phrase.from + 1, phrase.to).map((token) => token.lower);
    const mentioned = wanted.length === 0 ? null : this.antecedents.broughtIn(sentence, wanted);
    if (mentioned !== null)
      return { ...mentioned, certainty: 0.85, why: `the same as “${mentioned.name}” before` };
    for (const speaker of wanted.length === 0 ? [] : this.antecedents.heard.recent(11)) {
      if (speaker.name === null || speaker.stands === 'group' || /^\p{Lu}/u.test(speaker.name)) continue;
      const words = speaker.asWritten.toLowerCase().split(/\s+/u);
      if (definite.has(words[0] ?? '') || !wanted.every((word) => words.includes(word))) continue;
      const { name, start, end } = speaker;
      return { name, antecedent: { start, end }, certainty: 0.85, why: `the same as “${name}” before` };
    }
    if (isEpithet(phrase, sentence, this.language)) return this.personBefore(phrase, sentence);
    if (!isEnglish(this.language))
      return variesName(phrase, sentence, this.language) ? this.personBefore(phrase, sentence) : null;
    if (!isProfession(phrase, sentence)) return null;
    const person = this.personBefore(phrase, sentence);
    const { name } = person ?? { name: null };
    return name === null || !isProper(name) || this.officesOf(name).length > 0 ? null : person;
  }

  /** “the statement” for whoever spoke in one shortly before. */
  documentBefore(phrase: NounPhrase, sentence: Sentence): Resolution | null {
    if (phrase.to - phrase.from !== 2 || !isUtterance(phrase.head, this.language)) return null;
    const heard = this.antecedents.heard.lastBefore(sentence.index);
    if (heard === null || !this.antecedents.speaksIn(heard.sentence, phrase.head)) return null;
    if (sentence.paragraph - this.antecedents.paragraphOf(heard.sentence) > 1) return null;
    const { name, start, end, antecedent } = heard.speaker;
    if (name === null || !isProper(name)) return null;
    const why = `“${name}” spoke in it`;
    return { name, antecedent: antecedent ?? { start, end }, certainty: 0.75, why };
  }

  /** “the Swede”, “the Ohio Democrat” for a person spoken of shortly before. */
  national(phrase: NounPhrase, sentence: Sentence): Resolution | null {
    const { tokens } = sentence;
    const described = tokens.slice(phrase.from + 1, phrase.nameFrom);
    const single =
      phrase.nameTo - phrase.nameFrom === 1 &&
      described.every(({ lower }) =>
        /-(?:year-old|born)$|^(?:former|veteran|young|experienced)$/u.test(lower),
      );
    const last = tokens[phrase.nameTo - 1]?.lower ?? '';
    const pair = tokens.slice(phrase.from + 1, phrase.nameTo).map(({ lower }) => lower);
    const isOne =
      (single && isNational(last)) ||
      peoples.has(pair.join(' ')) ||
      (phrase.nameFrom === phrase.from + 1 && member.test(last));
    const named = isOrigin(phrase, tokens, this.language);
    return named || (isOne && tokens[phrase.from]?.lower === 'the')
      ? this.personBefore(phrase, sentence)
      : null;
  }

  /** “The company” for the institution by whose name somebody was last heard, at most a paragraph before. */
  firmBefore(phrase: NounPhrase, sentence: Sentence): Resolution | null {
    const article = sentence.tokens[phrase.from]?.lower ?? '';
    const bare =
      phrase.to - phrase.from === 2 && (isEnglish(this.language) ? article === 'the' : definite.has(article));
    if (!bare || !(isEnglish(this.language) ? firm : firmAbroad).test(phrase.head)) return null;
    return this.firmHeard(sentence) ?? this.firmSpokenOf(phrase, sentence) ?? this.firmNamed(sentence);
  }

  /** The institution that the sentences shortly before are about. */
  private firmSpokenOf(phrase: NounPhrase, sentence: Sentence): Resolution | null {
    const wanted = { gender: 'unknown', stands: 'thing' } as const;
    const reach = { paragraphs: 1, ahead: false };
    const firm = this.antecedents.find(sentence, phrase.from, wanted, false, reach);
    if (firm === null || !isProper(firm.name) || nationOf(firm.name.toLowerCase()) !== null) return null;
    const { name, start, end } = firm;
    return { name, antecedent: { start, end }, certainty: 0.72, why: `“${name}” was last spoken of` };
  }

  /** “Air France supprime des postes. …, dit la compagnie”: the name that the sentence before begins with, if no person’s. */
  private firmNamed(sentence: Sentence): Resolution | null {
    const first = isEnglish(this.language) ? null : this.antecedents.leadingName(sentence);
    if (first === null || nationOf(first.name.toLowerCase()) !== null) return null;
    const { name, start, end } = first;
    return { name, antecedent: { start, end }, certainty: 0.7, why: `“${name}” was last spoken of` };
  }

  private firmHeard(sentence: Sentence): Resolution | null {
    const heard = this.antecedents.heard.lastBefore(sentence.index);
    if (heard === null || sentence.paragraph - this.antecedents.paragraphOf(heard.sentence) > 1) return null;
    const { name, start, end, gender, asWritten } = heard.speaker;
    const isFirm = gender === 'unknown' && isProper(name) && !/\s/u.test(name ?? '') && name === asWritten;
    const isMember =
      heard.speaker.stands === 'thing' && isProper(name) && nationOf(name?.toLowerCase() ?? '') === null;
    if (name === null || !(isFirm || isMember) || nationOf(name.toLowerCase()) !== null) return null;
    return { name, antecedent: { start, end }, certainty: 0.75, why: `“${name}” was last heard` };
  }

  private personBefore(phrase: NounPhrase, sentence: Sentence): Resolution | null {
    const gender = genderOfBearer(sentence.tokens, phrase, this.language);
    const person = this.antecedents.find(
      sentence,
      phrase.from,
      { gender, stands: 'person', unowned: true, byPronoun: !isEnglish(this.language) },
      false,
      {
        paragraphs: 1,
        ahead: false,
      },
    );
    if (person === null) return null;
    const named = isEnglish(this.language) || isProper(person.name) || pointsBack(phrase, sentence);
    if (!named || (!isEnglish(this.language) && isOtherOffice(phrase, this.officesOf(person.name))))
      return null;
    const why = `“${person.name}” was last spoken of`;
    return { name: person.name, antecedent: { start: person.start, end: person.end }, certainty: 0.7, why };
  }
}
