import { expectSpeakers, type Form } from './forms-abroad.ts';

/** How German, French and Spanish news calls somebody whom it has named; each with the speakers of its quotations. */
const german: readonly Form[] = [
  ['Kanzler Karl Weber war da. „Das ist gut“, sagte der CDU-Chef.', ['Karl Weber']],
  ['Petra Lang war da. „Das ist gut“, sagte die Grünen-Abgeordnete.', ['Petra Lang']],
  ['Bürgermeister Karl Weber war da. „Das ist gut“, sagte der Rathauschef.', ['Karl Weber']],
  ['Petra Lang forscht in Jena. „Das ist gut“, sagt die Klimaforscherin.', ['Petra Lang']],
  ['Petra Lang forscht in Jena. „Das ist gut“, sagt die 48-Jährige.', ['Petra Lang']],
  ['Petra Lang gewann. „Das ist gut“, sagte die Wienerin.', ['Petra Lang']],
  ['Karl Weber gewann. „Das ist gut“, sagte der Norweger.', ['Karl Weber']],
  ['Karl Weber war bedient. „Das war nichts“, sagte der Trainer des FC Jena.', ['Karl Weber']],
  ['Eine Anwohnerin rief an. „Das ist gut“, sagte die 58-Jährige.', ['eine Anwohnerin']],
  ['Petra Lang und Karl Weber kamen. „Das ist gut“, sagte die Politikerin.', ['Petra Lang']],
  ['Karl Fischer war da. „Das ist gut“, sagte Fischer.', ['Karl Fischer']],
  ['„Das ist gut“, sagte Karl Weber vom TÜV. Weber nannte es „sehr gut“.', ['Karl Weber', 'Karl Weber']],
  [
    '„Das ist gut“, sagt Petra Lang von der ETH Zürich. Laut Lang ist es „sehr gut“.',
    ['Petra Lang', 'Petra Lang'],
  ],
  ['Laut einer Sprecherin ist das „sehr gut“.', ['eine Sprecherin']],
  ['Gesundheitsminister Karl Weber hat Kritik abgewehrt. „Das ist gut“, sagte der Minister.', ['Karl Weber']],
  ['Oberbürgermeister Karl Weber war da. „Das ist gut“, sagte der Bürgermeister.', ['Karl Weber']],
  ['Regierungssprecherin Petra Lang war da. „Das ist gut“, so die Sprecherin.', ['Petra Lang']],
  [
    'Innenministerin Petra Lang und Finanzminister Karl Weber kamen. „Das ist gut“, sagte er.',
    ['Karl Weber'],
  ],
  ['Die Deutsche Bahn baut um. „Das ist gut“, teilte das Unternehmen mit.', ['Deutsche Bahn']],
  ['Petra Lang ist Chefin der Bank. „Das ist gut“, sagt die Chefin.', ['Petra Lang']],
  ['Karl Weber überlebte. „Es war laut“, erzählt der pensionierte Lehrer.', ['Karl Weber']],
  ['Ein Begleiter rief an. „Ich sah nichts“, berichtete der Mann.', ['ein Begleiter']],
  // Whoever is somebody else keeps their own noun.
  ['Der Verband griff Minister Karl Weber an. „Das ist falsch“, sagte der Präsident.', ['der Präsident']],
  ['Karl Weber schwieg. „Das ist gut“, sagte der zuständige Minister.', ['der zuständige Minister']],
  ['Karl Weber schwieg. „Setzen Sie sich“, sagte der Richter.', ['der Richter']],
  ['Karl Weber schwieg. „Das ist gut“, sagte die Politikerin.', ['die Politikerin']],
  ['Karl Weber schwieg. „Das ist gut“, sagte sein Anwalt.', ['sein Anwalt']],
  ['Karl Weber schwieg. „Das ist gut“, sagte ein Politiker.', ['ein Politiker']],
  ['Karl Weber schwieg. „Das ist gut“, teilte die Polizei mit.', ['die Polizei']],
];

const french: readonly Form[] = [
  ['Paul Martin a perdu. « C’est dur », a regretté le Lyonnais.', ['Paul Martin']],
  ['Paul Martin a perdu. « C’est dur », a regretté l’ancien joueur.', ['Paul Martin']],
  ['La ministre Marie Martin est là. « C’est bien », dit la ministre.', ['Marie Martin']],
  ['Me Marie Martin a plaidé. « C’est faux », martèle l’avocate.', ['Marie Martin']],
  [
    '« C’est dur », dit Jeanne, de Lyon. « Très dur », ajoute cette mère de deux enfants.',
    ['Jeanne', 'Jeanne'],
  ],
  [
    'L’expert, le docteur Paul Martin, parle d’« un cas rare ». « Très rare », dit l’expert.',
    ['Paul Martin', 'Paul Martin'],
  ],
  ['Battu à Rome, Paul Martin a quitté le court. « C’est dur », a-t-il dit.', ['Paul Martin']],
  ['« Le budget, a-t-il ajouté, est un leurre. » Paul Martin est député.', ['Paul Martin', 'Paul Martin']],
  ['Comme le rappelle son collègue Paul Martin, l’animal « a huit bras ».', ['Paul Martin']],
  ['Le président Paul Martin a parlé. « C’est un bon jour », a dit le chef de l’Etat.', ['Paul Martin']],
  ['Paul Martin est avocat. « C’est un bon jour », a dit l’avocat.', ['Paul Martin']],
  ['Air France supprime des postes. « C’est un mauvais jour », a dit la compagnie.', ['Air France']],
  ['Ursula von der Leyen a parlé. « C’est un bon jour », a dit Mme von der Leyen.', ['Ursula von der Leyen']],
  ['Léa Martin est enceinte. « J’ai peur », dit la jeune femme.', ['Léa Martin']],
  ['Paul Martin se tait. « C’est grave », dit la jeune femme.', ['la jeune femme']],
  ['Paul Martin se tait. « Asseyez-vous », dit le juge.', ['le juge']],
  ['Le syndicat vise le ministre Paul Martin. « C’est faux », dit le président.', ['le président']],
  ['Paul Martin se tait. « C’est grave », dit l’avocat général.', ['l’avocat général']],
  ['Paul Martin se tait. « C’est grave », dit la biologiste.', ['la biologiste']],
  ['Marie Martin se tait. « C’est grave », dit un élu.', ['un élu']],
];

const spanish: readonly Form[] = [
  ['El ministro Óscar de la Fuente habló. «Está bien», ha señalado De la Fuente.', ['Óscar de la Fuente']],
  ['El ministro de Transportes, Óscar de la Fuente, ha dicho que «está bien».', ['Óscar de la Fuente']],
  ['Juan Pérez perdió. «Es duro», admitió el técnico vizcaíno.', ['Juan Pérez']],
  ['Juan Pérez perdió. «Es duro», dijo el uruguayo.', ['Juan Pérez']],
  ['La presidenta municipal, Ana López, habló. «Es duro», dijo la alcaldesa.', ['Ana López']],
  ['Juan Pérez informó de ello. «Es duro», dijo el funcionario.', ['Juan Pérez']],
  ['«Es duro —matiza Juan Pérez—, pero lo haremos», dijo.', ['Juan Pérez', 'Juan Pérez']],
  ['La exministra Ana López cree que hay «mucho espacio».', ['Ana López']],
  ['En palabras del alcalde, Juan Pérez, es «un gran día».', ['Juan Pérez']],
  ['El presidente Juan Pérez habló. «Es un buen día», dijo el jefe del Ejecutivo.', ['Juan Pérez']],
  ['Ana López gobierna Cádiz. «Es un buen día», dijo la edil.', ['Ana López']],
  ['Amnistía Internacional reaccionó. «Es un mal día», dijo la organización.', ['Amnistía Internacional']],
  ['Habló Juan Pérez. «Es un buen día», dijo la autoridad.', ['Juan Pérez']],
  ['El alcalde Juan Pérez habló. El regidor popular cree que «todo irá bien».', ['Juan Pérez']],
  ['El exgobernador de San Juan Ricardo Pérez cayó. «Es injusto», dijo Pérez.', ['Ricardo Pérez']],
  ['Juan Pérez calló. «Siéntese», dijo el juez.', ['el juez']],
  ['Juan Pérez calló. «Es duro», dijo su abogado.', ['su abogado']],
  ['El sindicato critica al ministro Juan Pérez. «Es falso», dijo el presidente.', ['el presidente']],
  ['Juan Pérez calló. «Es duro», dijo la bióloga.', ['la bióloga']],
];

expectSpeakers({ de: german, fr: french, es: spanish });
