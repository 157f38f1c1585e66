import type { Language, Pronoun } from '../word-classes.ts';
import { Class, list, wordTable } from '../word-classes.ts';

const pronouns = new Map<string, Pronoun>([
  ['il', { gender: 'male', stands: 'person' }],
  ['elle', { gender: 'female', stands: 'person' }],
  ['ils', { gender: 'unknown', stands: 'group' }],
  ['elles', { gender: 'unknown', stands: 'group' }],
  ['on', { gender: 'unknown', stands: 'self' }],
  ['je', { gender: 'unknown', stands: 'self' }],
]);

const words = wordTable([
  [
    Class.say,
    `lâche lâché grince grincé fulmine tempête amuse amusé étonne étonné insurge insurgé désole désolé impatiente émeut
    enthousiasme enthousiasmé argumente argumenté développe illustre énumère précisait soulignait reconnaissait prévenait
    promettait annonçait avance avancé avançait résumait insistait tranchait estimaient affirmaient rapporte rapporté relate
    relaté dit dite dits dites disent disait dire dirent déclare déclarent déclaré déclarait affirme affirment affirmé affirmait explique expliquent expliqué
    expliquait estime estiment estimé estimait assure assurent assuré assurait précise précisent précisé indique indiquent
    indiqué annonce annoncent annoncé souligne soulignent souligné raconte racontent raconté racontait confie confient
    confié répond répondent répondu répondit demande demandent demandé demanda reconnaît reconnaissent reconnu admet admettent admis
    avoue avoué insiste insisté prévient prévenu avertit averti lance lancent lancé lança rappelle rappelé regrette regretté
    déplore déplorent déploré dénonce dénoncent dénoncé critique critiqué écrit écrivent écrivait écrivit note noté observe observé
    constate constaté commente commenté conclut conclu soutient soutenu plaide plaidé promet promis jure juré
    martèle martelé tonne tonné ironise ironisé plaisante plaisanté témoigne témoigné résume résumé juge jugé considère considéré
    suggère suggéré souri sourit soufflé pesté pesta pleuré ri rit propose proposé réclame réclamé exige exigé murmure murmura murmuré cria crie crié souffla souffle soufflé soupira
    soupire s'exclame exclame exclamé exclama interroge interrogé réagit réagi félicite félicité réjouit réjoui réjouie
    indigne indigné inquiète inquiété alarme défend défendu dévoile révèle révélé rétorque rétorqué rétorqua réplique répliqué répliqua
    fit glisse glissé tweeté twitté tweete publié posté salué salue nie nié dément démenti justifie justifié
    fustige fustigé pense pensait croit croyait signale signalé relève relevé analyse analysé détaille détaillé
    concède concédé confirme confirment confirmé nuance nuancé objecte objecté pointe pointent pointé rassure rassuré réfute réfuté
    tempère tempéré temporise tranche tranché vante vanté alerte alertent alerté conteste contesté décrypte clame clamé agace agacé
    emporte emporté souvient souvenu proclame proclamé balaie balayé recommande recommandé prédit assène asséné grommela balbutia hurla chuchota demandait répondait lit-on peut-on argue argué`,
  ],
  [
    Class.say | Class.continuing,
    'ajoute ajoutent ajouté ajoutait ajouta poursuit poursuivi poursuivait poursuivit reprend repris reprit renchérit enchaîne enchaîné continue continué répète répété',
  ],
  [
    Class.call,
    'qualifie qualifié qualifient accuse accusé accusent parle parlé évoque évoqué décrit décrivent appelle appelé dénonce dénoncé',
  ],
  [Class.hint, 'craint craignent espère espèrent veut voulait souhaite souhaitent redoute voit sait'],
  [
    Class.say | Class.participle,
    'déclarant affirmant expliquant ajoutant assurant soulignant précisant disant estimant rappelant',
  ],
  [
    Class.determiner,
    `le la les l' un une des du ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre aucun aucune chaque`,
  ],
  [Class.possessive, 'son sa ses leur leurs mon ma mes notre nos'],
  [Class.determiner | Class.quantifier, 'deux trois quatre cinq plusieurs certains quelques beaucoup'],
  [
    Class.preposition,
    `de d' à au aux en dans sur sous avec sans pour par contre chez vers entre depuis pendant avant après selon devant derrière
    dès malgré lors face jusqu' envers`,
  ],
  [Class.conjunction, 'et ou mais donc car ni or'],
  [
    Class.subordinator,
    "que qu' si lorsque lorsqu' quand comme puisque puisqu' alors tandis où comment pourquoi",
  ],
  [Class.relative, 'qui dont lequel laquelle'],
  [
    Class.auxiliary,
    "avoir a ont avait avaient aura aurait va vont peut peuvent doit doivent faut fait s' se m' n' ne j' t' c' y",
  ],
  [Class.auxiliary | Class.be, 'est sont était étaient sera serait seraient été être'],
  [
    Class.adverb,
    `pas aussi encore déjà toujours jamais plus très bien puis ensuite enfin hier demain ici là ainsi alors cependant pourtant
    néanmoins toutefois notamment même également plutôt tard tôt hors dehors tout mardi doucement simplement sèchement
    aussitôt immédiatement récemment vivement désormais d'emblée auparavant précédemment longuement publiquement rapidement
    clairement d'ailleurs justement dernièrement sobrement sévèrement`,
  ],
  [Class.objectPronoun, 'lui leur nous vous me te moi toi eux lui-même elle-même rien tout cela ça'],
  [Class.pronoun, 'il elle ils elles on je ce'],
  [Class.honorific, 'm m. mme mlle mm. dr me maître monsieur madame docteur professeur'],
  [
    Class.role,
    `président présidente ministre premier première chancelier chancelière roi reine pape évêque maire député députée sénateur sénatrice
    chef cheffe directeur directrice patron patronne porte-parole secrétaire avocat avocate juge procureur procureure magistrat magistrate
    responsable fondateur fondatrice chercheur chercheuse historien historienne économiste sociologue politologue écrivain écrivaine
    romancier romancière auteur autrice poète journaliste rédacteur rédactrice acteur actrice comédien comédienne chanteur
    chanteuse réalisateur réalisatrice professeur professeure enseignant enseignante médecin infirmier infirmière entraîneur
    entraîneuse sélectionneur joueur joueuse capitaine attaquant gardien agriculteur agricultrice habitant habitante voisin voisine témoin
    victime militant militante syndicaliste général colonel commandant commissaire ambassadeur ambassadrice conseiller conseillère
    homme femme père mère frère sœur fils fille garçon ami amie collègue mari expert experte spécialiste diplomate
    notaire curé instituteur institutrice facteur marchand marchande passant passante étudiant étudiante élève client cliente supporter
    conservateur conservatrice commissaire gendarme policier policière pompier boulanger boulangère propriétaire gérant gérante dirigeant dirigeante eurodéputé eurodéputée leader vieux vieille`,
  ],
  [
    Class.time,
    `lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre
    novembre décembre hier demain aujourd'hui matin soir nuit jour jours semaine semaines mois an ans année années heure heures`,
  ],
  [Class.particle, "de du la le des d' van von"],
  [
    Class.organisation,
    `université banque ministère parti syndicat association fédération union cour tribunal parlement assemblée sénat conseil
    commission comité police gouvernement état élysée matignon société groupe entreprise fondation institut agence mairie
    ville région monde figaro libération parisien afp insee onu otan ue kremlin cgt cfdt`,
  ],
  [
    Class.naming,
    'terme mot mots expression nom titre film livre roman chanson album pièce émission série dit dite intitulé intitulée slogan devise journal revue',
  ],
  [
    Class.utterance,
    'mots propos déclaration communiqué réponse question phrase commentaire lettre discours verdict message',
  ],
  [Class.firstPerson, "je j' nous me moi mon ma mes notre nos vous votre vos on tu ton ta"],
  [
    Class.intensifier,
    'très vraiment totalement absolument complètement profondément trop pas jamais si tellement',
  ],
  [Class.verb, 'vient venait prend prit alla tourna regarda sourit resta hocha'],
]);

/** French. */
export const french: Language = {
  code: 'fr',
  words,
  pronouns,
  abbreviations: new Set(list('m mm mme mlle dr me st ste etc av bd p.ex cf env')),
  accordingTo: [
    ['selon'],
    ["d'", 'après'],
    ['pour'],
    ['aux', 'yeux', 'de'],
    ['de', "l'", 'avis', 'de'],
    ['dixit'],
  ],
  accordingAfter: new Set(),
  roleEnding: null,
  feminineEnding:
    /(?:trice|euse|ière|ienne|ante|ente|femme|mère|fille|sœur|députée|avocate|présidente|voisine)$/u,
  verbEnding: /[a-zé]{3}(?:eront|aient|erait|iront)$|[a-z]{2}[^m]era$/u,
  adverbEnding: /[a-z]{4}ment$/u,
  capitalNouns: false,
  elision: true,
  freeInversion: false,
  dropsSubject: false,
  reportedMood: new Set(),
  obliquePronouns: new Map([
    ['lui', 'il'],
    ['elle', 'elle'],
    ['eux', 'ils'],
    ['elles', 'elles'],
  ]),
  dashDialogue: true,
  signature: new Set(list('le la les des et est une dans que qui pour sur pas du au par avec plus ce il')),
};
