/**
 * Lines by which publishers advertise themselves beside an article. A pattern must fit the whole of a short line that
 * stands alone; verbs that prose also uses count only beside words of the trade.
 */
const TRADE =
  /\b(?:newsletters?|e-?mails?|inbox|briefings?|digest|alerts?|podcasts?|subscri(?:bers?|ptions?)|free trial|for free|push notifications?|(?:daily|weekly|morning|evening|saturday|sunday|monday|friday) (?:letter|e-?mail|edition|update)|latest (?:news|updates|stories)|breaking news)\b/iu;

/** Narrower, for verbs that begin many a sentence. */
const OWN_TRADE =
  /\b(?:newsletters?|(?:to|in) your inbox|free trial|(?:our|the) app|push notifications?|our (?:podcasts?|whatsapp channel)|become a subscriber|as a subscriber|subscribe|latest (?:news|updates|stories) (?:from|by|direct)|breaking news alerts?)\b/iu;

const NO_STOP = /[^.!?…:;]$/u;

/** A pattern for the whole line, and what must be in the line beside it. */
const PROMOTIONS: readonly (readonly [pattern: RegExp, beside: readonly RegExp[]])[] = [
  [/^(?:unlock|subscribe|please subscribe|(?:simply )?sign up|don[’']t miss)\b/iu, [TRADE]],
  [/^(?:our|the) (?:daily|weekly|free)\b.*\bin(?:to)? your inbox\b/iu, [OWN_TRADE]],
  [
    /^stay (?:informed|updated|up to date) with (?:our |the )?(?:free|latest|daily|weekly) (?:updates|news|alerts)/iu,
    [],
  ],
  [/^.{1,60}: (?:sign up|subscribe) (?:here|now|today|for free)[.!]?$/iu, []],
  [/\bselects (?:his|her|their|our) favou?rite stories in this weekly newsletter\.?$/iu, []],
  [/^(?:follow|find|like) us on (?:\S+ ?){1,6}[.!]?$/iu, [NO_STOP]],
  [/^share (?:this )?(?:on|via|by) (?:x|twitter|facebook|whatsapp|linkedin|reddit|e-?mail)$/iu, []],
  [/^(?:abonnieren sie|jetzt .*\banmelden|melden sie sich)\b/iu, [/\bnewsletter\b/iu]],
  [
    /^(?:inscrivez-vous|abonnez-vous|recevez)(?=\s)/iu,
    [/\b(?:newsletter|infolettre|lettre d’information)\b/iu],
  ],
  [/^(?:suscr[ií]b(?:ete|ase)|apúntate|recib[ae])(?=\s)/iu, [/(?:bolet[ií]n|newsletter)/iu]],
  [/^sign up (?:to|for|here|now|today)\b.{0,100}$/iu, [NO_STOP]],
  [/^subscribe(?: (?:now|today|here|to continue reading|to read (?:more|on)))?[.!]?$/iu, []],
  [
    /^(?:get|receive|enjoy|discover|try|join|register|download|stay|keep|follow|enter|support|become|want|looking|like)\b/iu,
    [OWN_TRADE],
  ],
  [
    /^this (?:article|story|piece|feature|essay|report|interview|column|post) is (?:a |an )?(?:part|one|extract|excerpt|taken|adapted) (?:of|from|in) .*\b(?:series|newsletter|package|special report|collection|project|issue|edition|partnership|magazine|supplement|programme|program|guide|coverage)\b/iu,
    [],
  ],
  [/^part of (?:the|our|a) (?:series|special report|collection|project)\b/iu, []],
  [
    /^this (?:article|story|piece|essay|column|post) (?:was )?(?:first|originally) (?:appeared|published|ran) (?:in|on|at|by)\b/iu,
    [],
  ],
  [
    /^(?:read more|read next|read also|see also|related|related (?:articles?|stories|content)|recommended|more (?:on|from) this (?:story|topic|author)|most read|editor[’']s (?:picks?|choice))(?:: ?.{1,120})?$/iu,
    [],
  ],
  [
    /^(?:advertisement|advertising|sponsored(?: content)?|story continues below(?: advertisement)?|(?:skip past|after) newsletter promotion|continue reading|share this (?:article|story)|click here to .{1,80}|listen to this (?:article|story)(?: .{1,40})?|already a subscriber\? .{1,40}|log ?in to continue.{0,40})[.!]?$/iu,
    [],
  ],
];

/** Prose, not promotion: someone speaks, or several sentences follow each other. */
const PROSE =
  /\b(?:said|says|told|added|adding|argues?|wrote|writes|warned|urged)\b|[.!?] \p{Lu}.*[.!?] \p{Lu}/u;
const MAX_LENGTH = 180;

/** Whether a line that stands alone is promotion. */
export function isPromotion(line: string): boolean {
  if (line.length > MAX_LENGTH || PROSE.test(line)) return false;
  return PROMOTIONS.some(
    ([pattern, beside]) => pattern.test(line) && beside.every((other) => other.test(line)),
  );
}

const BOILERPLATE: readonly RegExp[] = [
  /^(?:this|the above) (?:article|story|text|page|content|post) (?:was|is|has been) (?:automatically )?(?:curated|generated|aggregated|collected|compiled|archived|syndicated|retrieved|republished)\b.*$/iu,
  /^for (?:the )?(?:full|more|further) (?:details|information|text|story)\b.{0,40}\b(?:visit|see|read)\b.*\b(?:original|source|link)\b.*$/iu,
  /^(?:read|visit|view|see) the (?:full |original )?(?:article|story|source|post)(?: link)?(?: (?:here|above|online|at|on)\b.*)?[.!]?$/iu,
  /^(?:©|\(c\) |copyright (?:©|\(c\)|the\b|\d{4})).{0,140}$/iu,
  /^all rights reserved\.?$/iu,
];

/** Whether a line at a text's end speaks of the copy and not of its subject. */
export function isBoilerplate(line: string): boolean {
  return line.length <= 300 && BOILERPLATE.some((pattern) => pattern.test(line));
}
