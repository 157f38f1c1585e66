import type { Language, Pronoun } from '../word-classes.ts';
import { Class, list, wordTable } from '../word-classes.ts';
import { englishCueVerbs } from './english-verbs.ts';

const pronouns = new Map<string, Pronoun>([
  ['he', { gender: 'male', stands: 'person' }],
  ['she', { gender: 'female', stands: 'person' }],
  ['it', { gender: 'unknown', stands: 'thing' }],
  ['they', { gender: 'unknown', stands: 'group' }],
  ['i', { gender: 'unknown', stands: 'self' }],
  ['we', { gender: 'unknown', stands: 'self' }],
]);

const words = wordTable([
  ...englishCueVerbs(),
  [Class.determiner, 'the a an this that these those its their his her our my your another each every no'],
  [Class.possessive, 'its their his her our my your'],
  [
    Class.determiner | Class.quantifier,
    `one two three four five six seven eight nine ten dozens both some many several most few all others
    another either neither none hundreds thousands half any`,
  ],
  [
    Class.preposition,
    `of in on at by for from with without to into onto about against between among amid during before after over under
    through across around near behind beyond despite since until till upon within via per like unlike towards toward
    inside outside alongside along beside besides except including concerning regarding following versus off out up down`,
  ],
  [Class.conjunction, 'and or but nor yet so plus'],
  [
    Class.subordinator,
    `that if whether because although though while whereas unless when whenever where wherever as than once lest how why
    what whatever since before after until`,
  ],
  [Class.relative, 'who whom whose which that whoever'],
  [
    Class.auxiliary,
    `has have had having do does did will would shall should can could may might must cannot won't wouldn't can't
    couldn't 'd 'll 've didn't doesn't don't hasn't haven't hadn't shouldn't ought used needn't mightn't let`,
  ],
  [Class.auxiliary | Class.be | Class.objectPronoun, "he's she's it's that's there's who's what's here's"],
  [Class.auxiliary | Class.be, `is are was were be been being am isn't aren't wasn't weren't 's 're 'm`],
  [
    Class.adverb,
    `not n't also too then now later earlier once again already still even just only ever never often always soon
    yesterday today tonight tomorrow however meanwhile moreover furthermore instead perhaps maybe indeed thus hence
    therefore otherwise nonetheless nevertheless elsewhere here there finally once afterwards afterward
    subsequently simply further back twice sometimes almost quite rather very much far well more less least else aloud
    softly quietly loudly angrily coldly calmly dryly flatly sharply slowly publicly privately repeatedly reportedly
    allegedly apparently previously originally initially recently famously bluntly briefly eventually immediately
    actually certainly clearly directly simply similarly separately specifically additionally consequently notably
    please though yet so together alone away`,
  ],
  [
    Class.objectPronoun,
    'him them me us himself herself themselves itself myself everyone everybody something nothing',
  ],
  [Class.pronoun, 'he she it they i we you one'],
  [
    Class.honorific,
    `mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady madam rev rev. reverend father sister brother
    mx st st. saint hon hon. capt. col. gen. lt. sgt. cpl. maj. cmdr. sen sen. rep rep. gov gov. pres. det. insp. supt. atty. adm. col.
    comrade alhaji hajiya datuk dato' tun shri smt smt. maulana mufti mullah cllr cllr. ald. amb. dci lt col gen capt
    sgt supt messrs. fr fr. pfc pfc. nanay tatay aling det insp cpl maj cmdr monsieur madame mme herr frau señor señora`,
  ],
  [
    Class.role,
    `president vice-president premier minister chancellor king queen prince princess duke duchess emperor pope bishop archbishop
    cardinal rabbi imam pastor priest chairman chairwoman chairperson chair chief executive ceo cfo coo cto cio cmo cso evp svp vp director
    manager officer commander general colonel major captain lieutenant sergeant admiral marshal commissioner
    superintendent inspector detective constable sheriff judge justice magistrate prosecutor attorney lawyer solicitor
    barrister counsel advocate senator congressman congresswoman representative governor mayor councillor councilman
    councilwoman lawmaker legislator politician leader deputy secretary undersecretary treasurer ambassador diplomat envoy
    consul spokesman spokeswoman spokesperson spokespeople aide adviser advisor official officials analyst
    strategist economist expert scientist researcher historian professor lecturer teacher headteacher principal dean
    scholar student doctor nurse surgeon physician psychologist psychiatrist epidemiologist biologist engineer
    architect designer artist painter sculptor writer author novelist poet playwright journalist reporter editor
    correspondent columnist critic broadcaster presenter host actor actress singer rapper musician composer conductor
    director producer filmmaker comedian dancer choreographer player striker goalkeeper midfielder defender quarterback
    coach trainer athlete champion driver rider boxer skipper pitcher batsman bowler umpire referee founder co-founder
    owner boss head partner investor banker trader broker consultant entrepreneur businessman businesswoman farmer
    fisherman worker resident neighbour neighbor witness victim survivor activist campaigner protester organiser
    organizer volunteer veteran soldier pilot astronaut firefighter policeman policewoman cop agent guard mother father
    wife husband son daughter sister brother uncle aunt cousin niece nephew grandfather grandmother grandson
    granddaughter son-in-law widow widower boyfriend girlfriend fiancee friend colleague man woman boy girl child
    customer shopper tourist passenger traveller patient plaintiff defendant candidate nominee member mp mps mep meps msp td tds mla mlas mna mpp taoiseach tánaiste peer
    congresswoman whip speaker chaplain curator librarian archivist chef waiter shopkeeper landlord tenant
    developer programmer negotiator mediator inspector-general coroner clerk registrar person source insider guest
    caller reader viewer supporter opponent rival winner loser laureate star icon legend warden ranger pensioner tsar
    czar monarch sultan emir sheikh ayatollah dictator strongman counterpart governor-general comptroller auditor
    butler maid servant footman housekeeper governess gentleman stranger barman barmaid waitress sailor innkeeper
    squire lad lass youth elder bystander onlooker commuter pastor nun monk guru midwife paramedic vet zookeeper biographer translator publisher bookseller stylist model
    steward stewardess porter attendant cashier barber baker butcher carpenter plumber electrician mechanic gardener
    caretaker janitor cleaner builder fishmonger grocer tailor miner docker nanny babysitter courier cook bartender
    bouncer hunter herder shepherd beekeeper grower rancher picker logger trucker welder potter weaver blacksmith
    locksmith watchmaker undertaker gravedigger astronomer geographer philosopher photographer fiddler drummer
    lifeguard bookkeeper accountant auctioneer surveyor forester conservationist meteorologist geologist
    archaeologist anthropologist sociologist therapist counsellor pharmacist dentist hydrologist virologist
    immunologist oncologist cardiologist pathologist paediatrician pediatrician radiologist neurologist essayist
    satirist cartoonist illustrator animator lyricist pianist cellist violinist guitarist soprano tenor baritone
    bassist choirmaster headmaster headmistress schoolteacher undergraduate graduate postgraduate apprentice trainee
    recruit cadet corporal private lance-corporal brigadier commodore seaman marine paratrooper sniper insurgent
    militant fighter rebel warlord smuggler trafficker robber burglar thief killer murderer gunman attacker suspect
    inmate prisoner convict detainee hostage captive refugee migrant asylum-seeker immigrant exile dissident
    defector whistleblower lobbyist fundraiser donor benefactor philanthropist trustee shareholder stakeholder
    landowner homeowner householder wholesaler retailer hotelier restaurateur brewer distiller winemaker vintner
    sommelier barista grandparent parent godfather godmother stepfather stepmother toddler schoolboy schoolgirl
    newlywed bride groom bridesmaid mourner pallbearer celebrant vicar rector curate deacon preacher missionary
    motorist cyclist pedestrian hiker climber mountaineer surfer swimmer diver skier snowboarder skater gymnast
    sprinter runner jogger walker golfer jockey cricketer footballer rugby-player wicketkeeper all-rounder wingback
    playmaker administrator alderwoman pontiff rookie slugger reliever outfielder infielder shortstop winger linebacker cornerback freshman sophomore
    standout prospect phenom right-hander left-hander southpaw billionaire millionaire tycoon mogul magnate crooner
    bandleader frontman showrunner screenwriter supermodel hairdresser beautician stuntman dealer salesperson fan follower user punter attendee delegate marcher demonstrator picketer rescuer responder
    dispatcher organist commenter blogger influencer streamer gamer voter taxpayer caregiver carer teammate roommate classmate
    housemate flatmate spouse ex-wife ex-husband matriarch patriarch heir moderator panelist panellist participant respondent
    interviewee skeptic sceptic believer pundit forecaster pollster statistician juror bidder lender retiree breadwinner
    supervisor contractor subcontractor collector operator instructor tutor mentor creator inventor investigator
    educator sponsor distributor vendor seller buyer supplier exporter importer employer employee staffer freelancer
    intern newcomer planner mum mom dad mummy daddy grandad granddad gran granny grandma grandpa twin sibling stepson
    stepdaughter mother-in-law father-in-law brother-in-law sister-in-law godson fiancé fiancée fiance fiancee pal mate buddy
    coworker workmate bandmate castmate costar coauthor offender perpetrator assailant intruder shooter poacher
    crusader regulator actuary assessor appraiser adjuster arbitrator conciliator interpreter handler breeder farrier
    deckhand navigator technician mathematician clinician obstetrician helper assistant stenographer chauffeur cabbie
    stationmaster postmaster hawker peddler pedlar stallholder backer giver
    borrower debtor creditor leaseholder freeholder lodger squatter villager settler
    adventurer rower kayaker angler gamekeeper stalker lumberjack woodcutter cobbler shoemaker dressmaker seamstress
    jeweller jeweler goldsmith silversmith engraver printer subeditor copywriter speechwriter ghostwriter
    scriptwriter songwriter trumpeter maestro impresario promoter canvasser backbencher frontbencher
    crossbencher parliamentarian councilmember provost postdoc academic academician pupil schoolchild alumnus alumna
    valedictorian dropout docent antiquarian restorer printmaker decorator bricklayer joiner plasterer roofer fitter
    strikebreaker whistle-blower informant informer spy spymaster operative trooper sleuth warder jailer bailiff
    usher litigant claimant appellant petitioner complainant accuser passer-by passerby spectator hooligan physio
    masseur dietitian dietician selector commentator newsreader newscaster hostess emcee vlogger podcaster
    youtuber cinematographer stringer prop flanker fly-half scrum-half full-back fullback centre-back wing-back
    left-back right-back half-back substitute netminder goaltender goalie catcher batter opener seamer leg-spinner
    off-spinner tailender wrestler fencer biathlete triathlete heptathlete hurdler vaulter marathoner racer bookmaker
    bookie gambler croupier bettor runner-up olympian paralympian debutant debutante youngster teen teenager
    adolescent millennial centenarian nonagenarian octogenarian conscript deserter commando medic coxswain coastguard forward
    oceanographer demographer technocrat bureaucrat functionary apparatchik attaché emissary peacemaker peacekeeper
    rapporteur counselor psychoanalyst psychic clairvoyant astrologer fortune-teller magician conjurer clown
    acrobat busker ballerina cosmonaut aviator controller haulier stevedore prospector farmhand grazier pastoralist
    shearer drover sharefarmer sharecropper smallholder crofter peasant planter greengrocer newsagent optician
    chiropractor osteopath veterinarian caterer publican landlady licensee concierge bellhop childminder abbess friar
    parishioner worshipper worshiper congregant churchgoer convert seminarian theologian cleric oligarch
    heiress socialite aristocrat viscount courtier equerry exec underwriter stockholder bondholder financier notary
    paralegal coder hacker devotee enthusiast aficionado doyenne celeb diva humanitarian samaritan hero
    heroine sufferer evacuee deportee returnee fugitive runaway gangster mobster mafioso kingpin hijacker
    couple duo trio pm mvp eldest youngest firstborn kidnapper captor guerrilla rioter looter vandal trespasser`,
  ],
  [
    Class.time,
    `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december yesterday today tomorrow tonight week weeks month months year years day days hour hours
    minute minutes spring summer autumn winter century centuries decades season morning afternoon evening night nights weekend moment jan. feb. mar. apr. jun. jul. aug. sept. oct. nov.
    dec. overnight midday noon ago recently earlier decade`,
  ],
  [Class.particle, 'van von de der den la le di da dos du del della bin ibn al el ter zu ben st. mac y e'],
  [
    Class.organisation,
    `university college school institute institution bank ministry department office agency bureau council committee
    commission court tribunal parliament congress senate assembly house party union league federation association
    society foundation trust group company corp corp. inc inc. ltd ltd. llc plc gmbh ag sa co co. corporation holdings partners
    airlines airways motors industries systems technologies police force army navy church museum gallery hospital clinic club
    centre center authority service services administration government cabinet treasury embassy board chamber organisation
    organization alliance network team times post journal guardian telegraph tribune herald gazette news press reuters bbc
    cnn google apple microsoft amazon facebook meta twitter tesla nato un eu white kremlin pentagon republicans
    democrats tories conservatives laborites greens labour street fund capital securities laboratories labs
    pharmaceuticals airport brothers monde figaro spiegel zeit repubblica corriere asahi bloomberg politico axios nikkei interfax
    xinhua tass yonhap & staff panel inquiry family opposition state states nations kingdom city county district international united`,
  ],
  [
    Class.naming,
    `term word words phrase phrases expression name names nickname title song album film movie book novel play poem essay
    show series episode single track slogan motto hashtag headline headlines concept label labels so-called known
    entitled titled nicknamed programme program acronym category section chapter banner genre codename game painting
    exhibition documentary musical anthem hymn ballad column magazine newspaper website app memoir memoirs diary thesis pamphlet blog podcast sitcom drama thriller opera ballet symphony sonata anthology
    trilogy sequel biography autobiography textbook pub restaurant inn ship yacht horse operation project campaign festival
    poster sign placard banner alias aka`,
  ],
  [
    Class.utterance,
    `statement words word remark remarks comment comments warning claim assertion view verdict message response reply answer letter
    speech tweet post promise pledge description call request question argument allegation explanation advice motto
    conclusion apology complaint note memo report testimony reaction assessment mantra refrain plea caption sentiment
    reports statements claims remarks letters messages posts tweets documents document transcript filing complaint lawsuit suit
    affidavit indictment editorial article story criticism prediction suggestion observation declaration email e-mail text insistence contention belief`,
  ],
  [
    Class.firstPerson,
    `i we me us my our mine ours you your yours myself i'm i've i'd i'll we're we've we'll we'd you're you've you'll
    let's don't can't it's that's there's isn't aren't`,
  ],
  [
    Class.intensifier,
    `very really so too totally completely absolutely extremely utterly deeply truly highly quite pretty incredibly
    probably clearly definitely never always not no more most much just only simply almost literally frankly honestly
    massive huge serious terrible great unacceptable appalling disgraceful disgrace shameful ridiculous outrageous
    horrible wonderful fantastic amazing unprecedented extraordinary`,
  ],
  [
    Class.verb,
    `came became brought bought built caught chose cut did drew drove fell fought flew forgot got grew hit kept led left lay
    let lost met paid ran rose sat sent set shook shot shut slept sold spent stood struck stuck swept taught threw
    understood woke won wore wound broke ate gave hid rode sank sprang stole swam tore stands stand turn turned
    remain remains remained need needs needed become becomes come comes get gets took takes take made makes make gave gives give showed shows show heard hears hear held holds hold seemed seems want wants keep keeps run runs lead
    leads meet meets win wins lose loses leave leaves follow follows work works live lives play plays show shows help
    helps start starts stop stops happen happens try tries tried look looks looked turned
    walked sat blinked stared glanced paused`,
  ],
]);

/** Nouns and adjectives that end like adverbs. */
const notAdverbs = list(
  `family rally bully supply monopoly anomaly homily butterfly jelly folly gully melancholy assembly elderly friendly
  unfriendly lonely lovely likely unlikely deadly daily weekly monthly quarterly yearly hourly orderly costly cowardly
  fatherly motherly brotherly sisterly scholarly worldly lively saintly sickly princely stately shapely timely
  leisurely grisly ghastly heavenly earthly neighborly neighbourly gentlemanly bubbly wobbly woolly chilly hilly
  homely beastly portly sprightly unruly unsightly untimely ungodly comely burly curly surly pearly early`,
);

/** English. */
export const english: Language = {
  code: 'en',
  words,
  pronouns,
  abbreviations: new Set(
    list(
      `mr mrs ms dr prof rev hon sen rep gov gen col capt lt sgt cpl maj cmdr pres atty st jr sr inc corp ltd co vs etc
      u.s u.k u.n e.g i.e a.m p.m jan feb mar apr jun jul aug sept sep oct nov dec mt ft dept univ assn bros messrs det insp
      supt ald amb cllr pfc pvt spc msgr fr comdr mx mme mlle atty ph.d d.c u.s.s.r adm brig`,
    ),
  ),
  accordingTo: [
    ['according', 'to'],
    ['in', 'the', 'words', 'of'],
    ['in', 'the', 'opinion', 'of'],
    ['in', 'the', 'view', 'of'],
  ],
  accordingAfter: new Set(),
  organisationEnding: null,
  roleEnding:
    /(?:father-of-\w+|mother-of-\w+|(?:mum|dad)-of-\w+|man|woman|men|women|(?<!^(?:l|m|f|g|tw|wr|w|ass|ex|coex|cons|ins|pers|res|subs|des|enl|checkl|waitl|playl|shortl|blackl|wishl|hitl))ist|person)$/u,
  feminineEnding: /(?:woman|women|ess)$/u,
  verbEnding: /[a-z]{2}ed$/u,
  adverbEnding: new RegExp(`^(?!(?:${notAdverbs.join('|')})$)[a-z-]*[a-z]{3}ly$`, 'u'),
  capitalNouns: false,
  elision: false,
  freeInversion: false,
  dropsSubject: false,
  reportedMood: new Set(),
  obliquePronouns: new Map([
    ['him', 'he'],
    ['her', 'she'],
    ['them', 'they'],
  ]),
  dashDialogue: false,
  signature: new Set(list('the and of to in that was for with said his her is on by at from have has they')),
};
