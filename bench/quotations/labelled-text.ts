/** A hand-labelled text: quotations stand between ⟦ and ⟧, followed by {as written = resolved}. */
export interface LabelledText {
  readonly name: string;
  readonly language: string;
  readonly genre: string;
  readonly text: string;
  readonly quotations: readonly LabelledQuotation[];
}

export interface LabelledQuotation {
  /** Offsets of the quotation with its marks. */
  readonly start: number;
  readonly end: number;
  /** Null where no person could say who speaks. */
  readonly speaker: string | null;
  readonly asWritten: string | null;
}

const label = /\{([^}]*)\}/uy;

function readLabel(written: string): Pick<LabelledQuotation, 'speaker' | 'asWritten'> {
  const [left = '', right] = written.split(' = ');
  const asWritten = left.trim() === '?' ? null : left.trim();
  return { asWritten, speaker: right === undefined ? asWritten : right.trim() === '?' ? null : right.trim() };
}

/** Reads a labelled text; throws where its brackets do not pair, since that is a slip of the pen. */
export function readLabelledText(name: string, source: string): LabelledText {
  const divide = source.indexOf('---\n');
  const head = source.slice(0, divide);
  const body = source.slice(divide + 4).trimEnd();
  const quotations: LabelledQuotation[] = [];
  let text = '';
  let open = -1;
  for (let at = 0; at < body.length; at += 1) {
    const char = body[at] ?? '';
    if (char === '⟦') {
      if (open >= 0) throw new Error(`${name}: ⟦ inside ⟦ near ${body.slice(at, at + 40)}`);
      open = text.length;
    } else if (char === '⟧') {
      label.lastIndex = at + 1;
      const match = label.exec(body);
      if (open < 0 || match === null)
        throw new Error(`${name}: ⟧ without ⟦ or label near ${body.slice(at - 20, at + 40)}`);
      quotations.push({ start: open, end: text.length, ...readLabel(match[1] ?? '') });
      open = -1;
      at += match[0].length;
    } else text += char;
  }
  if (open >= 0) throw new Error(`${name}: ⟦ without ⟧`);
  const field = (key: string) => new RegExp(`^${key}: (.*)$`, 'mu').exec(head)?.[1] ?? '';
  return { name, language: field('language'), genre: field('genre'), text, quotations };
}
