import type { Language, Pronoun } from '../word-classes.ts';
import { Class, list, wordTable } from '../word-classes.ts';
import { germanCueVerbs, germanReportedMood } from './german-verbs.ts';

const pronouns = new Map<string, Pronoun>([
  ['er', { gender: 'male', stands: 'person' }],
  ['sie', { gender: 'female', stands: 'person' }],
  ['es', { gender: 'unknown', stands: 'thing' }],
  ['ich', { gender: 'unknown', stands: 'self' }],
  ['wir', { gender: 'unknown', stands: 'self' }],
]);

const words = wordTable([
  ...germanCueVerbs,
  [
    Class.determiner,
    `der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem kein keine sein seine
    seiner seinen ihr ihre ihrer ihren unser unsere jener jene jeder jede`,
  ],
  [Class.possessive, 'sein seine seiner seinen ihr ihre ihrer ihren unser unsere mein meine'],
  [Class.determiner | Class.quantifier, 'zwei drei vier fünf viele einige mehrere manche beide alle'],
  [
    Class.preposition,
    `in im an am auf aus bei beim mit nach von vom zu zum zur für gegen ohne um über unter vor hinter neben zwischen durch
    wegen trotz während seit bis laut ab per gegenüber zufolge innerhalb außerhalb angesichts`,
  ],
  [Class.conjunction, 'und oder aber sondern denn doch sowie'],
  [
    Class.subordinator,
    'dass daß ob weil wenn als obwohl nachdem bevor damit während wie indem sobald da falls wo warum',
  ],
  [Class.relative, 'wer welcher welche welches dessen deren'],
  [
    Class.auxiliary,
    'hat haben hatte hatten habe hätte hätten wird werden wurde wurden würde würden kann können konnte muss müssen musste soll sollen sollte darf dürfe müsse könne solle wolle werde',
  ],
  [Class.auxiliary | Class.be, 'ist sind war waren sei seien wäre wären gewesen'],
  [
    Class.adverb,
    `nicht auch noch schon nur dann jetzt nun heute gestern morgen später früher bereits wieder immer nie sehr zudem außerdem dagegen
    jedoch hingegen deshalb daher dabei dazu darauf daraufhin anschließend zuvor hinzu ein fest zu mit vor weiter
    leise laut lächelnd schließlich offenbar zugleich gleichzeitig sogar kürzlich damals dort hier so also etwa allerdings
    einmal besonders zuletzt zunächst dennoch trotzdem vielmehr stattdessen insgesamt generell grundsätzlich tatsächlich
    natürlich freilich immerhin ohnehin vielleicht womöglich möglicherweise wahrscheinlich ebenso ebenfalls übrigens
    unterdessen inzwischen mittlerweile derweil künftig derzeit momentan aktuell anders umso desto lange längst oft häufig
    manchmal selten niemals nirgends überall vorerst erst einst jüngst neulich vorher nachher hinterher jetzt klar entgegen voraus
    seinerseits ihrerseits wiederum schriftlich telefonisch mündlich trocken nüchtern knapp lapidar kühl gelassen sichtlich einmal zweimal dreimal mehrfach
    bisher selbst danach darüber davor davon dafür fort an heraus hervor zurück knapp`,
  ],
  [Class.objectPronoun, 'ihn ihm ihnen uns mich mir sich man etwas nichts'],
  [Class.pronoun, 'er sie es ich wir'],
  [Class.honorific, 'herr herrn frau dr dr. prof prof. professor professorin'],
  [
    Class.role,
    `kanzler kanzlerin bundeskanzler bundeskanzlerin präsident präsidentin minister ministerin chef chefin leiter leiterin
    sprecher sprecherin vorsitzender vorsitzende vorsitzenden direktor direktorin richter richterin anwalt anwältin
    staatsanwalt staatsanwältin trainer trainerin spieler spielerin stürmer torwart kapitän bürgermeister bürgermeisterin
    oberbürgermeister oberbürgermeisterin abgeordneter abgeordnete politiker politikerin experte expertin forscher
    forscherin wissenschaftler wissenschaftlerin historiker historikerin autor autorin schriftsteller
    schriftstellerin regisseur regisseurin schauspieler schauspielerin sänger sängerin künstler künstlerin lehrer
    lehrerin arzt ärztin unternehmer unternehmerin gründer gründerin geschäftsführer geschäftsführerin mitarbeiter
    mitarbeiterin kollege kollegin polizist polizistin zeuge zeugin angeklagter angeklagte mann frau vater mutter
    bruder schwester sohn tochter junge mädchen freund freundin nachbar nachbarin anwohner anwohnerin bauer bäuerin
    papst bischof bischöfin pfarrer pfarrerin könig königin senator senatorin botschafter botschafterin journalist
    journalistin redakteur redakteurin verteidiger verteidigerin gewerkschafter gewerkschafterin müller meister alter
    alte kapitänin beamter beamte analyst analystin ökonom ökonomin außenministerin außenminister`,
  ],
  [
    Class.time,
    `montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober
    november dezember heute gestern morgen abend nacht mittag vormittag nachmittag woche wochen monat monate jahr jahre jahren tag tage
    stunde stunden montagabend dienstagabend mittwochabend donnerstagabend freitagabend wochenende`,
  ],
  [Class.particle, 'van von der den de zu zur'],
  [
    Class.organisation,
    `universität bank ministerium amt behörde gericht partei verband verein bundesamt polizei kommission rat senat bundestag
    bundesrat regierung bundesregierung gmbh ag konzern unternehmen gewerkschaft institut stiftung stadt fraktion staatsanwaltschaft
    zeitung spiegel zeit opposition feuerwehr kirche koalition landtag cdu csu spd fdp grüne grünen linke afd nato eu dpa reuters`,
  ],
  [
    Class.naming,
    'begriff wort ausdruck titel film buch roman lied song album stück sendung serie sogenannte sogenannten sogenannter motto name namen zeitung magazin platte single ausstellung gemälde dokumentation drama komödie oper podcast gedicht erzählung krimi thriller musical spiel programm projekt kampagne initiative aktion',
  ],
  [
    Class.utterance,
    'worte worten aussage erklärung mitteilung antwort frage satz kommentar urteil brief rede',
  ],
  [Class.firstPerson, 'ich wir uns mir mich mein meine unser unsere ihr euch du dich dir'],
  [Class.intensifier, 'sehr völlig absolut total extrem wirklich zutiefst nicht kein keine nie zu so ganz'],
  [
    Class.verb,
    'kam ging stand saß lag nahm machte zeigte trat blieb ließ brachte begann lief traf reagierte',
  ],
]);

/** German. */
export const german: Language = {
  code: 'de',
  words,
  pronouns,
  abbreviations: new Set(list('dr prof hr fr bzw z.b d.h u.a usw ca nr st mio mrd etc vgl geb jr inkl')),
  accordingTo: [
    ['laut'],
    ['nach', 'angaben', 'von'],
    ['nach', 'angaben', 'des'],
    ['nach', 'angaben', 'der'],
    ['nach', 'den', 'worten', 'von'],
    ['nach', 'den', 'worten', 'des'],
    ['nach', 'worten', 'von'],
    ['nach', 'worten', 'des'],
    ['nach', 'worten', 'der'],
    ['nach', 'ansicht', 'des'],
    ['nach', 'ansicht', 'der'],
    ['nach', 'meinung', 'des'],
    ['nach', 'meinung', 'der'],
    ['nach', 'einschätzung', 'von'],
    ['nach', 'einschätzung', 'des'],
    ['nach', 'einschätzung', 'der'],
    ['nach', 'auffassung', 'von'],
    ['nach', 'auffassung', 'des'],
    ['nach', 'auffassung', 'der'],
    ['nach', 'aussage', 'von'],
    ['nach', 'aussage', 'des'],
    ['nach', 'aussage', 'der'],
    ['nach', 'den', 'worten', 'der'],
    ['in', 'den', 'worten', 'von'],
    ['in', 'den', 'augen', 'von'],
    ['aus', 'sicht', 'von'],
    ['aus', 'sicht', 'des'],
    ['aus', 'sicht', 'der'],
    ['aus', 'der', 'sicht', 'von'],
    ['nach', 'ansicht', 'von'],
    ['nach', 'meinung', 'von'],
    ['so'],
  ],
  accordingAfter: new Set(['zufolge']),
  organisationEnding:
    /(?:ministerium|amt|verband|verein|gesellschaft|gewerkschaft|behörde|gericht|anwaltschaft|konzern|bank|partei|institut|universität|hochschule|klinik|krankenhaus|unternehmen|kammer|fraktion|regierung|verwaltung|kommission|stadtrat|gemeinderat|bundesrat|aufsichtsrat|betriebsrat|ausschuss|zentrale|agentur|stiftung|werk|initiative|bündnis|organisation|polizei|feuerwehr|zeitung|kirche|präsidium|direktion|inspektion|leitung|spitze|bund|gruppe|genossenschaft|versicherung|kasse|hersteller|betreiber|anbieter|dienstleister|verlag|sender|rundfunk|fluglinie|airline|reederei|brauerei|kanzlei|botschaft|armee|bundeswehr|miliz|lager|opposition|koalition|union|liga|akademie|schule|museum|theater|redaktion|jury|verwaltung|zentrum|clubs?|klubs?|wacht|warte|dienst|rechnungshof|gerichtshof|parlament|landtag|senat|kabinett)(?:en|s|es|e)?$/u,
  roleEnding:
    /(?:minister|kanzler|präsident|sprecher|leiter|direktor|richter|anwalt|trainer|spieler|politiker|forscher|wissenschaftler|experte|händler|arbeiter|führer|meister|chef|boss|kommandant|inspektor|rektor|intendant|redakteur|beauftragte|vorsitzende|verteidiger|ökonom|bewohner|besitzer|lehrer|autor|sekretär|kommissar|reisende|angestellte|betroffene|augenzeuge|teilnehmer|besucher|fahrer|kunde|bürger|einwohner|schüler|student|mieter|wähler|zuschauer|beobachter|berater|gründer|inhaber|wirt|mann|frau|fraktionär|funktionär|aktivist|pädagoge|loge|gewerkschafter|jurist|jährige|demokrat|konservative|liberale|wissenschafter|vertreter|mitglied|chirurg|psycholog|soziolog|politolog|biolog|geolog|philosoph|therapeut|architekt|ingenieur|archäolog|historiker|mathematiker|physiker|chemiker|mediziner|techniker|musiker|kritiker|statistiker|handwerker|unternehmer|veranstalter|betreiber|sammler|pfleger|züchter|landwirt|winzer|gärtner|stürmer|verteidiger|torwart|keeper|coach|manager|kurator|regisseur|komponist|pianist|solist|dirigent|bildhauer|maler|dichter|verleger|biograf|schriftsteller|erzähler|moderator|referent|dezernent|stadtrat|landrat|gemeinderat|rätin|obmann|obfrau|hauptmann|hauptfrau|gesandte|diplomat|botschafter|anhänger|demonstrant|aktionär|investor|analyst|volkswirt|banker|stratege|makler|bäcker|metzger|kassier|kassierer|pilot|kapitän|matrose|soldat|offizier|general|major|oberst|feldwebel|priester|bischof|kardinal|imam|rabbiner|pfarrer|pastor|vikar|dekan|professor|dozent|doktorand|azubi|auszubildende|flüchtling|zuwanderer|geflüchtete|überlebende|hinterbliebene|angehörige|verwandte|nachbar|freund|kollege|partner|gefährte|zeitzeuge|anwohner|passant|passagier|urlauber|tourist|radler|wanderer|läufer|springer|schwimmer|ringer|boxer|turner|fechter|ruderer|skifahrer|profi|weltmeister|olympiasieger|champion|schiri|schiedsrichter|lehrling|lehrer|erzieher|rentner|pensionär|senior|veteran|häftling|gefangene|gelehrte|gutachter|sachverständige|ermittler|fahnder|detektiv|wärter|aufseher|pförtner|hausmeister|förster|jäger|fischer|imker|bürgermeister|amtsleiter|vize|stellvertreter|nachfolger|vorgänger|amtsinhaber|kandidat|bewerber|herausforderer|gegner|rivale|konkurrent|staatsmann|regent|monarch|magnat|mäzen|stifter|spender|förderer|retter|sanitäter|notarzt|feuerwehrmann|helfer|freiwillige|ehrenamtliche|betreuer|vormund|hebamme|krankenschwester|schwester)(?:in|innen|s|n|r|en)?$|expertin$|expertinnen$|[a-zäöüß]{3}(?:er|eur|ist|ant|ent|or|et|og|är)in(?:nen)?$/u,
  feminineEnding: /(?:in|frau|mutter|schwester|tochter)$/u,
  verbEnding: null,
  adverbEnding: null,
  capitalNouns: true,
  elision: false,
  freeInversion: true,
  dropsSubject: false,
  reportedMood: germanReportedMood,
  obliquePronouns: new Map([
    ['ihm', 'er'],
    ['ihr', 'sie'],
  ]),
  dashDialogue: false,
  signature: new Set(
    list('der die das und ist nicht ein eine mit von den zu sich auf für dass im sagte auch dem'),
  ),
};
