import { expect, it } from 'vitest';
import { detectQuotations } from './quotations.ts';

/** Forms of today’s newsrooms, each with the speakers of its quotations. */
const forms: readonly (readonly [string, readonly (string | null)[]])[] = [
  // A quotation within the quotation closes it.
  ['Ada Long left. “He just yelled, ‘Go, go, go,’” she recalled as she waited.', ['Ada Long']],
  ['Ada Long left. "He yelled, \'Go now!\'" she said.', ['Ada Long']],
  // What somebody is asked, told or accused of within a report is reported by whoever reports it.
  [
    'Tom Reed spoke. Councils, he said, were asked to do more, and “something is going to give”.',
    ['Tom Reed'],
  ],
  ['Tom Reed said the town had been told to “skip the coffee”.', ['Tom Reed']],
  ['The town was told to “skip the coffee”.', [null]],
  // Whose account it is, and who is in it.
  [
    'According to three people in the room, Rep. Carl Moss of Georgia stood up and told him it was “dead.”',
    ['Carl Moss'],
  ],
  ['The plan, according to Ada Long, is over and will be “buried soon”.', ['Ada Long']],
  // Some of several.
  [
    'Rebels met. One of them, granted anonymity to speak, compared the others to “toddlers with keys.”',
    ['one of them'],
  ],
  ['Rebels met. “It was loud,” said some of them.', ['some of them']],
  ['A source close to her said: “She has been round it.”', ['a source close to her']],
  ['A source close to her family said: “She has been round it.”', ['a source close to her family']],
  ['A person familiar with it said it was “a real shame”.', ['a person familiar with it']],
  // Nouns that vary a name.
  ['Pieter Mulders was asked. The 58-year-old Dutchman laughed and said: “Ask my wife.”', ['Pieter Mulders']],
  ['Kane Lovell missed. “No words,” the England forward posted.', ['Kane Lovell']],
  ['Kane Lovell missed. A man who came forward said it was “a real shame”.', ['a man']],
  ['Det Sgt Niall Moss agreed. “He was relieved to be caught,” the detective said.', ['Niall Moss']],
  ['Mr Moss said his client, a father of three, had lost all. “He is bankrupt,” counsel said.', ['Mr Moss']],
  [
    'The NLC President, Comrade Carl Moss, spoke. “Enough is enough,” the labour leader stated.',
    ['Carl Moss'],
  ],
  [
    'The NLC President, Comrade Carl Moss, spoke. “Not yet,” the opposition leader said.',
    ['the opposition leader'],
  ],
  ['Ada Long, a marine ecologist at Yale, dived. “It is dead,” the scientist said.', ['Ada Long']],
  ['Ada Long, the chief executive, was there. “It is dead,” the economist said.', ['the economist']],
  ['Ada Long was there. “I am glad,” said the judge.', ['the judge']],
  // Words on things.
  ['Protesters held a banner reading “There is no plan” and chanted “Shame on you!”', [null, 'Protesters']],
  ['Tom Reed wore a T-shirt saying “I am not here” and said he was “really cross”.', [null, 'Tom Reed']],
  ['The sign in the window said: “Closed for ever.”', [null]],
  ['The note on the door said: “Closed for ever.”', ['the note']],
  // Grades and subject lines are nobody’s words.
  ['Ada Long, of Reed Bank, cut her rating to “hold”.', []],
  ['Ada Long told us to “hold”.', ['Ada Long']],
  ['An email with the subject line “You have won.” came from Tom Reed.', []],
  // Leads that name nobody: the next paragraph does.
  [
    'A woman who was trapped on a train has said she felt “forgotten”.\n\nSusan Hale was on her way home.',
    ['Susan Hale'],
  ],
  [
    'The director of the Hall has hit back, insisting people are “able to read”.\n\nSusan Hale said she had been taken aback.',
    ['Susan Hale'],
  ],
  [
    'The UN refugee chief slammed the deal as “shameful”.\n\nSusan Hale, the UN High Commissioner for Refugees, said it was wrong.',
    ['Susan Hale'],
  ],
  [
    'A former police superintendent told the inquiry that he had “no idea”.\n\nDaniel Moss, who left in 2019, was not told.',
    ['Daniel Moss'],
  ],
  [
    'A police officer told the court the man was “very calm”.\n\nDaniel Moss, 34, denies murder.',
    ['a police officer'],
  ],
  [
    'A minister has called the scheme “a mess”.\n\nSusan Hale, a baker, said she would leave.',
    ['a minister'],
  ],
  ['A father has called the scheme “a mess”.\n\nSusan Hale said she would leave.', ['a father']],
  ['A spokesman called the scheme “a mess”.\n\nDaniel Moss said he would leave.', ['a spokesman']],
  [
    'Daniel Moss left. A minister has called the scheme “a mess”.\n\nDaniel Moss said he would stay.',
    ['a minister'],
  ],
  [
    'A metal detectorist who dug up a hoard of gold in a Kent field called it “a lovely signal”.\n\nDaniel Moss, 58, had been about to go home.',
    ['Daniel Moss'],
  ],
  [
    'EXCLUSIVE: A Kent father has hit back, accusing the board of “treating parents like thieves.”',
    ['a Kent father'],
  ],
  // The subject of a verb behind a relative clause.
  ['The man who shot the officer said he was “very sorry”.', ['the man']],
  ['Those who went to the meeting said it was “a mess”.', ['those']],
  ['Tom Reed, who met Ada Long, said it was “very nice”.', ['Tom Reed']],
  [
    'The court issued a 5-4 ruling that environmental groups denounced as “catastrophic”.',
    ['environmental groups'],
  ],
  ['The former police officer said it was “a mess”.', ['the former police officer']],
  ['A gang leader known as Reza threatened war. “We have the knife,” the former policeman said.', ['Reza']],
  // Names.
  ['The chairman, Republican Hollis Meaux, has called it “price-fixing by another name.”', ['Hollis Meaux']],
  ['The Power Workers’ Union said they should “wear orange overalls”.', ['the Power Workers’ Union']],
  ['It is no comfort to Skipp Townes, a former gang member. “Down from what?” he said.', ['Skipp Townes']],
  [
    'Ada Long’s fiance, plasterer Lee Cobb, has been her rock. ‘He said, “Marry me,”’ she laughed.',
    ['Ada Long'],
  ],
  ['Ada Long’s sister, Fay, said the family was “numb.”', ['Fay']],
  [
    'Tom Reed said he was “baffled” by the veto, which the governor’s office defended as “prudent.”',
    ['Tom Reed', 'the governor’s office'],
  ],
  // Who is overheard, and other verbs at some distance.
  ['Witnesses reported hearing the man yell “God is great.”', ['the man']],
  ['Moss could be heard on the recording saying “I can’t breathe.”', ['Moss']],
  ['In the video, a woman’s voice says, “Oh my God.”', ['a woman']],
  ['“No comment,” was all Ada Long would say.', ['Ada Long']],
  ['Zorah posted a selfie captioned “home at last.”', ['Zorah']],
  ['Called “a national disgrace” by the opposition, the bill passed.', ['the opposition']],
  ['Dubbed “the beast” by fans, Moss retired in May.', []],
  [
    'A young couple who moved home say they feel “like tourists in town”.\n\nAnna Hale and Daniel Moss, both nurses, have seen 43 houses.',
    ['Anna Hale and Daniel Moss'],
  ],
  [
    'A mother who moved home feels “like a tourist”.\n\nAnna Hale and Daniel Moss, both nurses, have seen 43 houses.',
    ['a mother'],
  ],
  [
    'Oslo’s education minister said it was “far too soon”.\n\nSecretary for Education Anna Hale spoke on Monday.',
    ['Anna Hale'],
  ],
  [
    'The health secretary said it was “far too soon”.\n\nAnna Hale, who spoke on Monday, left. Daniel Moss, the shadow health secretary, came.',
    ['Anna Hale'],
  ],
  // Datelines, and words that look like others.
  [
    'Adre, Chad – Halima Karim counts her children. “He asked for water,” the 33-year-old said.',
    ['Halima Karim'],
  ],
  ['Their commander called such reports “the lies of the old regime”.', ['their commander']],
  [
    'An Oscar-less Dana Moss was there. Tom Reed spoke.\n\nMoss, who was on a plane, landed. “It is late,” she said.',
    ['Dana Moss'],
  ],
  ['The lobby group Copa-Terra praised what it called “a return to reality”.', ['Copa-Terra']],
  ['A source said Mr Moss’s comments had been “robust but fair”.', ['a source']],
  ['Mr Moss’s comments were “robust but fair”.', ['Mr Moss']],
  // Who answers, and who is described.
  ['Anna Hale spoke first. Member Tik Moss asked whether she agreed. “I do,” she replied.', ['Anna Hale']],
  ['Anna Hale said she was done. Would she come back? “I may,” she replied.', ['Anna Hale']],
  ['Karim’s eldest, Yassin, is 14. He wants to drive, he said, “because a driver can leave”.', ['Yassin']],
  ['A teacher, who gave her surname as Lau, made copies. “We cut it out,” she joked.', ['Lau']],
  ['One of her helpers, a boy of about 10, came by. “It’s cold,” he said.', ['one of her helpers']],
  [
    'Daniel Moss is sorry. “It’s the insurance,” the longtime fair board president told members.',
    ['Daniel Moss'],
  ],
  [
    'Daniel Moss is sorry. “It’s the insurance,” the fair’s insurance agent told members.',
    ['the fair’s insurance agent'],
  ],
  ['Christine Choy Yuk-lan was asked. “Quality takes time,” Choy said.', ['Christine Choy Yuk-lan']],
  [
    '“They had time,” said Daniel Moss, whose party wants “the family doctor” back. “Where are they?”',
    ['Daniel Moss', 'party', 'Daniel Moss'],
  ],
  // Features and hearings.
  [
    'One person briefed on the talks said they were “going nowhere”. “It is late,” the person said.',
    ['one person briefed on the talks', 'one person briefed on the talks'],
  ],
  ['Anna Hale told us how she learned it: “As you did,” she said. “On Twitter.”', ['Anna Hale', 'Anna Hale']],
  [
    '“So you were in Tulsa,” Senator Anna Hale said. “Rusk says he was.”\n\n“I was there,” Carl Rusk said.\n\n“That was a bright lamp, Mr. Rusk,” she said. “Explain it, Mr. Rusk.”\n\n“Yes, ma’am.”',
    ['Anna Hale', 'Anna Hale', 'Carl Rusk', 'Anna Hale', 'Anna Hale', 'Carl Rusk'],
  ],
  ['“Come home to me as soon as you can,” one message read.', ['one message']],
  [
    'BuddyVerse, a Leeds startup, said that it does not comment on cases but takes safety “very seriously.”',
    ['BuddyVerse'],
  ],
  ['The company has added “new guardrails” in recent weeks, Anna Hale said.', ['Anna Hale']],
  ['Anna Hale added “one more thing”.', ['Anna Hale']],
  ['He believes that a jury might see it differently, but that judges would be “very slow to move.”', [null]],
  [
    'Anna Hale has described the moment she was told her family must leave as “like the day Kabul fell”.',
    ['Anna Hale'],
  ],
  [
    'It was there that Carl Moss ate three helpings and told her, “Sister, this is the movement.”',
    ['Carl Moss'],
  ],
  ['The soldier, Private First Class Carl Moss, was tired. “It was heavy,” he said.', ['Carl Moss']],
  [
    'Fr. Carl Moss stopped watching. What people needed, the priest said, was “water and names.”',
    ['Carl Moss'],
  ],
  [
    'At the yard, where Samson and Goliath stand idle, welder Anna Hale ate. “My granda worked here,” she said.',
    ['Anna Hale'],
  ],
  // Institutions by what the text says of them.
  ['Brightwell Home, a Leeds retailer, cut prices. “We had to,” the company said.', ['Brightwell Home']],
  [
    'Brightwell Home was the kind of company that schools study. It said it was “very sorry”.',
    ['Brightwell Home'],
  ],
  ['Halcyon Crest, which runs ships, cut prices. “We had to,” the company said.', ['Halcyon Crest']],
  ['Thuong Phaly, a spokesman for a company, spoke. “We had to,” the company said.', ['the company']],
  ['Western Electric failed, and the utility stressed that it had “made no finding”.', ['Western Electric']],
  ['Ada Long cut prices. “We had to,” the retailer said.', ['the retailer']],
  [
    'Northern & Eastern Railway apologised for what it called “a hard evening”.',
    ['Northern & Eastern Railway'],
  ],
  // Documents speak for whoever wrote them.
  ['The company’s statement called the accident “a tragedy we will never forget.”', ['the company']],
  ['A statement from the family said: “We ask for privacy.”', ['the family']],
  ['“I love this town,” reads a message from Ada Long.', ['Ada Long']],
  ['“I love this town,” Ada Long’s note read.', ['Ada Long']],
  ['The email, sent by Ada Long to her staff, said the claims were “false and harmful.”', ['Ada Long']],
  ['Ada Long filed a lawsuit. The lawsuit says the school “looked the other way.”', ['the lawsuit']],
  ['Ada Long wrote to the council in May. The letter said the road was “a death trap.”', ['Ada Long']],
  ['Tom Reed lost a letter. The letter said the road was “a death trap.”', ['the letter']],
  ['Ada Long refused. Her reply, on a card from Rome, hung in the bar. It said: “Send rope.”', ['Ada Long']],
  // Whose side somebody takes is said by whoever reports it.
  [
    'An Oslo ministry spokesman told a briefing that Beijing opposed the “overstretching of security”.',
    ['an Oslo ministry spokesman'],
  ],
  ['Tom Reed said the union rejected the “insulting” offer.', ['Tom Reed']],
  ['The minister said Britain supported “a lasting settlement”.', ['the minister']],
  ['The union rejected the “insulting and late” offer.', ['the union']],
  ['Tom Reed said Ada Long had called him “a liar”.', ['Ada Long']],
  ['The governor, Sir Ian Pell, warned of “persistent” inflation.', ['Ian Pell']],
  // Who is meant.
  ['The daughter of a Leeds farmer, Ms. Long, 59, moved away. “I loved it,” she said.', ['Ms. Long']],
  [
    'The mother of one of the victims, Tajay Brown, said it was “a sad day”.',
    ['the mother of one of the victims'],
  ],
  ['When John Cole asked him about it, Peter Stone smiled. “Ask my wife,” he said.', ['Peter Stone']],
  ['When Ada Cole arrived, the room fell silent. “Ask my wife,” she said.', ['Ada Cole']],
  ['Tom Reed and Ada Long both said the plan was “a joke”.', ['Tom Reed and Ada Long']],
  ['Moss, of Queen Street, Leeds, denied it, telling officers: “I wasn’t there.”', ['Moss']],
  // Verbs.
  ['“How much is my profit?” Mrs Eze queried.', ['Mrs Eze']],
  ['“It is bad,” worried Ada Long. Tom Reed worries that it will be “a disaster”.', ['Ada Long', 'Tom Reed']],
  ['The minister indicated that the bill was “on the table”.', ['the minister']],
];

for (const [text, speakers] of forms) {
  it(`names who says it in: ${text}`, () => {
    expect(detectQuotations(text, { language: 'en' }).map(({ speaker }) => speaker)).toEqual(speakers);
  });
}
