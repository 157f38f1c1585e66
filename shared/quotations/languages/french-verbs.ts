import { Class, list } from '../word-classes.ts';

/** Verbs in -er by their infinitive. */
const regular: readonly (readonly [number, string])[] = [
  [
    Class.say,
    `affirmer expliquer estimer assurer préciser indiquer annoncer souligner raconter confier demander avouer insister lancer
    rappeler regretter déplorer dénoncer critiquer noter observer constater commenter plaider jurer marteler tonner ironiser
    plaisanter témoigner résumer juger considérer suggérer proposer réclamer exiger murmurer crier souffler soupirer exclamer
    interroger féliciter indigner inquiéter alarmer dévoiler révéler rétorquer répliquer glisser tweeter twitter poster publier saluer nier
    justifier fustiger penser signaler relever analyser détailler concéder confirmer nuancer objecter pointer rassurer réfuter
    tempérer temporiser trancher vanter alerter contester décrypter clamer agacer emporter proclamer balayer recommander
    asséner grommeler balbutier hurler chuchoter arguer protester tacler railler rectifier rager pester maugréer déclarer
    grincer fulminer tempêter amuser étonner insurger désoler impatienter enthousiasmer argumenter développer illustrer
    énumérer lâcher avancer rapporter relater moquer persifler théoriser relativiser minimiser acquiescer corriger
    compléter exhorter implorer supplier ordonner conseiller préconiser pronostiquer marmonner bougonner râler gronder
    certifier attester prophétiser décréter apostropher condamner applaudir célébrer jubiler exulter
    remémorer offusquer persister imager caricaturer vitupérer évacuer dédramatiser remercier prôner
    questionner expliciter confesser marquer moquer tonitruer éructer claironner rembobiner recadrer sermonner rêver gager parier`,
  ],
  [Class.say | Class.continuing, 'ajouter continuer enchaîner répéter'],
  [
    Class.say | Class.call,
    'qualifier accuser évoquer dénoncer fustiger saluer critiquer regretter déplorer vanter pointer exprimer reprocher justifier plaider prôner louer condamner blâmer railler célébrer',
  ],
  [Class.hint, 'redouter espérer souhaiter trouver'],
];

/** Forms of the other conjugations. */
const irregular: readonly (readonly [number, string])[] = [
  [
    Class.say,
    `dit disent dite dits dites disait disaient dirent dira redit répond répondent répondu répondait répondit admet admettent admis admettait
    reconnaît reconnait reconnaissent reconnu reconnaissait prévient préviennent prévenu prévenait avertit avertissent averti
    promet promettent promis promettait soutient soutiennent soutenu soutenait conclut concluent conclu concluait maintient
    maintiennent maintenu maintenait convient convenu surenchérit réagit réagissent réagi réagissait réjouit réjouissent réjoui
    réjouie rugit gémit prédit défend défendent défendu défendait dément démenti démentait écrit écrivent écrivait croit
    plaint plaignent plainte plaignait souvient souviennent souvenu souvenait explique-t-on applaudit décrit décrivent décrivait
    montre montré montrée montrait mis met rendu rend rit sourit souri blêmit rebondit feint fait-on`,
  ],
  [
    Class.say | Class.continuing,
    'poursuit poursuivent poursuivi poursuivait reprend reprennent repris reprenait renchérit renchérissent renchéri renchérissait',
  ],
  [Class.call, 'décrit décrivent décrivait décrite voit voyait voient verrait parle parlent parlé parlait'],
  [Class.say, "émeut dire écrivit pleuré ri s'exclame fit fait croyait lit-on peut-on"],
  [Class.say | Class.continuing, 'poursuivit reprit'],
  [Class.call, 'appelle appelé'],
  [Class.hint, 'craint craignent veut voulait voit sait'],
  [
    Class.say | Class.participle,
    'déclarant affirmant expliquant ajoutant assurant soulignant précisant disant estimant rappelant dénonçant évoquant regrettant jugeant qualifiant accusant fustigeant critiquant saluant pointant',
  ],
];

/** The stem as it is before a silent ending: appelle, considère, balaie. */
function silent(stem: string): string {
  if (/[^l]el$/u.test(stem)) return /(?:pp|mm)el$/u.test(stem) ? `${stem}l` : stem.replace(/el$/u, 'èl');
  if (/é[^aeiouy]{1,2}$/u.test(stem)) return stem.replace(/é(?=[^aeiouy]{1,2}$)/u, 'è');
  if (/[^aeiou]e[vnm]$/u.test(stem)) return stem.replace(/e(?=.$)/u, 'è');
  return stem.endsWith('ay') ? stem.replace(/y$/u, 'i') : stem;
}

function formsOf(infinitive: string): string {
  const stem = infinitive.replace(/er$/u, '');
  const soft = stem.endsWith('g') ? `${stem}e` : stem.replace(/c$/u, 'ç');
  const mute = silent(stem);
  return `${mute}e ${mute}ent ${stem}é ${stem}ée ${stem}és ${stem}ées ${soft}ait ${soft}aient ${soft}a ${stem}èrent`;
}

/** The French verbs by which news reports, as entries of a word table. */
export const frenchCueVerbs: readonly (readonly [number, string])[] = [
  ...regular.map(([classes, words]) => [classes, words] as const),
  [
    Class.say,
    'dire croire reconnaître prévenir avertir promettre soutenir conclure écrire maintenir défendre répondre admettre',
  ],
  ...regular.map(([classes, words]) => [classes, list(words).map(formsOf).join(' ')] as const),
  ...irregular,
];
