import { continentalFemale, continentalMale } from './first-names-continental.ts';
import type { Gender } from './word-classes.ts';
import { list } from './word-classes.ts';

/**
 * Frequent given names, so that a person is told from a place and “she” is never resolved to a John.
 * Names borne by both sexes stand in both lists and say nothing about gender.
 */
const female = list(`
aaliyah abby abigail ada adele adriana agnes aisha alba alexandra alexis alice alicia alina alison allison
alma amanda amber amelia amy ana anastasia andrea angela angelika angelina anita anja ann anna annabel annalena
anne annegret annette annie antje antonia april ariana ashley astrid audrey ava ayesha barbara beata beate beatrice
beatriz becky bella bernadette beth bettina betty beverly bianca birgit blanca bonnie brenda bridget brigitte
britta brooke camila camilla candace cara carla carly carmen carol carole carolina caroline carolyn carrie
catalina catherine cathy cecilia celia celine charlene charlotte chelsea cheryl chiara chloe christa christiane
christina christine claire clara clare claudia colleen connie consuelo corinna cornelia cristina cynthia dagmar
daisy dana daniela danielle dawn deborah debra delphine denise diana diane dolores donna dora doris dorothea dorothy
edith eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen elodie elsa emilia emily emma
erica erika erin esperanza estelle esther eugenia eva eve evelyn fabienne fatima felicity fiona flora florence
frances francesca francisca franziska frieda gabriela gabriele gabrielle gemma genevieve georgia geraldine gertrude
gillian gina giorgia gisela gloria grace greta gretchen gwen hannah harriet hazel heather heidi heike helen helena helene
hilary hillary holly ida ilse imogen ines inge ingrid irena irene iris irina isabel isabella isabelle ivana jacqueline
jade jamila jana jane janet janice janine jasmine jean jeanne jennifer jenny jessica jill joan joanna joanne jocelyn
jodie johanna josefina josephine joy joyce juana judith judy julia juliana julie juliet juliette june justine
kamala karen karin karla karolina katarina kate katharina katherine kathleen kathryn kathy katie katja katrin kay kayla
keira kelly kerry kimberly kirsten kristen kristin kristina lara larissa laura lauren leah leila lena leonie
leslie leticia liesel lilian lily linda lindsay lisa liv liz louisa louise lourdes lucia luciana lucie lucinda
lucy luisa luise lydia lynn mabel madeleine madison magdalena maggie maite malala mandy manuela marcia margaret margarita
margot maria mariana marianne marie mariela marina marine marion marisa marissa marjorie marlene marta martha
martina martine mary mathilde maureen maya megan meghan melanie melinda melissa mercedes meredith mia michaela
michelle mildred miranda miriam molly monica monika monique morgan muriel nadia nadine nancy naomi natalia natalie
natasha nicola nicole nina noemi nora norma olga olivia paloma pamela patricia paula paulina pauline peggy penelope
penny petra phoebe phyllis pilar polly priti priya rachel ramona raquel rebecca regina renata renate rhonda rita
roberta robin rocio romina rosa rosalind rose rosemary roxana ruby ruth sabine sabrina sadie sally samantha sandra
sara sarah saskia shannon sharon sheila shelley sherry shirley sigrid silke silvia simone sinead sofia sonia sonja sophia
sophie stacey stefanie stella stephanie susan susana susanna susanne suzanne svenja svetlana sybille sylvia sylvie
tamara tania tanja tanya tara tatiana teresa tess tessa thea theresa tiffany tina tracey tracy ulrike ursula ute
valentina valeria valerie vanessa vera verena veronica veronika victoria viola violet virginia vivian viviana wanda
wendy wilhelmina xenia yasmin yolanda yvette yvonne zainab zara zoe sanna ursula usha ngozi oprah keiko yuki sakura
lina mei aung indira benazir jacinda nikki marjan leyla noor maryam zahra yulia ludmila oksana olena iryna
kateryna halyna ewa agnieszka katarzyna malgorzata anneliese gudrun hildegard waltraud amélie aurélie élisabeth
éléonore hélène françoise joséphine léa mélanie noémie ségolène solène valérie véronique anaïs begoña concepción
dolors inés inmaculada íñiga lucía maría rocío sofía verónica yolanda ángela águeda cate reese tilda gwyneth
anneli annika astri benedita birthe bodil cai catia cecilie dalia dalma damla defne deniz dilara dilma ebba ebru
eda edda ekaterina elif elin elvira emine ece esra eszter eunice fatou fatoumata fatma ffion fionnuala freja freya
galina gerda giada giulia gro gulnara gunilla hadiza hafsa hala halima hanan hana hanne hedda hege henrike hiba
hinde hodan huda ikram ilona imane imelda inga ingeborg ingvild inna intisar isha ivanka jadwiga jelena jovana
kadiatou kaja kalpana kamila kavita khadija kinga klaudia kristalina ksenia larysa lakshmi latifa layla lidia lotte
lyudmila magda maha mai manal mariam mariama marija marit maryna masha mathangi meera mehwish meltem meral mette
michal milena mina mirjam miroslava mona moira najat nadezhda naima nana nasrin natalya nataliya nawal neha nelly
nesrine niamh nicoletta nino nkechi nour nuria olha oluchi orla pachi parvati piia pooja preeti rachida radhika
raisa rana rania rasha razia rekha reem rim roisin roza ruba rukmini saadia saba sabiha sadia safiya saima salma
samar samia samira saoirse sigridur silje siobhan siri smita solveig sofie soraya sunita sushma svitlana swati
sylwia tamar tatjana tetiana thandi thandiwe tove trine tsitsi tuba tuula urmila uzma vaishali valentyna vigdis
viktoriia wangari winnie xiomara yael yara yasmina yeliz yevgenia yuliya zaha zeynep zofia zoya zsuzsa zubaida xiu
yan ying yuko akiko minji jisoo eun-hye sook lan hoa thuy linh
marian maryanne marianna marilyn marlys marsha marcy mavis maxine mindy mitzi mollie morag myra myrna myrtle nanette
nannette neve nell nellie nettie nicolette nikita nola noreen norah odette odessa pam patsy patti patty philippa
portia priscilla prudence rae raelene reba renee rhiannon rhoda robyn rochelle ronda rosanna rosanne roseanne
rosetta rosie rowena roxanne ruthie savannah selena selma serena shania shari sharron shauna shawna shelia sheree
sherri shirlee shona sian sienna sonya susie suzie suzanna sybil tabitha tamika tammy tasha taryn teri terri thelma
theodora tonya tori trisha trudy twyla valarie velma verna vicki vickie vicky vida winifred wilma zelda zoey alana
alanna allie alexa alyssa amie angeline angie annabelle antoinette ariel arlene aubrey audra beatrix bernice bertha
bessie bethany betsy bettie beulah bobbie brandi breanna bree briana brianna bridgette britney brittany caitlin
callie carey caren carissa carlene carmela carolann cassandra cassie catherina cathie cathryn celeste chasity
chelsey cherie cheri christy ciara cindy clarice clarissa claudette cleo constance cora cordelia corrine daphne
darla darlene deanna deanne deb debbie deirdre delia delilah delores desiree dianne dinah dolly doreen dorthy edna
effie elaina eleanora elissa ellie elma elsie elspeth ena enid ernestine essie ethel evangeline fannie fawn faye
felicia fran francine freda gabby gail gayle genevra georgette georgie georgina germaine ginny glenda glenys glynis
gracie greer gretel guadalupe gwendolyn gwenda hallie hattie haley hayley henrietta hettie hilda hollie iola isla
isobel jacinta jackie jacklyn janelle janette janie jayne jeanette jeanine jeannie jemima jenna jennie jeri jerri
jodi jody joann joellen jolene josie joslyn judi justina kaitlin kaitlyn kara karina karyn katelyn kathi kathrine
kaye kayleigh kelley kellie kelsey kendra kerri kerrie keri kiera kim kimberley kitty kristi kristie kristy krystal
kyla lacey lana laurel laurie laverne leann leanne leonora letitia lila lillian lillie linette lisbeth lizzie lois
lola lora loraine loretta lori lorna lorraine lorrie lottie louella luann lucille lula lynda lynette lynne lyra
maddie mae maisie mamie mandi mara marcella margie margo marge maribel marietta marlena marla marnie maryann
maryellen marylou matilda mattie maud maude maura meg mellissa meryl millicent millie minerva minnie jan terry jamie alex sam chris lee rene jordan francis
adela aida aina ainhoa alessia alida alissa amparo anabel anahit anca andreia angeles annamaria anneke antonella
aparna araceli aroha arwa asma assia assunta asuncion azadeh aziza bahar balqis bhavna bukola carlota catarina
chantal chiamaka chidinma chioma chinwe cinzia claudine conchita consolata corine damaris danica danuta daria deepa
deepika divya doina dorota dunja ebele eleni elisabetta elzbieta emilie encarnacion enza ester eulalia fadia faiza
farah fatema fatemeh federica fernanda filipa florencia folake frida funmilayo gabriella gaelle ghada giovanna
giuliana graciela grazyna hadas haifa hanna harpreet hayat hiroko ilaria imen inaya inger ioana irit isatou iva
ivona jaana jasleen jasmin joana jolanta jorgelina josefa jowita judit jyoti kadri kalthoum karima kaori kavya
khaleda khanh kiran kirsi kristiina lalita lea leena leocadia letizia liesbeth lieke ligia liisa lilia liliana
ljiljana lorenza lubna lucrezia ludivine macarena madalena maddalena magali mahnaz malika manju mareike margarida
margherita mariangela maricruz marieke mariella marielle marisol maritza marjolein matilde mayra mbali meena megumi
mehreen mihaela milagros milica mirela mirta mounia mukami mumtaz munira nabila najma nalini namrata naoko nasreen
natacha nayra neelam neema nerea nida nimrat nirmala noa nokuthula nomvula odile ofelia oriane padma palesa paola
parveen perpetua piedad poonam pritha purnima rachele radka rafaela raheela rajni raluca ranjana rashida raymonde
refilwe remedios renuka rosalia rosalba rosaria roxane rukhsana rumana runa sabah saeeda safia sahar sakina salwa
sana sanaa sandhya sangeeta sanjana sarita satu savita seema shabana shabnam shaista shalini shanthi sharmila shilpa
shirin shobha shreya shruti siham simona sita sjoukje smriti snezana soledad sonali soumaya sthembile sudha suhasini
sujata sumaya suman sumitra supriya surekha tabassum tahira tanvi tatyana tazeen temitope teodora thanh thuli
tiziana tosin tsvetana uchenna vandana vasundhara veena vesna vidya vimala virginie wafa wambui wanjiku wiebke
xochitl yetunde ylva yoko yosra yuka yukiko yumi zanele zehra zohra zodwa zsofia zuzana tomoko sachiko noriko
michiko akemi emiko fumiko hanako haruka kazuko kumiko mariko masako mayumi miyuki reiko setsuko yoshiko ayaka
misaki meiling xiaoling huiling
latoya keisha lakisha shaniqua stacy stacie shelly sheryl rena paulette paige mallory madeline mackenzie lesley leona
latasha latonya katrina juanita irma inez imani gladys erma eloise courtney cecile candice blanche billie belinda
angelica adrienne poppy aoife grainne mairead catriona eilidh mhairi nuala bronagh clodagh maeve bronwyn cerys carys
angharad nerys lowri myfanwy pippa tamsin arabella davina cressida verity xanthe kirsty kylie sheena senga ishbel
narelle sharni bronte danni trish trudie shaz puja priyanka anjali ananya aarti arti asha chitra gayatri geeta gita
hema jaya kavitha komal madhuri mamata manisha mayawati meenakshi mira nandini nisha pallavi radha renu rani ritu rupa
sadhana shanti sheela sneha varsha vijaya yamini zeenat nusrat rabia samina shazia sumaira amina hajara hauwa rukayat
funke ifeoma amaka adaeze titilayo omolara toyin ronke abiola akosua abena adwoa efua esi afua wanjiru njeri nyambura
akinyi atieno achieng nomsa lindiwe busisiwe nosipho naledi lerato tumelo aiko emi ji-woo soo-jin min-ji hye-jin
eun-ji yuna nguyet huong griselda yesenia yadira nayeli ximena itzel nieves yelena yana darya larisa zhanna halina
iwona krystyna zuzanna lenka zdenka vlasta katalin erzsebet zsuzsanna katerina despina ioanna vasiliki birgitta britt
kerstin ulla ulrika malin linnea randi hilde pernille helle femke sanne anouk marijke rivka shira tzipi ayelet merav
einat galit masih niloufar parisa mahsa ayse hatice selin casey blair sandy jessie shay camille sasha
caoimhe muireann sorcha
`);

const male = list(`
aaron abdul abdullah abel abraham adam adolf adrian ahmad ahmed aidan alan albert alberto alejandro alec alessandro
alex alexander alexandre alexei alexis alfonso alfred alfredo ali allan allen alvaro amir anders andre andrea andreas
andrei andres andrew andrey andrzej andy angel angelo angus anthony antoine anton antonio antony archie armando armin
arnaud arne arnold arthur arturo ashley ashton asif augustin axel barack barry bashar bastian ben benedict benedikt benjamin
benoit bernard bernd bernhard bernie bert bill billy björn bjorn bob bobby boris brad bradley brandon brendan brent
bret brett brian bruce bruno bryan burkhard byron caleb calvin cameron carl carlo carlos carsten cedric cesar chad
charles charlie chester chris christian christof christoph christophe christopher chuck clarence claude claus clay cliff clifford
clint clive cody colin connor conor corey cornelius craig cristian cristobal curtis cyril damian damien dan
daniel danny dario darren dave david dean declan denis dennis derek detlef dick didier diego dieter dietmar dilip
dimitri dirk dmitri dmitry dominic dominik dominique don donald doug douglas duncan dustin dwight dylan eamon earl eberhard ed
eddie edgar eduardo edward edwin egon elias elijah elliot elon emil emilio emmanuel enrico enrique eric erich erik
ernest ernst ervin esteban ethan etienne eugen eugene evan evgeny ewan fabian fabio fabrice felipe felix ferdinand
fernando florian floyd francesco francis francisco franck franco francois frank franklin franz fred freddie frederic
frederick frederik friedrich fritz gabriel gareth garry gary gavin geert gene geoff geoffrey georg george georges
gerald gerard gerd gerhard gerry gianni giacomo gilbert gilles giovanni giuseppe glen glenn gonzalo gordon graeme
graham grant greg gregor gregory guido guillaume guillermo gunther gustav gustavo guy günter günther hamid hans harald harold
harrison harry hartmut hassan hector heiko heiner heinrich heinz helmut henri henrik henry herbert herman hermann
herve hervé holger horst howard hubert hugh hugo humphrey hussein iain ian ibrahim ignacio igor ilya imran ingo isaac
ismail ivan ivo jack jacob jacques jaime jair jake jakob jamal james jamie jan jared jason javier jay jean jeff
jeffrey jens jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin jochen joe joel joerg johan johann johannes
john johnny jon jonas jonathan jordan jordi jorge jose josef joseph josh joshua juan juergen jules julian julien julio
jürgen jörg kai karim karl karsten kash keir keith ken kenneth kent kevin khalid kieran kirk klaus knut konrad konstantin
kurt kyle lance larry lars laurence laurent lawrence lee leif leo leon leonard leonardo leopold leroy leslie lewis
liam lindsey lionel lloyd loic logan lorenz lorenzo lothar lou louis luc luca lucas luigi luis luke lutz luther
maik malcolm manfred manuel marc marcel marcelo marcio marco marcos marcus marek mariano mario marion mark marko markus marshall
martin marvin massimo mathias mathieu mats matt matteo matthew matthias maurice mauricio mauro max maxim maxime maximilian
mehmet melvin michael michal michel miguel mikael mike mikhail milan milos mitch mitt mohamed mohammad mohammed
morgan morris moritz muhammad murray mustafa nabil narendra nathan nathaniel ned neil nelson niall nicholas nick nico
nicolas nicolás niels nigel nikolai nikolas nils noah noel norbert norman olaf oleg oliver olivier omar orlando
oscar oskar otto owen pablo paolo pascal patrice patricio patrick paul pavel pedro perry pete peter petr phil philip philipp
philippe phillip pierre piers piotr quentin rafael rahul rainer ralf ralph ramon randall randy raoul raphael rashid
raul ray raymond recep reginald reinhard reinhold rene rex ricardo richard rick ricky rob robert roberto robin rod
rodney rodrigo roger roland rolf roman romain ron ronald ronnie rory ross roy rüdiger rudolf rudy rupert russell
ryan salvador salvatore sam samir samuel santiago scott sean sebastian sébastien serge sergei sergey sergio seth
shane shaun shawn sheldon sidney siegfried silvio simon spencer stan stanley stefan stefano steffen stephan stephane
stephen sterling steve steven stewart stuart sven sylvain tariq ted terence terry theo theodor theodore thierry thomas
thorsten till tim timothy tino titus tobias todd tom tomas tommy toni tony torsten travis trevor tristan troy tyler udo uli
ulf ulrich uwe valentin vasily vernon victor viktor vikram vince vincent vincenzo vitali vitaly vivek vladimir volker
volodymyr wade wallace walter warren wayne werner wesley wilfried wilhelm will willem william willi willy winston
wladimir wolfgang woody xavier yann yannick yuri yusuf yves zachary andriy serhiy oleksandr mykhailo dmytro petro
pavlo yevgeny nikolay jakub tomasz krzysztof lukasz mateusz gianluca recep erdem murat hakan hiroshi kenji takeshi
shinzo naoto yoshihide xi jinping wang li wei jun deng rishi sadiq boris nigel satya sundar jamal kwame kofi
françois frédéric gérard gérald jérôme joël raphaël rené stéphane andré édouard éric étienne álvaro ángel íñigo óscar
césar jesús joaquín josé raúl ramón sebastián tomás víctor héctor germán adrián
aamir abdel abdelaziz abdelilah abdi abdoulaye adama adnan adnane agostinho akinwumi aleksander aleksandar
alemayehu alhassan alioune almir amadou andile andreu ante anwar aram arif aris arnaldo arun ashok ashraf aslan
atiku aziz babacar bashir bassam bertrand birger bjarne boaz bogdan bohdan boniface borys branko burhan carles
casper cem cheikh chidi chinedu daniil danilo danylo dawit denys diogo dov duarte ebrahim edin edson eero einar
eirik eitan emeka emir emmerson emre enda enver erling ernesto eskil espen evo faisal farid farouk faruk fathi femi
ferenc fikret filip finn fredrik fuad gabor geir georgi gergely ghassan giannis giorgos godfrey goran gordan
gurpreet gyorgy habib hafez hamed hamza haruna hasan hashim haakon hicham hossein hristo husam ibrahima idris ihor
ilham imad ioannis iqbal irfan isak issa istvan itzhak ivar jacek jakov jalal janez janos jari jarl jaroslav jorgen
jose-maria josip juha julius junaid kais kaan kacper kadir kamal kamran kemal kenan khaled khalil kimani kostas
kourosh kristian kunal kyriakos laszlo lech levan lior lorand luiz lubomir maciej mahathir mahmoud mahmud malek
mamadou manoj marwan masoud matti mehdi mesut mihai milorad mirko mohan moise mounir moussa mousa mthuli muhammadu
mukesh musa naftali naguib naseem nasser nawaz nayib nicolae nikola nizar njal noureddine obiageli oded ole oleh
olumide olusegun omer onur osama ousmane panos pekka pradeep pranab prakash predrag rachid radoslaw radovan rafal
raffaele raila rajesh rajiv rakesh ramesh ramzi ravi recep-tayyip reza riad roald rohit ruslan ryszard saad saeed
salah salman samer samuli sanjay sanjeev sead sebastien selim serkan seyni shahid shashi shimon shinichi shivam
sibusiso sigurd slavoj slobodan soren stanislav stellan stig sunil suresh sverre taavi taha tamas tamer tareq taro
tayyip teppo terje thabo thanasis thulani tomislav tomo torbjorn toomas tor toru trond tunde uday umar urho usman
vaclav vadim valery vasyl velimir vijay vinay vinod vishal vitor vladislav vuk waleed walid wassim wojciech yahya
yair yassine yaw yitzhak yoav yoweri younes youssef yusef zbigniew zdenek zeljko ziad zlatan zoltan zoran zubair
chen hao jian lei ming qiang tao yang yong kazuo kenta haruki satoshi shigeru takashi yasuo yoichi min-jun jong-un
jae-in yoon-suk seok-youl anh duc minh tuan
abner abram adlai alastair alasdair aldo alden alf alfie alistair alonzo alton alvin ambrose amos anselm
archibald arlo armand asa asher augustus austin barney barrett bart bartholomew basil beau bertram blake bradford
brant brayden brendon brennan brenton brice bryant bryce bryon buddy burt buster cade calum callum carlton cary
cecil chadwick charley chet clark clayton clem clement cletus clyde colby colm conan conrad cory curt cyrus damon
darcy darin darius darrel darrell darryl darwin daryl davey demetrius denny denzel derrick desmond devin devon
dewayne dexter dillon domenic donnie donovan dougal duane dudley dusty dwayne eamonn earle edmond edmund efrain
eldon eli elliott elmer elroy elton elvis elwood emanuel emmett emory ephraim ernie errol erwin evander everett
ezekiel ezra fergus ferris finlay finnian fletcher frankie fraser freddy gage galen garret garrett gil giles grady
grayson gregg grover gus hank harland harley harvey herb hershel hiram homer horace horatio howie huey ignatius ike
 irving irwin isaiah isidore ivor jamar jarrod jarvis jasper jayden jeb jed jedidiah jeffery jenson jerald
jeremiah jermaine jethro jimmie joey johnathan johnnie jonah jonathon josiah jude jud justin keegan kelvin kendall
kendrick kenny kermit lachlan landon leland len lenny lester levi linus lon lonnie louie lowell lucian lyle
malachy manny marlon marty maxwell merv mervyn micah mick mickey millard milo milton mitchell moe monty mortimer
myles myron nate nathanael neal neville nicky nolan norm oakley ollie orin orson orville osborne otis paddy percy
phineas quincy rafferty randal reece reg reggie rhett rhys richie robbie rocco roderick rodger rodolfo rolland ronny
roscoe rowan rube ruben rudolph rufus russ sammy samson scotty seamus silas solomon sylvester teddy terrance terrell
terrence thad thaddeus timmy toby trent trenton trey tyrone ulysses vaughn vern vic virgil wally walt waylon wendell
wes wilbert wilbur wilfred willard willie woodrow wyatt zach zachariah zack zane
jackie carey laurie kerry kelly shannon lindsay kim tracy lynn
abdelkader abebe abdirahman abubakar achim adebayo adriano agostino agustin ahmet akash akin akinwunmi aleksandr
aleksei alexandru amar amine amit anatoly anil anselmo arjun artem arvind asad asim athanasios augusto aurelio
avraham ayodele babajide babatunde baptiste baris bartosz basilio bassem bekele benito bhupinder bilal borja brahim
branislav burak camilo charalambos chike chukwuma claudio cosimo costin cristiano dalibor damir davide dejan deepak
demba dembele devendra dhruv dimitris dinesh djamel dmitro dragan edoardo eduard efstathios egil ekrem elio emiliano
enzo eoin erhan eugenio eyal ezequiel fabien facundo fadi federico fidel filippo flavio florent frans fyodor gaetano
ganesh gaspard gaston gennady georgios gerardo gerrit giorgio girish gopal grigory gunnar hakim hannes haris hendrik
hernan hernando hideo hisham hrvoje iftikhar ikenna ionut isidro jaap jagdish jawad jerzy jiri joseba jurgen juri
jussi kamil kaspar kjell kwasi lajos lakshman leandro luciano ludovic lukas luka mahesh majed makoto manish marcin
markku masahiro mateo maurizio michele miroslav misha modou moises moshe mykola nadir naveed naveen nicolo nikhil
niklas nikolaos nnamdi nuno obinna ondrej osman paco pankaj pasquale patrik pavlos peder petar petros petter pieter
pranav przemyslaw qasim radek raghav raj rajan ramiro rebwar reiner remi renaud renzo riccardo rizwan rohan romeo
rostam rustam sabri sachin saif sajid salim sameer sandeep sandro santosh sascha satish  sevki shankar sherif
shiv siddharth simone sipho slawomir sohail soumitra srinivas stelios subhash sudhir sujit svetozar syed szymon
tadeusz tahir tarun teodor theodoros thibault timo timur tuomas umberto umesh urs vasco vicente vidal virgilio vito
vittorio waldemar wasim witold yaroslav yasin yasser yiannis yogesh yoshio zahid zakaria anatoli dieudonne jean-
pierre oluwaseun chukwudi kayode rotimi wole yakubu mutua kamau kipchoge otieno odhiambo njoroge mwangi ochieng
kiprono tendai tawanda sizwe mandla themba lwazi junichi kazuhiro kenichi koichi naoki shunsuke takahiro takuya
tetsuya tomohiro yasuhiro yosuke yuta daisuke hideki ichiro jiro kaito ryota sota xiaoming guangming minjun seung-
hoon sung-min hyun-woo jin-woo dong-hyun
darnell clifton deshawn deshawn malik marquis tyree tyrell sid micheal lamar gilberto lorcan fergal cormac cathal
ciaran cillian conall dermot diarmuid donal finbarr fintan micheál oisin padraig pádraig peadar ruairi tadhg turlough
euan ewen hamish innes murdo struan aled alun bryn dafydd emyr geraint glyn gwyn huw hywel ieuan ifan iolo iwan rhodri
barnaby crispin cuthbert digby jolyon jonty magnus oswald peregrine tarquin torquil tristram wilf bevan ajit akhil
amitabh anand ankit anurag ashwin atul chandan chetan eknath gaurav gautam harish harsh hemant himanta jitendra karan
kapil karthik kishore krishna lalit lalu madhav manohar mukul nandan narayan naresh navin neeraj nitin nitish parth
pawan pramod prashant praveen piyush rajat rajeev rajnath ranjit ravindra saurabh sharad shivraj sitaram sukhbir sumit
surya sushil tejashwi uddhav varun venkat vikas vipul yash yashwant akram aslam ayub babar farhan farooq fawad ghulam
haroon hussain ishaq javed kashif khurram majid mansoor maqbool masood mehmood mubarak mujib nadeem naeem nasir nazir
pervez qamar rafiq rahim raza rehman sabir sardar shafiq shahbaz shakeel shehbaz shoaib talat waqar yasir yousaf zafar
zaheer zain zia zulfikar adewale bola chukwuemeka dapo ebuka godwin ifeanyi jide kelechi kunle lekan okechukwu olu
yemi aminu garba shehu umaru kojo kwabena ato kwaku kariuki kiplagat onyango wafula barasa uhuru bongani
siyabonga tebogo tshepo lebogang mpho jabu kobus zhiyuan fumio junichiro akira geun-hye joon-ho min-ho sung-hoon
hyun-soo jin-ho braulio domingo evaristo horacio humberto iñigo jacinto josep lázaro leopoldo lisandro maximiliano
octavio osvaldo pascual reinaldo rogelio saúl teodoro alexey yury leonid maksim ramzan semyon vyacheslav oleksii taras
jaroslaw pawel grzegorz janusz kazimierz leszek stanislaw zdzislaw karel gyula jozsef kalman tibor traian calin marius
antonis nikos panagiotis stavros spyros yanis evangelos lasse rasmus søren thorbjorn jeppe mads morten jukka mika
sauli antti esko cees daan gijs henk jeroen joost joris kees koen maarten marten niek piet roel ruud sjoerd thijs wim
wouter avigdor ehud gidon gideon ilan itamar noam ofer ophir oren reuven shaul shlomo uri uzi yaakov yehuda yossi zvi
abbas amin amr anas ayman fares fouad hadi haider haitham hatem hazem hosni hossam ihab issam kareem maher mazen
moataz mohsen moqtada muqtada nabih nouri qais rafik raed rami saddam sameh tarek wael younis javad devlet binali
hulusi mevlut suleyman selahattin bulent orhan ozgur tugrul volkan prabowo susilo bambang hendra najib muhyiddin
benigno jejomar panfilo thaksin prayut somchai anutin surapong casey blair sandy jessie shay sasha
`);

const genders = new Map<string, Gender>();
for (const name of [...female, ...list(continentalFemale)]) genders.set(name, 'female');
for (const name of [...male, ...list(continentalMale)])
  genders.set(name, genders.get(name) === 'female' ? 'unknown' : 'male');

/** Whether the lower-case word is a frequent given name. */
export function isFirstName(lower: string): boolean {
  return find(lower) !== undefined;
}

/** The gender that a given name (lower case; hyphenated ones by their first part) speaks for. */
export function genderOfFirstName(lower: string): Gender {
  return find(lower) ?? 'unknown';
}

/** Also without its accents (Inês), and by the first part of a double name (Anna-Lena). */
function find(lower: string): Gender | undefined {
  const known = genders.get(lower);
  if (known !== undefined) return known;
  const first = lower.split('-', 1)[0] ?? lower;
  // oxlint-disable-next-line no-control-regex -- all of ASCII is meant
  const folded = /^[\u0000-\u007f]*$/u.test(first) ? first : first.normalize('NFD').replace(/\p{M}/gu, '');
  return folded === lower ? undefined : genders.get(folded);
}
