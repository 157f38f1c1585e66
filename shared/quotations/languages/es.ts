import type { Language, Pronoun } from '../word-classes.ts';
import { Class, list, wordTable } from '../word-classes.ts';
import { spanishCueVerbs } from './spanish-verbs.ts';

const pronouns = new Map<string, Pronoun>([
  ['él', { gender: 'male', stands: 'person' }],
  ['ella', { gender: 'female', stands: 'person' }],
  ['ellos', { gender: 'unknown', stands: 'group' }],
  ['ellas', { gender: 'unknown', stands: 'group' }],
  ['yo', { gender: 'unknown', stands: 'self' }],
]);

const words = wordTable([
  ...spanishCueVerbs,

  [
    Class.determiner,
    'el la los las un una unos unas este esta estos estas ese esa su sus mi mis nuestro nuestra cada otro otra del al',
  ],
  [Class.possessive, 'su sus mi mis nuestro nuestra'],
  [Class.determiner | Class.quantifier, 'dos tres cuatro cinco varios varias algunos algunas muchos ambos'],
  [
    Class.preposition,
    'de a en con sin por para contra sobre entre desde hasta hacia según tras ante bajo durante mediante del al',
  ],
  [Class.conjunction, 'y e o u pero sino ni'],
  [Class.subordinator, 'que si cuando como porque aunque mientras donde pues cómo qué'],
  [Class.relative, 'quien quienes cuyo cuya'],
  [
    Class.auxiliary,
    'ha han había habían he hemos haya se le les lo nos me te va van puede pueden debe deben tiene tienen',
  ],
  [Class.auxiliary | Class.be, 'es son era eran fue fueron será sería está están estaba estaban sido ser'],
  [
    Class.adverb,
    `no también ya aún todavía siempre nunca más muy bien luego después ayer hoy mañana aquí allí así entonces además incluso
    tampoco sólo solo casi antes ahora finalmente asimismo quizá acto seguido tajante`,
  ],
  [Class.objectPronoun, 'mí ti nada algo todo esto eso'],
  [Class.pronoun, 'él ella ellos ellas yo'],
  [Class.honorific, 'sr sr. sra sra. don doña d. dr dr. dra dra. señor señora'],
  [
    Class.role,
    `presidente presidenta expresidente ministro ministra exministro canciller rey reina príncipe papa obispo arzobispo alcalde alcaldesa diputado
    diputada senador senadora jefe jefa director directora portavoz secretario secretaria abogado abogada juez jueza fiscal
    magistrado magistrada líder responsable fundador fundadora investigador investigadora historiador historiadora
    economista sociólogo socióloga escritor escritora novelista poeta autor autora periodista redactor redactora actor actriz cantante
    cineasta profesor profesora maestro maestra médico médica enfermero enfermera entrenador entrenadora seleccionador jugador
    jugadora capitán capitana delantero portero agricultor agricultora vecino vecina testigo víctima activista sindicalista
    general coronel comandante comisario comisaria embajador embajadora consejero consejera concejal concejala
    hombre mujer padre madre hermano hermana hijo hija niño niña anciano anciana adolescente veterano veterana jubilado jubilada edil parlamentario parlamentaria congresista legislador legisladora regidor regidora mandatario mandataria funcionario funcionaria personero personera autoridad vocero vocera letrado letrada amigo amiga colega marido esposa experto experta
    fuente fuentes conductor conductora comerciante estudiante trabajador trabajadora empresario empresaria
    cocinero cocinera guardia soldado campesino campesina alumno alumna víctimas familiares gobernador gobernadora vicepresidente vicepresidenta técnico técnica propietario propietaria pescador viejo vieja panadero panadera`,
  ],
  [
    Class.time,
    `lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
    diciembre ayer hoy mañana tarde noche día días semana semanas mes meses año años hora horas`,
  ],
  [Class.particle, 'de del la las los y van von da'],
  [
    Class.organisation,
    `universidad banco ministerio partido sindicato asociación federación unión corte tribunal parlamento congreso senado
    consejo comisión comité policía gobierno moncloa sociedad grupo empresa fundación instituto agencia ayuntamiento
    junta generalitat guardia país mundo abc efe afp ap reuters dpa psoe pp vox podemos ugt ccoo onu otan ue sumar junts erc pnv bildu cup ciudadanos csif uso morena pri pan prd fiscalía oposición patronal
    compañía firma organización organismo entidad institución plataforma colectivo cadena cancillería alcaldía gobernación municipalidad
    intendencia legislatura cámara diputación cabildo consejería delegación subdelegación dirección directiva federación confederación cooperativa
    colegio escuela iglesia arzobispado obispado diócesis embajada ejército armada fuerza hospital instituto laboratorio multinacional aerolínea
    petrolera constructora fabricante operadora oficina observatorio defensoría procuraduría contraloría superintendencia secretaría presidencia
    vicepresidencia ejecutivo legislativo judicatura audiencia juzgado supremo constitucional bomberos gendarmería carabineros kremlin pentágono
    vaticano ong club entidad patronato ocu cnmc cnmv ine bce fmi ocde oms`,
  ],
  [
    Class.naming,
    'término palabra palabras expresión nombre título película libro novela canción álbum obra programa serie llamado llamada llamados lema eslogan titulado titulada denominado denominada diario revista disco single documental ensayo poemario exposición cuadro cuento relato telenovela videoclip tema sencillo tango comedia drama ópera musical podcast',
  ],
  [
    Class.utterance,
    'palabras declaración comunicado respuesta pregunta frase comentario carta discurso mensaje',
  ],
  [Class.firstPerson, 'yo nosotros me nos mi mis nuestro nuestra nuestros usted ustedes tú tu te vosotros'],
  [
    Class.intensifier,
    'muy realmente totalmente absolutamente completamente profundamente no nunca tan demasiado',
  ],
  [Class.verb, 'vino fue llegó salió miró sonrió tomó hizo quedó empezó'],
]);

/** Spanish. */
export const spanish: Language = {
  code: 'es',
  words,
  pronouns,
  abbreviations: new Set(list('sr sra d dr dra ee.uu etc av pág ud uds')),
  accordingTo: [
    ['según', 'palabras', 'de'],
    ['según', 'palabras', 'del'],
    ['según', 'las', 'palabras', 'de'],
    ['según'],
    ['de', 'acuerdo', 'con'],
    ['en', 'palabras', 'de'],
    ['en', 'palabras', 'del'],
    ['a', 'juicio', 'de'],
    ['a', 'juicio', 'del'],
    ['a', 'decir', 'de'],
    ['al', 'decir', 'de'],
    ['a', 'ojos', 'de'],
    ['en', 'opinión', 'de'],
    ['en', 'opinión', 'del'],
    ['de', 'acuerdo', 'a'],
    ['de', 'acuerdo', 'al'],
    ['de', 'acuerdo', 'con', 'el'],
    ['para'],
  ],
  accordingAfter: new Set(),
  organisationEnding: null,
  roleEnding:
    /^(?!(?:motor|sector|factor|reactor|tractor|vector|sensor|valor|color|calor|dolor|error|temor|humor|favor|mayor|menor|mejor|peor|ordenador|comedor|corredor|procesador|televisor|ascensor|computador|computadora|indicador|marcador|mirador|alrededor|lista|vista|pista|conquista|revista|entrevista|fiesta|mezquita|anterior|posterior|interior|exterior|superior|inferior|rumor|sabor|olor|sudor|terror|horror|honor|pastora|mejora|ahora|hora|demora|aurora|flora|memoria|historia|victoria)s?$)(?:\p{L}{2,}(?:ista|[óo]log[oa]|[óo]graf[oa]|[aei]dora?|tora?|sora?|drátic[oa]|iatra|nauta|nom[oa]|ólogos)|camioner[oa]|ganader[oa]|hoteler[oa]|hosteler[oa]|librer[oa]|ingenier[oa]|marinero|carter[oa]|carnicer[oa]|zapater[oa]|jardiner[oa]|banquer[oa]|torero|obrer[oa]|compañer[oa]|consejer[oa]|vaquero|bombero|consumidor)e?s?$/u,
  feminineEnding:
    /(?:ora|esa|ina|presidenta|ministra|mujer|madre|hermana|hija|niña|amiga|vecina|abogada|alcaldesa|diputada|maestra)$/u,
  verbEnding:
    /[a-z]{2}(?:ará|erá|irá|drá|brá|drán|brán|dría|drían|arán|erán|irán|aría|ería|iría|aron|ieron|aban|ían)$|[a-z]{2}[^c]ó$/u,
  adverbEnding: /[a-z]{4}mente$/u,
  capitalNouns: false,
  elision: false,
  freeInversion: true,
  dropsSubject: true,
  reportedMood: new Set(),
  obliquePronouns: new Map([
    ['él', 'él'],
    ['ella', 'ella'],
    ['ellos', 'ellos'],
  ]),
  dashDialogue: true,
  signature: new Set(list('el la los las y que en un una del por con para se su al lo es más')),
};
