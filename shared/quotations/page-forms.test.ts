import { expect, it } from 'vitest';
import { detectQuotations } from './quotations.ts';

/** Bylines, headlines, captions, lists and marks as pages have them; each with the speakers of its quotations. */
const forms: readonly (readonly [string, readonly (string | null)[]])[] = [
  ['By Ada Long\n\nBOSTON — The mayor was upset.\n\n"I am tired," she said.', ['the mayor']],
  [
    'By ADA LONG Associated Press\n\nBOSTON (AP) — Joe Mays was upset.\n\n"I am tired," he said.',
    ['Joe Mays'],
  ],
  [
    'Mays says he is tired\n\nBy Ada Long, Staff Writer\n\nMayor Joe Mays was upset. "I am tired," he said.',
    ['Joe Mays'],
  ],
  [
    'Updated 4:15 p.m.\n\nJoe Mays was upset.\n\n"I am tired," he said.\n\nRead more: Ada Long wins\n\n"It is over," he added.',
    ['Joe Mays', 'Joe Mays'],
  ],
  ['Joe Mays was upset. (Photo: Ada Long/Getty Images)\n\n"I am tired," he said.', ['Joe Mays']],
  ['Image caption Joe Mays said he was tired\n\nJoe Mays was upset.\n\n"I am tired," he said.', ['Joe Mays']],
  ['\'I am tired\': Mays quits\n\nJoe Mays has quit. He said he was "tired".', ['Joe Mays', 'Joe Mays']],
  ['Mays: I am tired\n\nJoe Mays has quit. He said he was "tired".', ['Joe Mays']],
  [
    '"I am tired," said Joe Mays.\nAda Long disagreed.\n"I am not," she said.\n"I never am."',
    ['Joe Mays', 'Ada Long', 'Ada Long'],
  ],
  ['1. "I am tired," said Joe Mays.\n2. "I am not," said Ada Long.', ['Joe Mays', 'Ada Long']],
  ['- "I am tired," said Joe Mays\n- "I am not," said Ada Long', ['Joe Mays', 'Ada Long']],
  ['• “I am tired,” said Joe Mays.', ['Joe Mays']],
  ['JOE MAYS, COACH: "I am tired."', ['JOE MAYS']],
  ['Joe Mays, coach: "I am tired."', ['Joe Mays']],
  ['Joe Mays (coach): "I am tired."', ['Joe Mays']],
  ['Mays on his future: "I am tired."', ['Mays']],
  ['Joe Mays on the win: "I am tired."', ['Joe Mays']],
  ['Manager Joe Mays, speaking to BBC Sport: "I am tired."', ['Joe Mays']],
  ['Q: Are you tired?\n\nJoe Mays: "Yes."', ['Joe Mays']],
  ['"I am tired." Joe Mays, coach', ['Joe Mays']],
  [
    'Joe Mays told ESPN: "I am tired. I am old.\n\n"I want to go home.\n\n"My wife is tired too."',
    ['Joe Mays'],
  ],
  [
    'Joe Mays told ESPN: "I am tired."\n\nHe continued: "I want to go home."\n\nMays then said: "Bye."',
    ['Joe Mays', 'Joe Mays', 'Joe Mays'],
  ],
  ['Joe Mays (pictured) said: "I am tired."', ['Joe Mays']],
  ['Joe Mays, right, said: "I am tired."', ['Joe Mays']],
  ['Joe Mays, pictured left with his wife Ada, said: "I am tired."', ['Joe Mays']],
  ['Mr. Mays said that "the team … was tired [of losing]."', ['Mr. Mays']],
  ['"I am tired (of this)," said Joe Mays.', ['Joe Mays']],
  ['"I am tired ... of this," said Joe Mays.', ['Joe Mays']],
  ['"I am tired — of this," said Joe Mays.', ['Joe Mays']],
  ['"Tired?" said Joe Mays. "Me?"', ['Joe Mays', 'Joe Mays']],
  ['"No!" said Joe Mays.', ['Joe Mays']],
  ['"No!" Joe Mays said.', ['Joe Mays']],
  ['"No." Joe Mays said it twice.', ['Joe Mays']],
  ['"I am tired", Joe Mays said, "and old".', ['Joe Mays', 'Joe Mays']],
  ['“I am tired,” said Joe Mays . “ I am old . ”', ['Joe Mays', 'Joe Mays']],
  ['&ldquo; is no mark, said Joe Mays.', []],
  ['Joe Mays said the 6\'2" guard was "tired".', ['Joe Mays']],
  ['Joe Mays said "tired" and "old" were "the same".', ['Joe Mays', 'Joe Mays', 'Joe Mays']],
  ['Joe Mays called them "tired", "old" and "rude".', ['Joe Mays', 'Joe Mays', 'Joe Mays']],
  ['She\'s "tired," says Ada Long\'s doctor, Joe Mays.', ['Joe Mays']],
  ['Ada Long was unavailable for comment. "She is tired," her agent said.', ['her agent']],
  ['Ada Long\'s agent said: "She is tired."', ["Ada Long's agent"]],
  ['An agent for Ada Long said: "She is tired."', ['an agent for Ada Long']],
  ['Ada Long said through her agent: "I am tired."', ['Ada Long']],
  ['Through her agent, Ada Long said she was "tired".', ['Ada Long']],
  ['Ada Long, via her agent, said she was "tired".', ['Ada Long']],
  ['In a statement released by her agent, Ada Long said: "I am tired."', ['Ada Long']],
  ['In a tweet, Ada Long said: "I am tired."', ['Ada Long']],
  ['Tweeted Ada Long: "I am tired."', ['Ada Long']],
  ['Ada Long replied, "I am tired," and left.', ['Ada Long']],
  ['Ada Long smiled. "I am tired."', ['Ada Long']],
  [
    'Ada Long was in tears. "I am tired," she told BBC News. "I want to go home," said Joe Mays.',
    ['Ada Long', 'Joe Mays'],
  ],
];

it.each(forms)('%s', (text, speakers) => {
  expect(detectQuotations(text, { language: 'en' }).map((one) => one.speaker)).toEqual(speakers);
});
