import { Class, list } from '../word-classes.ts';

/** Irregular or doubled forms are written out: base/third person/past…/gerund. */
const irregular: readonly (readonly [number, string])[] = [
  [Class.say, 'say/says/said/saying tell/tells/told/telling write/writes/wrote/written/writing'],
  [Class.say, 'fret/frets/fretted/fretting ruled/ruling scrawled/scrawling'],
  [Class.say, 'read/reads/reading swear/swears/swore/swearing sing/sings/sang/singing'],
  [Class.say, 'put/puts/putting begin/begins/began/beginning cry/cries/cried/crying'],
  [Class.say, 'reply/replies/replied/replying testify/testifies/testified/testifying'],
  [Class.say, 'clarify/clarifies/clarified/clarifying prophesy/prophesies/prophesied/prophesying'],
  [Class.say, 'admit/admits/admitted/admitting quip/quips/quipped/quipping'],
  [Class.say, 'deny/denies/denied/denying chat/chats/chatted/chatting rap/raps/rapped/rapping'],
  [Class.say, 'snap/snaps/snapped/snapping sob/sobs/sobbed/sobbing beg/begs/begged/begging'],
  [Class.say | Class.continuing, 'go/goes/went/going'],
  [Class.say, 'points/pointed/pointing fired/firing summed/summing weighed/weighing spelled/spelling'],
  [Class.call, 'speak/speaks/spoke/spoken/speaking decry/decries/decried/decrying'],
  [Class.call, 'refer/refers/referred/referring slam/slams/slammed/slamming pan/pans/panned/panning'],
  [Class.call, 'dub/dubs/dubbed/dubbing term/terms/termed/terming rip/rips/ripped/ripping'],
  [Class.hint, 'think/thinks/thought/thinking feel/feels/felt/feeling know/knows/knew/knowing'],
  [Class.hint, 'see/sees/saw/seeing find/finds/found/finding'],
  [Class.call, 'backs/backed/backing'],
  [Class.say, 'reasons/reasoned/reasoning submit/submits/submitted/submitting pose/poses/posed/posing'],
  [Class.say, 'e-mail/e-mails/e-mailed/e-mailing demur/demurs/demurred/demurring weep/weeps/wept/weeping'],
  [Class.say, 'chipped/chipping piped/piping shot/shooting hit/hits/hitting spit/spat guess/guesses/guessed'],
  [
    Class.say,
    'heard offers/offered query/queries/queried/querying rant/rants/ranted/ranting jot/jots/jotted/jotting',
  ],
  [Class.say | Class.hint, 'worry/worries/worried'],
  [
    Class.say,
    'bet/bets brief/briefs/briefed/briefing rave/raves/raved/raving start/starts/started finish/finishes/finished',
  ],
  [Class.call, 'apologise/apologises/apologised/apologising apologize/apologizes/apologized/apologizing'],
  [Class.say, 'allows/allowed/allowing prompted/prompting presses/pressed/pressing cheered/cheering'],
];

const regular: readonly (readonly [number, string])[] = [
  [
    Class.say,
    `ask answer respond claim state announce declare explain insist argue warn acknowledge concede confirm note
    observe remark comment recall suggest stress emphasise emphasize reveal report tweet post conclude joke whisper
    shout yell exclaim murmur mutter urge promise vow pledge allege assert contend maintain predict propose complain
    caution boast brag recount retort counter lament muse opine affirm assure reassure inform
    order demand plead protest interject interrupt bark bellow scream shriek sigh laugh growl groan moan mumble snarl
    stammer stutter gasp giggle chuckle chant enquire inquire wonder venture volunteer proclaim profess
    disclose divulge text email message preach chime surmise theorise theorize speculate estimate
    advise elaborate marvel counsel hiss roar howl wail rejoin tease correct apologise apologize remind
    scoff sneer thunder rage fume grumble bemoan smile grin shrug nod return resume pursue ejaculate sneer sniff beam intervene grunt croon coo lecture wager deadpan crow gush enthuse quote relate reminisce
    signal imply hint teach preface intone croak drawl falter blurt echo confide
    confess reflect tout translate narrate caption rasp whimper whine ponder retweet blog summarise
    summarize specify stipulate mandate attest avow aver posit reckon figure grouse gripe warble thank exult concur exhort implore
    disagree agree recommend bristle trumpet seethe gloat holler intimate quiz persist pontificate squeal vouch trill
    yelp rebut message rhapsodise wisecrack jest sputter relay dispute
    recite snort huff chortle conjecture taunt riposte jeer banter philosophise philosophize expound restate parrot whinge
    carp bawl splutter wheeze fulminate editorialise editorialize moralise moralize scribble pen purr
    chirp squeak screech yap bleat hoot equivocate waffle backtrack commiserate assent dissent grimace hypothesise
    hypothesize insinuate rejoice proceed indicate`,
  ],
  [Class.say | Class.continuing, 'add continue repeat reiterate'],
  [
    Class.call,
    `call describe label brand denounce condemn dismiss hail blast praise criticise criticize accuse
    characterise characterize portray deride mock blame cite welcome reject ridicule deem laud applaud attack lambast
    lambaste castigate rebuke scold depict compare liken credit talk express voice defend regard
    list invoke rail single champion celebrate salute chide chastise demonise demonize paint frame consider
    bill brush oppose question challenge lash vent highlight outline underline underscore signal stress
    reference mention evoke threaten support endorse offer request assail berate fault commend deplore excoriate disparage belittle skewer admonish reprimand reprove upbraid savage pronounce decree oppose`,
  ],
  [
    Class.hint,
    `believe fear hope want expect doubt intend consider learn remember prefer support oppose acknowledge favor favour
    concern discuss dream imagine regret resent realise realize agree disagree decide instruct direct recommend understand hate love
    accept assume trust suspect envisage foresee notice anticipate wish determine suppose`,
  ],
];

function thirdPerson(base: string): string {
  return /(?:s|x|z|ch|sh)$/u.test(base) ? `${base}es` : `${base}s`;
}

/** Verbs that double their last letter: regretted, shrugging. */
const doubling = new Set(
  list(
    'brag yap pen regret prefer concur aver deadpan blog grin shrug nod refer rebut spot snap quip chat sob beg slam',
  ),
);

function withEnding(base: string, ending: 'ed' | 'ing'): string {
  if (doubling.has(base)) return base + base.slice(-1) + ending;
  if (!base.endsWith('e') || (ending === 'ing' && base.endsWith('ee'))) return base + ending;
  return ending === 'ed' ? `${base}d` : base.slice(0, -1) + ending;
}

function* formsOf(entry: string): Generator<readonly [form: string, gerund: boolean]> {
  if (entry.includes('/')) {
    for (const form of entry.split('/')) yield [form, form.endsWith('ing') && form !== 'sing'];
    return;
  }
  yield [entry, false];
  yield [thirdPerson(entry), false];
  yield [withEnding(entry, 'ed'), false];
  yield [withEnding(entry, 'ing'), true];
}

/** The forms of English reporting verbs with their classes. */
export function englishCueVerbs(): (readonly [number, string])[] {
  const forms: (readonly [number, string])[] = [];
  for (const [classes, entries] of [...irregular, ...regular]) {
    for (const entry of list(entries)) {
      for (const [form, gerund] of formsOf(entry))
        forms.push([classes | (gerund ? Class.participle : 0), form]);
    }
  }
  return forms;
}
