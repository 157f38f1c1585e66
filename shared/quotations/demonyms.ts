import { list } from './word-classes.ts';

/** Country (or body of states) and the words for what belongs to it; English, German, French and Spanish. */
const table = `
usa: us u.s. u.s america american americans united-states amerikanisch us-amerikanisch américain américaine estadounidense washington
uk: uk u.k. u.k britain british britons united-kingdom britisch großbritannien britannique royaume-uni británico británica london
germany: german germans germany deutschland deutsch allemagne allemand allemande alemania alemán alemana berlin
france: french france frankreich französisch français française francia francés francesa paris
russia: russian russians russia russland russisch russie russe rusia ruso rusa moscow moskau moscou moscú kremlin
ukraine: ukrainian ukrainians ukraine ukrainisch ukrainien ukrainienne ucrania ucraniano ucraniana kyiv kiev
china: chinese china chinesisch chine chinois chinoise chino beijing peking pékin pekín
spain: spanish spaniards spain spanien spanisch espagne espagnol espagnole españa español española madrid
italy: italian italians italy italien italienisch italie italienne italia italiano italiana rome rom
poland: polish poles poland polen polnisch pologne polonais polonaise polonia polaco polaca warsaw warschau
japan: japanese japan japanisch japon japonais japonaise japón japonés japonesa tokyo
india: indian indians india indien indisch inde indienne indio india delhi
canada: canadian canadians canada kanada kanadisch canadien canadienne canadá canadiense ottawa
mexico: mexican mexicans mexico mexiko mexikanisch mexique mexicain mexicaine méxico mexicano mexicana
brazil: brazilian brazil brasilien brasilianisch brésil brésilien brésilienne brasil brasileño brasileña
argentina: argentine argentinian argentina argentinien argentinisch argentine argentin argentino argentina
chile: chilean chile chilenisch chili chilien chileno chilena
colombia: colombian colombia kolumbien kolumbianisch colombie colombien colombiano colombiana
turkey: turkish turks turkey türkei türkisch turquie turc turque turquía turco turca ankara
israel: israeli israelis israel israelisch israël israélien israélienne israelí jerusalem
iran: iranian iranians iran iranisch iranien iranienne irán iraní tehran teheran
iraq: iraqi iraqis iraq irak irakisch irakien irakienne iraquí baghdad
syria: syrian syrians syria syrien syrisch syrie syrienne siria sirio siria damascus
egypt: egyptian egyptians egypt ägypten ägyptisch égypte égyptien égyptienne egipto egipcio egipcia cairo
greece: greek greeks greece griechenland griechisch grèce grec grecque grecia griego griega athens
sweden: swedish swedes sweden schweden schwedisch suède suédois suédoise suecia sueco sueca stockholm
norway: norwegian norway norwegen norwegisch norvège norvégien norvégienne noruega noruego oslo
denmark: danish danes denmark dänemark dänisch danemark danois danoise dinamarca danés danesa copenhagen
finland: finnish finns finland finnland finnisch finlande finlandais finlandaise finlandia finlandés finlandesa helsinki
netherlands: dutch netherlands holland niederlande niederländisch pays-bas néerlandais néerlandaise holandés
belgium: belgian belgians belgium belgien belgisch belgique belge bélgica belga brussels
austria: austrian austrians austria österreich österreichisch autriche autrichien autrichienne austriaco vienna wien
switzerland: swiss switzerland schweiz schweizer suisse suiza suizo suiza bern
hungary: hungarian hungarians hungary ungarn ungarisch hongrie hongrois hongroise hungría húngaro húngara budapest
portugal: portuguese portugal portugiesisch portugais portugaise portugués portuguesa lisbon
ireland: irish ireland irland irisch irlande irlandais irlandaise irlanda irlandés dublin
scotland: scottish scots scotland schottland schottisch écosse écossais escocia escocés edinburgh
wales: welsh wales walisisch gallois cardiff
england: english england englisch anglais anglaise inglaterra inglés inglesa
australia: australian australians australia australien australisch australie australienne australiano canberra
new-zealand: zealander new-zealand neuseeland nouvelle-zélande
south-korea: korean koreans korea südkorea südkoreanisch corée coréen coréenne corea coreano seoul
pakistan: pakistani pakistanis pakistan pakistanisch pakistanais islamabad
afghanistan: afghan afghans afghanistan afghanisch afgano kabul
saudi-arabia: saudi saudis saudi-arabia riyadh
south-africa: south-african south-africa südafrika südafrikanisch sudafricano pretoria
nigeria: nigerian nigerians nigeria nigerianisch abuja
kenya: kenyan kenyans kenya kenia nairobi
czech: czech czechs czechia tschechien tschechisch tchèque checo prague
romania: romanian romanians romania rumänien rumänisch roumanie roumain rumano bucharest
bulgaria: bulgarian bulgaria bulgarien bulgare sofia
serbia: serbian serbs serbia serbien serbisch serbie serbe belgrade
croatia: croatian croats croatia kroatien croatie croate zagreb
vietnam: vietnamese vietnam hanoi
thailand: thai thailand bangkok
indonesia: indonesian indonesia indonesien jakarta
philippines: philippine filipino philippines manila
venezuela: venezuelan venezuela venezolano venezolana caracas
cuba: cuban cubans cuba kuba kubanisch cubain cubano cubana havana
peru: peruvian peru perú peruano peruana lima
palestine: palestinian palestinians palestine palästinensisch palestinien palestino gaza
lebanon: lebanese lebanon libanon libanais beirut
qatar: qatari qatar katar doha
europe: european europeans europe eu europa europäisch européen européenne europeo europea
nato: nato otan
un: un u.n. u.n onu united-nations
`;

const nations = new Map<string, string>();
for (const line of table.split('\n')) {
  const colon = line.indexOf(':');
  if (colon < 0) continue;
  const nation = line.slice(0, colon);
  for (const word of line
    .slice(colon + 1)
    .trim()
    .split(' '))
    nations.set(word, nation);
}

const capitalCities = new Set(
  list(`washington london berlin paris moscow moskau moscou moscú kyiv kiev beijing peking pékin pekín madrid rome rom
    warsaw warschau tokyo delhi ottawa ankara jerusalem tehran teheran baghdad damascus cairo athens stockholm oslo
    copenhagen helsinki brussels vienna wien bern budapest lisbon dublin edinburgh cardiff sofia belgrade zagreb hanoi
    bangkok jakarta manila caracas havana lima beirut doha gaza`),
);

/** Whether a lower-case word is the name of a capital, by which reports mean its government. */
export function isCapitalCity(lower: string): boolean {
  return capitalCities.has(lower);
}

/** Nouns for somebody of a nation or a city: “the Swede said”. */
const nationals = new Set(
  list(`american german briton swede dane finn spaniard scot pole czech slovak serb croat greek turk israeli iraqi iranian
    indian egyptian russian ukrainian italian brazilian argentine argentinian canadian mexican belgian austrian
    hungarian norwegian australian colombian chilean uruguayan portuguese dutchman frenchman frenchwoman irishman
    irishwoman welshman welshwoman englishman englishwoman scotsman nigerian kenyan ghanaian ethiopian moroccan
    algerian tunisian cameroonian senegalese ivorian south-african new-zealander kiwi aussie texan californian londoner
    yorkshireman mancunian liverpudlian glaswegian geordie bavarian catalan basque icelander romanian bulgarian
    slovenian georgian kazakh pakistani bangladeshi jamaican`),
);

/** Whether a lower-case word names somebody by nation (“the Swede”), which can stand for a name given before. */
export function isNational(lower: string): boolean {
  return nationals.has(lower);
}

/** German adjectives are declined: deutsche, deutschen, deutscher. */
const declension = /(?:e|en|er|em|es)$/u;

/** The nation that a lower-case word speaks of (“german”, “germany”), or null. */
export function nationOf(lower: string): string | null {
  const direct = nations.get(lower);
  if (direct !== undefined) return direct;
  const stem = lower.replace(declension, '');
  return stem !== lower && stem.endsWith('sch') ? (nations.get(stem) ?? null) : null;
}
