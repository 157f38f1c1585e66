import { Class, list } from '../word-classes.ts';

/** Verbs in -ar by their infinitive; “ue” or “ie” behind a bar is what the stressed vowel becomes (contar|ue). */
const regular: readonly (readonly [number, string])[] = [
  [
    Class.say,
    `afirmar asegurar señalar explicar declarar manifestar|ie indicar comentar destacar subrayar anunciar confesar|ie contar|ue
    relatar recordar|ue contestar preguntar criticar denunciar lamentar reclamar jurar opinar considerar apuntar precisar
    aclarar expresar argumentar avisar exclamar gritar susurrar murmurar suspirar replicar bromear ironizar sentenciar
    celebrar negar|ie confirmar revelar informar detallar zanjar matizar valorar observar protestar aseverar enfatizar
    recalcar remarcar puntualizar ratificar alegar espetar reprochar augurar vaticinar garantizar apostillar remachar
    censurar reivindicar alertar instar tuitear publicar ordenar rogar|ue mandar musitar acotar cuestionar externar desafiar
    quejar narrar proclamar clamar aventurar pronosticar adelantar estimar felicitar ahondar testificar atestiguar rematar
    recomendar|ie aconsejar razonar reflexionar sincerar congratular resaltar plantear descartar rechazar exhortar demandar
    deplorar repudiar condenar fustigar jactar bramar balbucear corroborar constatar anticipar confiar notificar comunicar
    refutar objetar invitar animar recriminar burlar mofar ironizar apremiar apelar sintetizar evocar rememorar
    vocear sollozar retrucar retar apreciar detectar lanzar soltar|ue disparar reaccionar contraatacar tranquilizar justificar ejemplificar bromear
    fundamentar postular verbalizar remarcar refrendar acentuar conminar emplazar interpelar increpar arengar vacilar`,
  ],
  [Class.say | Class.continuing, 'agregar continuar|ú reiterar abundar'],
  [
    Class.say | Class.call,
    'calificar tachar tildar acusar criticar denunciar lamentar celebrar destacar reclamar elogiar alabar ensalzar reprochar condenar repudiar censurar valorar demandar resaltar alertar expresar',
  ],
  [Class.call, 'hablar llamar tildar'],
  [Class.hint, 'confiar|í esperar desear'],
];

/** Forms of the other conjugations. */
const irregular: readonly (readonly [number, string])[] = [
  [
    Class.say,
    `dice dicen dijo dijeron dicho decía decían dirá diría diciendo sostiene sostienen sostuvo sostuvieron sostenido sostenía
    advierte advierten advirtió advirtieron advertido advertía reconoce reconocen reconoció reconocieron reconocido reconocía
    admite admiten admitió admitieron admitido admitía responde responden respondió respondieron respondido respondía
    insiste insisten insistió insistieron insistido insistía pide piden pidió pidieron pedido pedía exige exigen exigió
    exigieron exigido exigía promete prometen prometió prometieron prometido prometía escribe escriben escribió escribieron
    escrito escribía concluye concluyen concluyó concluyeron concluido cree creen creía repone repuso defiende defienden defendió
    defendieron defendido defendía propone proponen propuso propusieron propuesto resume resumió resumieron resumido
    agradece agradecen agradeció agradecieron agradecido desmiente desmintió desmentido sugiere sugieren sugirió sugerido
    expone exponen expuso expuesto incide incidió incidido coincide coinciden coincidió afea afeó contradice contradijo
    arremete arremetió arremetido sonríe sonrió ríe rió refiere refirió referido aplaude aplaudió desliza deslizó prevé
    predice predijo maldice maldijo bendijo mantiene mantienen mantuvo mantenido discrepa discrepó aduce adujo esgrime esgrimió
    dejó deja dejado dejaron dejan remite remitió revira reviró lee leyó resolvió avala avaló rebate rebatió rebatido define definió`,
  ],
  [
    Class.say | Class.continuing,
    'añade añaden añadió añadieron añadido añadía prosigue prosiguió repite repitió repetido sigue siguió',
  ],
  [
    Class.call,
    'advierte advirtió advertido advierten advirtieron describe describió descrito define definió definido',
  ],
  [Class.say, 'coincidieron pensó'],
  [Class.call, 'muestra mostró muestran mostraron'],
  [Class.hint, 'teme temen quiere ve prefiere'],
  [Class.say | Class.participle, 'diciendo añadiendo'],
];

function formsOf(entry: string): string {
  const [infinitive = '', stressed = ''] = entry.split('|');
  const stem = infinitive.replace(/ar$/u, '');
  let strong = stem;
  if (stressed === 'ue') strong = stem.replace(/o(?=[^aeiou]*$)/u, 'ue');
  else if (stressed === 'ie') strong = stem.replace(/e(?=[^aeiou]*$)/u, 'ie');
  else if (stressed !== '') strong = stem.replace(/[ui]$/u, stressed);
  return `${strong}a ${strong}an ${stem}ó ${stem}aron ${stem}ado ${stem}aba ${stem}aban`;
}

function gerundOf(entry: string): string {
  return (entry.split('|')[0] ?? '').replace(/ar$/u, 'ando');
}

/** The Spanish verbs by which news reports, as entries of a word table. */
export const spanishCueVerbs: readonly (readonly [number, string])[] = [
  ...regular.map(([classes, words]) => [classes, words.replace(/\|\S+/gu, '')] as const),
  [Class.say, 'decir añadir advertir reconocer admitir insistir pedir exigir defender sostener responder'],
  ...regular.map(([classes, words]) => [classes, list(words).map(formsOf).join(' ')] as const),
  ...regular
    .slice(0, 2)
    .map(([classes, words]) => [classes | Class.participle, list(words).map(gerundOf).join(' ')] as const),
  ...irregular,
];
