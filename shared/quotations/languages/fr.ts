import type { Language, Pronoun } from '../word-classes.ts';
import { Class, list, wordTable } from '../word-classes.ts';
import { frenchCueVerbs } from './french-verbs.ts';

const pronouns = new Map<string, Pronoun>([
  ['il', { gender: 'male', stands: 'person' }],
  ['elle', { gender: 'female', stands: 'person' }],
  ['ils', { gender: 'unknown', stands: 'group' }],
  ['elles', { gender: 'unknown', stands: 'group' }],
  ['on', { gender: 'unknown', stands: 'self' }],
  ['je', { gender: 'unknown', stands: 'self' }],
]);

const words = wordTable([
  ...frenchCueVerbs,
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
    conservateur conservatrice commissaire gendarme policier policière pompier boulanger boulangère propriétaire gérant gérante dirigeant dirigeante eurodéputé eurodéputée leader vieux vieille cadre proche élu élue édile adjoint adjointe délégué déléguée représentant représentante émissaire négociateur négociatrice
    trader armateur fonctionnaire coureur coureuse grimpeur sprinteur viticulteur maraîcher maraîchère ouvrier ouvrière salarié salariée employé employée cadre retraité retraitée lycéen lycéenne collégien collégienne ancien ancienne mairesse châtelain
    châtelaine bâtonnier bâtonnière greffier greffière huissier huissière prêtre rabbin imam pasteur évêque archevêque cardinal abbé sœur religieuse moine vigneron vigneronne berger bergère paysan paysanne pêcheur
    pêcheuse routier chauffeur passager passagère automobiliste cycliste riverain riveraine résident résidente locataire parent parents grand-mère grand-père tante oncle cousin cousine neveu nièce conjoint conjointe épouse époux`,
  ],
  [
    Class.time,
    `lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre
    novembre décembre hier demain aujourd'hui matin soir nuit jour jours semaine semaines mois an ans année années heure heures`,
  ],
  [Class.particle, "de du la le des d' van von der den zu"],
  [
    Class.organisation,
    `université banque ministère parti syndicat association fédération union cour tribunal parlement assemblée sénat conseil
    commission comité police gouvernement état élysée matignon société groupe entreprise fondation institut agence mairie
    ville région monde figaro libération parisien afp insee onu otan ue kremlin cgt cfdt fo sud cftc rtl bfm rfi lci ats unsa fsu fnsea medef snes ps rn lr lfi eelv modem ump pcf udi upr npa opposition majorité patronat
    direction rédaction préfecture parquet intersyndicale région département métropole municipalité commune communauté agglomération office
    autorité banque chambre collectif compagnie confédération constructeur coordination diocèse école église équipementier exécutif fabricant
    filiale gendarmerie hôpital industrie institution justice laboratoire ligue lycée ordre organisme ong observatoire académie opérateur
    plateforme présidence rectorat rectrice régie réseau chaîne quotidien hebdomadaire magazine sncf ratp edf sncb rtbf vrt csc cgsp fgtb
    pq caq plq gendarmerie ambassade chancellerie maison-blanche pentagone vatican bundestag`,
  ],
  [
    Class.naming,
    'terme mot mots expression nom titre film livre roman chanson album pièce émission série dit dite intitulé intitulée slogan devise journal revue disque single documentaire essai recueil exposition tableau bd spectacle roman podcast opéra comédie',
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
    ['selon', 'les', 'mots', 'de'],
    ['selon', 'les', 'termes', 'de'],
    ['selon', 'les', 'dires', 'de'],
    ['selon', "l'", 'expression', 'de'],
    ['selon', "l'", 'expression', 'du'],
    ['selon', 'la', 'formule', 'de'],
    ['selon', 'la', 'formule', 'du'],
    ['à', 'en', 'croire'],
    ['à', 'entendre'],
    ['à', 'écouter'],
    ['selon'],
    ["d'", 'après'],
    ['pour'],
    ['aux', 'yeux', 'de'],
    ['aux', 'yeux', 'du'],
    ['aux', 'dires', 'de'],
    ['aux', 'dires', 'du'],
    ['au', 'dire', 'de'],
    ['de', "l'", 'aveu', 'de'],
    ['de', "l'", 'aveu', 'du'],
    ['de', "l'", 'avis', 'du'],
    ['dans', 'les', 'mots', 'de'],
    ['de', "l'", 'avis', 'de'],
    ['dixit'],
  ],
  accordingAfter: new Set(),
  organisationEnding: null,
  roleEnding:
    /^(?!(?:heure|fleur|peur|cœur|couleur|douleur|valeur|erreur|chaleur|ampleur|fureur|horreur|honneur|humeur|leur|plusieurs|longueur|largeur|hauteur|grandeur|vigueur|rigueur|faveur|saveur|lueur|sueur|moteur|secteur|vecteur|ordinateur|compteur|tracteur|réacteur|ascenseur|facteur|liste|piste|triste|paragraphe|orthographe|bien|rien|lien|soutien|maintien|ancien|ancienne|quotidien|chien|combien|entretien|terreur|stupeur|ardeur|candeur|rancœur|odeur|vapeur|lenteur|douceur|profondeur|épaisseur|splendeur|pudeur|torpeur|teneur|primeur|rumeur|clameur|tumeur|minceur|laideur|majeur|mineur|meilleur|supérieur|inférieur|extérieur|intérieur|antérieur|ultérieur|postérieur|matrice|cicatrice|monographe|photographe)s?$)(?:\p{L}{2,}(?:teur|trice|seur|leur|neur|veur|ceur|deur|geur|peur|reur|cheur|ieur|euse|iste|ologue|ologiste|nome|graphe|icien|icienne|itien|éen|éenne|iatre|naute|mane|pathe|avant|ante)|photographe|écologiste|\p{L}+logue)s?$/u,
  feminineEnding:
    /(?:trice|euse|ière|ienne|ante|ente|[tss]ée|élue|femme|mère|fille|sœur|députée|avocate|présidente|voisine)$/u,
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
