import { Class, list } from '../word-classes.ts';

/** Weak verbs by their stem (“sag”: sagt, sagte, sagten, gesagt), those with a prefix that stays (erklär: erklärt). */
const stems: readonly (readonly [number, string])[] = [
  [
    Class.say,
    `sag mein frag mahn warn forder klag lob droh schimpf jubel witzel scherz spott läster unk orakel raun
    maul nörgel motz meck knurr brumm murmel flüster stichel polter donner tön höhn ätz konter wetter schwärm
    freu ärger wunder hoff glaub rüg tadel rechtfertig mutmaß folger ulk flachs fleh predig stöhn seufz hauch
    zürn grummel grantel jammer lispel stammel stotter zisch twitter post tex antwort appellier argumentier
    kritisier kommentier bilanzier resümier konstatier dementier monier plädier protestier prognostizier skizzier
    präzisier bekräftig bestätig beteuer beton behaupt beklag bedauer bemerk bemängel befürcht begründ beanstand
    berichtig bericht beschwer beschwichtig bezweifel bezeug beruhig bescheinig attestier erklär erläuter erwider
    ergänz erzähl ermahn erinner ermunter ermutig entgegn entschuldig enthüll verkünd versicher vermut verdeutlich
    verteidig veröffentlich verlang vermeld verrat vermeld prophezei philosophier sinnier räsonier relativier
    zitier schilder unterricht informier signalisier garantier insistier frohlock triumphier spekulier referier wünsch`,
  ],
  [Class.say | Class.continuing, 'ergänz wiederhol'],
  [
    Class.say | Class.call,
    'kritisier lob würdig begrüß verurteil geißel brandmark tadel rüg beklag bedauer forder verlang befürwort feier bemängel reagier',
  ],
  [Class.hint, 'glaub hoff fürcht befürcht erwart wünsch'],
];

/** Forms of strong and irregular verbs, and of verbs that end their clause with the prefix before them: “wie Lang mitteilte”. */
const irregular: readonly (readonly [number, string])[] = [
  [
    Class.say,
    `befindet befand befanden empfiehlt empfahl empfahlen verspricht versprach versprachen versprochen widerspricht widersprach
    widersprachen verweist verwies verwiesen bittet bat baten schreibt schrieb schrieben geschrieben ruft rief riefen
    unterstreicht unterstrich unterstrichen gesteht gestand gestanden gab gibt weiß wusste weist wies wiesen hält hielt hielten schließt schloss
    stellt stellte stellten räumt räumte räumten hob heben legt legte legten merkt merkte fasst fasste wehrt wehrte wehrten
    zeigt zeigte zeigten bleibt blieb schreit schrie verriet verrät verriete erfuhr erfährt entfährt entfuhr kündigt kündigte kündigten
    betonend lässt ließ sprach spricht sprachen gesprochen schwor schwört pries preist`,
  ],
  [
    Class.say,
    `mitteilt mitteilte mitteilten mitgeteilt ankündigt ankündigte ankündigten angekündigt einräumt einräumte einräumten eingeräumt
    klarstellt klarstellte klargestellt feststellt feststellte feststellten festgestellt festhält festhielt festhielten festgehalten
    hinzufügt hinzufügte hinzugefügt zurückweist zurückwies zurückwiesen zurückgewiesen hervorhebt hervorhob hervorgehoben
    ausführt ausführte ausgeführt anmerkt anmerkte angemerkt zugibt zugab zugegeben nachlegte vorwirft vorwarf vorgeworfen
    anmahnt anmahnte angemahnt aussagt aussagte ausgesagt zusammenfasst zusammenfasste vorrechnet vorrechnete durchblicken
    unterstrichen betitelt ausdrückt ausdrückte formuliert formulierte beschreibt beschrieb beschrieben preisgibt preisgab
    wissen hinweist hinwies hinwiesen hingewiesen zurückruft aufforderte anprangert anprangerte beipflichtet beipflichtete zustimmt zustimmte`,
  ],
  [
    Class.call,
    `nennt nannte nannten genannt bezeichnet bezeichnete bezeichneten attestiert attestierte sprach spricht sprachen beschreibt beschrieb
    beschrieben beschimpft beschimpfte pries preist verspottet verspottete tituliert titulierte stempelt wertet wertete werteten bewertet bewertete bewerteten lehnt lehnte lehnten gewertet`,
  ],
  [
    Class.say,
    'sagen lacht lachte teilt teilte teilten hebt findet fand fanden gaben äußert äußerte äußerten heißt hieß befiehlt befahl rät riet nennt nannte nannten bezeichnet bezeichnete bezeichneten wirft warf warfen diktiert beschwört beschwor',
  ],
  [Class.say | Class.continuing, 'fügt fügte fügten fuhr fährt setzte'],
  [
    Class.call,
    'warnt warnte warnen warnten zeigt zeigte zeigten wirft warf warfen bescheinigt bescheinigte gesprochen zurückgewiesen abgetan abgelehnt',
  ],
  [Class.hint, 'sieht sah hält hielt denkt dachte will wollte'],
];

function formsOf(stem: string): string {
  const joint = /(?:[dt]|[^aeiouäöülmrh][mn])$/u.test(stem) ? `${stem}e` : stem;
  const stays =
    /^(?:be|ent|er|ver|wider|wieder|unter)/u.test(stem) || /(?:ier|ei)$/u.test(stem) ? joint : `ge${joint}`;
  return `${joint}t ${joint}te ${joint}ten ${stays}t`;
}

/** The German verbs by which news reports, as entries of a word table. */
export const germanCueVerbs: readonly (readonly [number, string])[] = [
  ...stems.map(([classes, words]) => [classes, list(words).map(formsOf).join(' ')] as const),
  ...irregular,
];

/** Verb forms that mark a sentence as somebody’s report: „Man habe ‚nichts gewusst‘“. */
export const germanReportedMood: ReadonlySet<string> = new Set(
  list(`sei seien habe werde könne müsse solle wolle dürfe möge gebe bleibe gehe wisse brauche komme stehe mache lasse sehe nehme halte tue
    liege gelte zeige bringe führe setze stelle handele handle spreche trage finde fehle bedeute bestehe gehöre sorge laufe falle
    verliere gewinne verfolge erwarte hoffe glaube denke kenne bekomme werfe leide drohe prüfe arbeite versuche hänge treffe
    verstehe entstehe spiele rechne reiche diene helfe ziehe koste wirke biete schaffe erhalte sichere lebe wachse steige sinke
    beginne reagiere plane erinnere fühle freue schäme ärgere wünsche fordere verlange fürchte befürchte bedauere bedaure
    begrüße begrüsse unterstütze unternehme verdiene verzichte widerspreche zahle zerstöre zweifle ignoriere investiere kämpfe
    belaste bedrohe gefährde verhindere verschärfe verschlechtere verbessere erfülle erhöhe senke streiche kürze fange höre
    lerne lehne lüge missachte nutze opfere schade scheine schulde schütze spare spüre steuere stimme suche teile trete treibe
    übernehme überlege verkaufe verletze vermisse vertraue verwechsele verweigere wage warte warne weise wende wiederhole
    hätten wären würden müssten könnten dürften wollten gäbe ginge bräuchte`),
);
