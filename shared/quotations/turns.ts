import type { ReadText } from './reading.ts';
import type { Speaker } from './speaker.ts';

/** A quotation that has its speaker. */
export interface Turn {
  readonly paragraph: number;
  readonly speaker: Speaker;
  readonly question: boolean;
}

/** How many paragraphs back a dialogue is looked for, and how long its turns are on average at most. */
const dialogueReach = 5;
const longestTurn = 140;

/** A name between a comma and the end of a quotation: “, Mr. Reed.”, “, Ada?”. */
const address =
  /, (?:(?:Mr|Mrs|Ms|Dr|Miss|Sir|Senator|Judge|Officer|Professor)\.? )?(\p{Lu}[\p{L}'’-]+)[.?!]["”'’]*$/u;

/** Who has been quoted so far, in text order. */
export class Turns {
  private readonly text: string;
  private readonly read: ReadText;
  private readonly turns: Turn[] = [];

  constructor(text: string, read: ReadText) {
    this.text = text;
    this.read = read;
  }

  take(turn: Turn): void {
    this.turns.push(turn);
  }

  lastIn(paragraph: number): Turn | undefined {
    for (let at = this.turns.length - 1; at >= 0; at -= 1) {
      const turn = this.turns[at];
      if (turn === undefined || turn.paragraph < paragraph) return undefined;
      if (turn.paragraph === paragraph) return turn;
    }
    return undefined;
  }

  /** The other speaker of a dialogue whose turns alternate, or null where none is established. */
  alternating(paragraph: number): Speaker | null {
    const last = this.lastIn(paragraph - 1);
    const other = this.lastIn(paragraph - 2);
    if (last === undefined || other === undefined) return null;
    if (last.speaker.name === null || last.speaker.name === other.speaker.name) return null;
    const third = this.lastIn(paragraph - 3);
    const fourth = this.lastIn(paragraph - 4);
    const takesTurns =
      third?.speaker.name === last.speaker.name && fourth?.speaker.name === other.speaker.name;
    const established = last.question || takesTurns || this.isDialogue(paragraph);
    return established ? other.speaker : null;
  }

  /** “‘That’s a bright lamp, Mr. Reed.’”: whom the last words of the paragraph before address, of those who have spoken; else null. */
  addressed(paragraph: number): Speaker | null {
    const { start = 0, end = 0 } = this.read.paragraphs[paragraph - 1] ?? {};
    const name = address.exec(this.text.slice(Math.max(start, end - 60), end))?.[1];
    const last = this.lastIn(paragraph - 1)?.speaker.name ?? null;
    if (name === undefined || last === null) return null;
    const called = (turn: Turn) => turn.speaker.name?.split(/\s+/u).includes(name) === true;
    const turn = this.turns.findLast(called);
    return turn === undefined || turn.speaker.name === last ? null : turn.speaker;
  }

  /** Whether the paragraphs before are mostly short turns of speech. */
  isDialogue(paragraph: number): boolean {
    let turns = 0;
    let length = 0;
    const from = Math.max(0, paragraph - dialogueReach);
    for (let at = from; at < paragraph; at += 1) {
      const one = this.read.paragraphs[at];
      if (one === undefined) continue;
      length += one.end - one.start;
      if (this.opensWithQuotation(at)) turns += 1;
    }
    const count = paragraph - from;
    return count >= 2 && turns >= 2 && turns >= count * 0.6 && length / count < longestTurn;
  }

  opensWithQuotation(paragraph: number): boolean {
    const start = this.read.paragraphs[paragraph]?.start ?? -1;
    return /["“„«»‘'`—–]/u.test(this.text[start] ?? '');
  }
}
