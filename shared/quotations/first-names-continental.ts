/**
 * Given names that are frequent where German, French and Spanish are spoken, and rare in English news; in the
 * manner of `first-names.ts`.
 */
export const continentalFemale = `
adelheid alina almut amelie anette anka anke anneke annelie annemarie ann-kathrin annika antje ayla ayse aylin babette
bärbel beke bente berit bettina birgitta birte brigitta carola carolin christel constanze corina dörte doro dorit
edeltraud elfi elfriede elif elke elli elsbeth emmi erna eva-maria evi felicitas franka frauke friederike 
gerlinde gerti gesa gesine gisa gitta grit gundula hanna-lena hannelore hedwig heidemarie heidrun hella helma herta
hildburg hilde hiltrud ilka imke ines inka inken insa irma irmgard irmtraud isolde jette johanne jördis julika jutta
käthe karoline kathrin katrina kerstin kira klara kristine leni lenja liane lieselotte lilli lilo linn lore lotta
luitgard magdalene maike mareile maren margarete margit margot margret margrit maria-luise marianne marita marlies
marlis mechthild meike melek merle mieke milla mirjana nele nadja nadine nina nora özlem pia ragna rahel regine reni
renja ricarda rike ronja rosemarie rosi roswitha ruth sahra sandra sevim sibylle sieglinde sigrun silvana sina steffi
stephanie susann swantje sylke tabea tatjana thea theresia therese tilla trude uschi uta valeska verena vreni walburga
waltraud waltraut wencke wenke wibke wiebke wilma yasemin yvonne zita corinne nadja regula ursina vreni heidi bea
adèle agathe agnès aïcha aline alix alizée amandine ambre anaëlle andrée angélique anne-laure anne-marie anne-sophie
annick apolline ariane arlette armelle astrid aude audrey axelle bénédicte bérangère bérénice blandine cécile
céleste céline chloé christelle clarisse claudie clémence clémentine clothilde coline coralie corinne cyrielle
daphné déborah delphine denise diane dominique édith edwige élise élodie éloïse élouan emma-louise emmanuelle estelle
eugénie eulalie eva ève fanny fabienne faustine fernande flavie florence francine françoise frédérique gabrielle
gaëlle geneviève georgette gersende ghislaine gisèle gwenaëlle gwladys hélène héloïse henriette hermine hortense
huguette inès irène isaure isabelle jacinthe jacqueline jeannine jeannette joëlle josée josette josiane juliette
justine karine laëtitia laure laure-anne laurence laurie-anne léa leïla léna léonie léontine liliane lisette lise
louisette lucette lucienne lucile ludivine lydie maëlle maëlys magalie maïté manon marceline margaux marguerite
marie-claude marie-ève marie-france marie-hélène marie-josée marie-laure marie-line marie-noëlle marielle marie-pierre
marine marjolaine marjorie marlène mathilde maud maryse mélissa mélodie mireille monique morgane muguette murielle
myriam nadège nathalie nelly ninon noëlle noëllie océane odette odile ophélie orane oriane pascale paulette
pauline perrine pierrette quitterie rachida régine romane rosalie rose-marie roselyne sabrina salomé
sandrine ségolène séverine sidonie simone sixtine solange solenn solenne sophie-anne stéphanie suzanne suzon sylvaine
sylviane tatiana thaïs thérèse tiphaine valentine valérie vanina violaine virginie viviane yolande
yvelise yvette zélie zoé
 adoración agustina aida ainara aitana aitziber alba alejandra almudena altagracia amaia amaya amalia ana-maría
ángeles antonia anunciación araceli arancha arantxa aránzazu ariadna asunción aurelia aurora azucena bárbara belén
berta camila candelaria carina carlota carmela carmiña catalina cayetana celeste celestina charo
clotilde conchi consuelo dayana débora delia diana dolores edurne elba elena eloísa elvira
emma encarna encarnación esmeralda estefanía estela eugenia eva evangelina fátima fabiola felisa fernanda 
florencia fuensanta garazi genoveva georgina gloria graciela griselda guadalupe herminia hortensia idoia ileana
inmaculada irantzu irene irma isabel isaura itziar ivette ivonne izaskun jacinta jimena josefa josefina josune julieta
 karla lara laia leire leonor leticia lidia liliana loreto lorena lourdes lucrecia mabel macarena magdalena
maite malena manoli manuela marcela maría-josé maribel maricarmen marisa marisol maritza marta mayra meritxell
micaela milagros mireia mirta mónica montserrat nagore natividad nerea nieves nélida nuria núria obdulia olaya olga
ornella piedad pilar purificación rebeca remedios rigoberta rocío rosario roser sandra sheila
silvia soledad sonsoles susana tamara teodora teresa totó trinidad úrsula valentina vanesa verónica
victoria visitación ximena yanina yasmina yenifer yesenia yesica yolanda zaida zoraida zulema
`;

export const continentalMale = `
achim adalbert albrecht alfons alois ansgar anselm armin arndt arnulf arved august balthasar berthold bodo börje
burkhart carl-heinz christfried cornelius detlev diethelm dietrich diethard dierk dierck eckart eckhard
eckart edzard egbert ehrenfried eike eilert ekkehard elmar emre engelbert enno erdal erhard erk erwin ewald falk falko
felix ferdi florian frank-walter franz-josef fridolin friedhelm friedemann frieder friedrich-wilhelm gebhard
georg gereon gernot gero gerold gert giselher gisbert götz gottfried gottlieb gregor gundolf guntram günther
hajo hannes hanno hans-georg hans-jürgen hans-peter hansjörg harro hartwig hasso haye heinz-peter heinrich heiner
 helge hellmut helmar helmuth hennig henning herbert heribert herwig hinnerk hinrich holm holger horst hubertus
hugbert ingbert ingolf jan-philipp janek jannik jasper joachim jobst jochem jost jörn jürgen jupp kai-uwe karl-heinz
karl-josef karlheinz kaspar kilian klaas klaus-peter kolja konstantin korbinian kosta kurt-georg lennart leonhard lorenz
lothar ludger ludwig lukas lüder luitpold maik malte marius markward marten mattes matthes meinhard meinolf meinrad
 mirco moritz nepomuk nils norbert olaf oliver onno ole oskar ottmar ottokar otmar paul-heinz pirmin quirin raik
raimund rasmus reimar reimer reinhold reinhart reiner reto rochus roderich ronny rudi rudolf rupprecht ruprecht
rutger sebastian sepp severin siegbert siegfried siegmar sigmar sigmund sören stefan steffen sven sönke tade tankred
theo thilo tilman tilmann till tillmann timon tjark toni torben torge traugott udo ulf ulrich urban urs utz veit
vinzenz volkmar volker wendelin werner wigbert wilfried wilko winfried wieland wolf-dieter wolfram wulf xaver
 köbi ruedi ueli jürg hansruedi christoph reto gian luzi yannick kenan levent orhan serdar tarkan turgut volkan
adel adrien aimé alain alban albéric alexandre-pierre alexis amaury amédée anatole anicet anthelme antonin
apollinaire aristide armel arsène arthus aubin aurélien aymeric baptistin barnabé barthélemy basile bastien baudouin
benjamin-louis bernardin bertin blaise boris brice bruno camille célestin césaire charles-henri christophe clément clovis
côme corentin cyprien cyriaque cyrille damase damien david-alexandre denys didier dimitri donatien dorian edgard
edmond éloi émile émilien emmanuel éric étienne eudes eugène évariste fabrice félicien félix fernand firmin flavien
florent florentin fulgence gabin gaël gaëtan gaston gatien gauthier gautier gédéon geoffroy georges-henri
germain ghislain gildas gilles grégoire grégory gustave guy-noël guy gwenaël hadrien hector henri-pierre hervé hilaire
hippolyte honoré hugues isidore jacky jacques jean-baptiste jean-bernard jean-charles jean-christophe jean-claude
jean-françois jean-jacques jean-luc jean-marc jean-marie jean-michel jean-paul jean-philippe jean-pierre jean-yves
jérémie jérémy joachim jocelyn johan jonathan josselin josué jules justin kamel karim kévin kylian lambert landry lazare
léandre léo léon léonard léopold lilian loïc loïs lorenzo louis-philippe luc-antoine lucien ludovic maël maixent
malik marceau marcelin marc-antoine marc-andré marien mathis mathurin matthieu maxence maxime médard melchior 
mohamed-ali nadir napoléon nestor nicéphore noa noé octave olivier-pierre omer onésime ousmane pacôme pascal
patrice paulin philémon pierre-louis pierre-yves pierrick placide prosper quentin raoul raphaël raymond rébéric régis
rémi rémy renaud réjean robin roch rodolphe rodrigue roger romain roméo ronan saturnin sébastien séraphin séverin simon
simon-pierre sixte stanislas sylvain sylvestre tancrède tanguy télesphore théo théodore théophile théotime thibaud
thibault tiburce timothée titouan toussaint tristan ulysse valentin valère valéry victorien vivien wilfrid yanis
yoann yohann yvan yves yvon yvonnick zacharie zéphyrin
abelardo adalberto adolfo aitor alberto alejo alexis alfonso álex amadeo amador anastasio andoni ander anselmo antón
arcadio ariel aritz armando arnau arsenio artur asier atanasio augusto aureliano baldomero baltasar bartolomé basilio
beltrán benigno benjamín benjamin benito bernabé bernardo biel blas bonifacio borja braulio bruno calixto camilo
cándido carles carmelo casimiro cayetano ceferino celestino cesáreo cipriano ciro claudio cosme cristián cristóbal
damián dámaso demetrio desiderio dionisio domingo edgardo édgar edmundo eduard efraín egoitz eladio elías eligio eloy
elkin eliseo emeterio eneko enric epifanio erasmo eric ernesto esteban eusebio eustaquio evaristo ezequiel fabián
facundo faustino federico felipe félix fermín fidel florencio fortunato francesc fulgencio gabino garcilaso gaspar
genaro gerardo gervasio gilberto ginés gorka gregorio gustavo hermenegildo hernán hernando hilario hipólito homero
horacio huberto humberto iago ibai iker imanol inocencio íñigo ireneo isaac isaías isidoro isidro iván ivan jacinto
jacobo jaume javier jeremías jerónimo jenaro joan joel jon jonás jordi joseba jose josep josu juan-carlos juan-josé
juanjo julián julio justino kepa koldo lautaro lázaro leandro leocadio leoncio leopoldo lisandro lluís lorenzo lucas
luciano lucio luis-miguel macario manel manolo manu marc marcelino marcial mariano martí martín mateo matías mauricio
mauro máximo maximino melchor mikel míchel miguel-ángel moisés nazario néstor nicanor nicasio nicolás
norberto octavio odón oier oriol oscar osvaldo ovidio pau patxi pere plácido policarpo ponciano porfirio
 quim quique rafa raimundo ramiro ramón reinaldo remigio renato reynaldo ricard roberto rodolfo
rogelio román romualdo roque rosendo rubén rufino ruperto sabino salvador samuel sandalio santos saturnino saúl secundino
segismundo sergi serafín severino silverio silvestre simón sixto telmo teodoro teófilo tiburcio timoteo tomeu
toribio toño torcuato txema ubaldo unai valeriano valerio venancio vicenç vicente víctor victoriano victorino
vidal virgilio vladimiro wenceslao wilfrido wilmer wilson xabier xabi xavi yago yeray zacarías
`;
