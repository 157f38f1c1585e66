import { describe, expect, it } from 'vitest';
import { detectQuotations } from './quotations.ts';

type Form = readonly [text: string, speakers: readonly (string | null)[]];

/** Ways of reporting that German, French and Spanish news has of its own, and what only looks like one. */
const german: readonly Form[] = [
  ['„Das ist gut“, hat Petra Lang gesagt.', ['Petra Lang']],
  ['„Das ist gut“, hatte Karl Weber am Montag betont.', ['Karl Weber']],
  ['„Das ist gut“, wird Karl Weber zitiert.', ['Karl Weber']],
  ['„Das ist gut“, soll Weber gesagt haben.', ['Weber']],
  ['„Das ist gut“, teilte Petra Lang schriftlich mit.', ['Petra Lang']],
  ['„Das ist gut“, stellte Klose klar.', ['Klose']],
  ['„Das ist gut“, hält Petra Lang ihm entgegen.', ['Petra Lang']],
  ['„Das ist gut“, ist Petra Lang überzeugt.', ['Petra Lang']],
  ['„Das ist gut“, so das Fazit von Karl Weber.', ['Karl Weber']],
  ['„Das ist gut“, lautete das Urteil der Richterin.', ['Richterin']],
  ['„Das ist gut“, hieß es am Montag aus der SPD.', ['SPD']],
  ['„Das ist gut“, heißt es in einer Mitteilung der Gewerkschaft.', ['Gewerkschaft']],
  ['Petra Lang schrieb ein Buch. „Das ist gut“, heißt es in einem Brief Langs.', ['Petra Lang']],
  ['„Das ist gut“, erklärten Petra Lang und Karl Weber.', ['Petra Lang und Karl Weber']],
  ['„Das ist gut“, sagte ein Beamter im Finanzministerium.', ['ein Beamter im Finanzministerium']],
  ['„Das ist gut“, sagte eine Frau aus Kassel.', ['eine Frau aus Kassel']],
  ['„Das ist gut“, sagte ein Sprecher im Radio.', ['ein Sprecher']],
  ['„Das ist gut“, sagte ein Sprecher mit Blick auf den Termin.', ['ein Sprecher']],
  [
    'Als Zeugin sagt eine Buchhalterin aus. Ihr sei „von Anfang an mulmig“ gewesen, berichtet sie.',
    ['eine Buchhalterin'],
  ],
  ['Einmal habe der Angeklagte sie angeschrien: „Geh zum Pfarrer!“', ['der Angeklagte']],
  ['Karl Weber, der in der 93. Minute traf, jubelte: „Ich hab einfach draufgehalten.“', ['Karl Weber']],
  ['Karl Weber hofft auf eine Lösung. Man prüfe drei Häuser, „darunter auch die alte Bank“.', ['Karl Weber']],
  [
    '„Das ist gut“, sagte Karl Weber. Wer jetzt bremse, handele „verantwortungslos“.',
    ['Karl Weber', 'Karl Weber'],
  ],
  [
    'Das Innenministerium teilte das mit. Man habe „gezielt gesucht“, hieß es weiter.',
    ['das Innenministerium'],
  ],
  ['Der TCS begrüsst die Vorlage «im Grundsatz».', ['der TCS']],
  ['Die Kammer sprach am Nachmittag in Bonn von einem „Blindflug“.', ['die Kammer']],
  ['Petra Lang hält das Gesetz für einen „schweren Fehler“.', ['Petra Lang']],
  ['Petra Lang sieht darin einen „Angriff auf die Demokratie“.', ['Petra Lang']],
  ['Für Petra Lang ist das „ein Skandal“.', ['Petra Lang']],
  ['Aus Sicht von Petra Lang ist die Lage „ernst“.', ['Petra Lang']],
  ['Seiner Ansicht nach ist das „ein Skandal“. Karl Weber ist Jurist.', ['Karl Weber']],
  ['Von einem „Skandal“ sprach Petra Lang.', ['Petra Lang']],
  ['Als „großen Erfolg“ wertete Petra Lang den Abend.', ['Petra Lang']],
  ['Die Kritik galt Karl Weber, der im Mai von „Touristen“ gesprochen hatte.', ['Karl Weber']],
  ['In Bonn hatte er die Jüngeren gewarnt, „nicht zu träumen“. Karl Weber lebt in Bonn.', ['Karl Weber']],
  ['Ein Kunde, der anonym bleiben will, wird deutlicher: „Hier ist nichts mehr los.“', ['ein Kunde']],
  ['Karl Weber war da. „Das ist gut“, sagte der dreifache Vater.', ['Karl Weber']],
  ['Er rechne das Projekt „künstlich teuer“, sagte Karl Weber.', ['Karl Weber']],
  ['Petra Lang kam. Die Regierung von Karl Weber nannte er „bankrott“. Kurt Abel sagte das.', ['Kurt Abel']],
  ['Rolf Abel kam. Die Regierung von Karl Weber nannte er „bankrott“.', ['Rolf Abel']],
  ['Beim ADAC sieht man das nüchtern. „Das ist gut so“, heißt es dort.', ['ADAC']],
  [
    '„Was dann?“, fragt Katrin Wimmer. Die Ärztin Petra Lang hält dem entgegen, das gehe gut. „Sehr gut“, fügt sie hinzu.',
    ['Katrin Wimmer', 'Petra Lang'],
  ],
  ['Auf einem Plakat stand: „Wir sind mehr.“ Karl Weber las es.', [null]],
  // Parts of words, titles and labels
  ['„Das ist gut“, sagte Karl Weber im ARD-„Morgenmagazin“.', ['Karl Weber']],
  ['Karl Weber sagte der „Bild“-Zeitung, das sei „sehr gut“.', ['Karl Weber']],
  ['Von einem „Skandal“ war die Rede.', []],
  ['Unter dem Titel „Licht und Schatten“ zeigt das Museum neue Arbeiten.', []],
  ['Die Organisation „Ärzte ohne Grenzen“ hilft.', []],
];

const french: readonly Form[] = [
  ['« C’est bien », veut croire Paul Martin.', ['Paul Martin']],
  ['« C’est bien », tient à préciser Paul Martin.', ['Paul Martin']],
  ['« C’est bien », fait-il valoir. Paul Martin est maire.', ['Paul Martin']],
  ['« C’est bien », a déclaré à la presse le ministre de l’Intérieur, Paul Martin.', ['Paul Martin']],
  ['« C’est bien », confie sous couvert d’anonymat un cadre du parti.', ['un cadre du parti']],
  ['« C’est bien », tonne le sénateur (LR) du Rhône Paul Martin.', ['Paul Martin']],
  ['« C’est bien », a taclé la cheffe du groupe PS à la Chambre, Marie Martin.', ['Marie Martin']],
  ['« C’est bien », à en croire Paul Martin.', ['Paul Martin']],
  ['« C’est bien », comme Paul Martin aimait à le répéter.', ['Paul Martin']],
  ['Selon les mots de Paul Martin, c’est « un grand jour ».', ['Paul Martin']],
  ['Paul Martin est ravi. À ses yeux, c’est « un grand jour ».', ['Paul Martin']],
  ['Pour l’opposition, le ministre est « le premier responsable ».', ['l’opposition']],
  ['Paul Martin a exprimé son « immense tristesse ».', ['Paul Martin']],
  ['Paul Martin a rendu hommage à « un grand monsieur ».', ['Paul Martin']],
  ['Paul Martin a mis en garde contre « un risque majeur ».', ['Paul Martin']],
  ['Paul Martin s’est montré « confiant ».', ['Paul Martin']],
  ['Le chanteur et poète Paul Martin est là. Il parle d’« un miracle ».', ['Paul Martin']],
  ['Son entraîneur, l’Espagnol Juan Pérez, est serein. « C’est bien », dit-il.', ['Juan Pérez']],
  ['Une source interrogée par l’AFP a parlé d’« un miracle ».', ['une source']],
  ['« C’est bien », a déclaré à l’AFP Aminata Sissoko.', ['Aminata Sissoko']],
  ['Marie Martin plaide pour une « révolution douce ».', ['Marie Martin']],
  ['Il a justifié ce choix par des « raisons de sécurité ». Paul Martin est maire.', ['Paul Martin']],
  ['« On nous l’avait déjà dit », raconte une soudeuse de 51 ans.', ['une soudeuse de 51 ans']],
  [
    'C’est Paul Martin qui l’a convaincue. « J’ai écrit une lettre par semaine », s’amuse-t-il.',
    ['Paul Martin'],
  ],
  ['« La mer reprend ce qu’on lui a volé », philosophe Paul Martin.', ['Paul Martin']],
  [
    '« Là, vous avez de l’eau jusqu’aux genoux. » Du bout de sa canne, Paul Martin montre l’horizon.',
    ['Paul Martin'],
  ],
  ['Il n’aime pas le mot « rêve ». Paul Martin l’a dit.', []],
  ['« Rien du tout », lui rétorque, cinglant, le maire de Lyon.', ['le maire de Lyon']],
  ['« Il faut arrêter », tranche l’une de ses autrices, la géographe Marie Martin.', ['Marie Martin']],
  [
    'Son adversaire, l’ancien Premier ministre Paul Martin, est parti, dénonçant « une mascarade ».',
    ['Paul Martin'],
  ],
  ['Paul Martin a pour sa part salué un scrutin « transparent ».', ['Paul Martin']],
  ['La CEDEAO a appelé « au calme ».', ['CEDEAO']],
  ['Paul Martin a marché derrière une banderole : « Touche pas à mon école. »', [null]],
  ['La victoire revient à Marie Martin. « Une course de dingue », selon la Lyonnaise.', ['Marie Martin']],
  ['Marie Martin a parlé. Mais la haute fonctionnaire promet « une réponse rapide ».', ['Marie Martin']],
  // Nouns that are spelled like verbs, titles and labels
  ['La demande d’un « plan social » est rejetée.', []],
  ['La loi dite « Climat » est votée.', []],
  ['La tempête « Ciaran » a balayé la Bretagne.', []],
  ['Le mouvement des « gilets jaunes » continue.', []],
];

const spanish: readonly Form[] = [
  ['«Está bien», dejó claro Ana López.', ['Ana López']],
  ['«Está bien», ha querido subrayar Ana López.', ['Ana López']],
  ['«Está bien», se queja Juan Pérez.', ['Juan Pérez']],
  ['Desde la empresa explicaron que todo va «muy bien».', ['la empresa']],
  ['Juan Pérez habló ayer. A su juicio, la ley es «muy mala».', ['Juan Pérez']],
  ['Fuentes del Ministerio consultadas por EFE hablaron de «un error».', ['Fuentes del Ministerio']],
  ['Juan Pérez expresó su «profunda tristeza».', ['Juan Pérez']],
  ['Juan Pérez advirtió del «riesgo real» de un corte.', ['Juan Pérez']],
  ['Juan Pérez sostuvo que se actuó con un «desprecio absoluto».', ['Juan Pérez']],
  ['El catedrático de la Universidad de León Santiago Pérez habló de «un éxito».', ['Santiago Pérez']],
  ['La consejera de Sanidad vino. «Está bien», dijo la consejera.', ['la consejera de Sanidad']],
  ['«Mauricio es un amigo, no vale», retruca Juan Pérez.', ['Juan Pérez']],
  ['«Crecer —añade Juan Pérez— es la forma más cara de vivir».', ['Juan Pérez', 'Juan Pérez']],
  ['Juan Pérez la define como «un antes y un después».', ['Juan Pérez']],
  ['Ante una oposición que lo tachó de «humo», calló.', ['una oposición']],
  ['Juan Pérez calló. Su cliente, según explicó, estaba «en la cama con fiebre».', ['Juan Pérez']],
  [
    'Ana López fundó Nubalia con el fondo SoftGate. «Queríamos Asia», dice la consejera delegada.',
    ['Ana López'],
  ],
  ['«Es duro», relató a este diario doña Carmen Tulia Parales.', ['Carmen Tulia Parales']],
  ['Juan Pérez viajó allí. Anunció una recompensa y aseguró que «todo irá bien».', ['Juan Pérez']],
  ['Rosa Galindo calló. La también maestra advierte de que muchos «tiran la toalla».', ['Rosa Galindo']],
  ['El portavoz se limitó a señalar que «toma nota».', ['el portavoz']],
  ['A Marisa Poveda le falta poco. «Antes enseñaba», dice esta profesora de Albacete.', ['Marisa Poveda']],
  // Titles and labels
  ['Publica su disco número treinta, «Vereda de enfrente», y lo presenta mañana.', []],
  ['Por «Agua de pozo», un periodista le preguntó a Ana López.', []],
  ['La denuncia de un «trato vejatorio» se archivó.', []],
  ['El llamado «procés» acabó.', []],
];

describe.each([
  ['de', german],
  ['fr', french],
  ['es', spanish],
] as const)('in texts of language %s', (language, forms) => {
  it.each(forms)('%s', (text, speakers) => {
    expect(detectQuotations(text, { language }).map((one) => one.speaker)).toEqual(speakers);
  });
});
