import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../markdown/parse.ts';
import { projectText } from '../text/projection.ts';
import { codeOf } from './code.ts';
import { detectQuotations } from './quotations.ts';

function said(markdown: string, language = 'en'): readonly [string | null, string][] {
  const projection = projectText(parseMarkdown(markdown));
  return detectQuotations(projection.text, { language, code: codeOf(projection) }).map(
    ({ speaker, text }) => [speaker, text],
  );
}

describe('quotation marks in code', () => {
  it('quote nobody, whatever reports beside them', () => {
    const block =
      '```python\ndef greet():\n    """Greets the world."""\n    print("Hello, everyone, and welcome.")  # said Ann Lee\n```';
    expect(said(`Ann Lee said the code was simple:\n\n${block}\n\nShe said no more.`)).toEqual([]);
    expect(said('Ann Lee said that `print("Hello to everyone.")` was enough, and left.')).toEqual([]);
    expect(said('    "We are in a block set in," said Ann Lee.')).toEqual([]);
  });

  it('neither open nor close what is quoted around them', () => {
    expect(said('“Write `name = "` first,” said Ann Lee. “Then close it.”')).toEqual([
      ['Ann Lee', 'Write name = " first,'],
      ['Ann Lee', 'Then close it.'],
    ]);
    expect(said('Use `don’t` or `"`. “It works for all of us,” said Ann Lee.')).toEqual([
      ['Ann Lee', 'It works for all of us,'],
    ]);
  });

  it('leave a quotation that runs on around a block to its speaker', () => {
    expect(
      said(
        'Ann Lee said: “We wrote this one day.\n\n```\necho "quoted"\n```\n\n“And it has run ever since.”',
      ).at(0)?.[0],
    ).toBe('Ann Lee');
  });

  it('take no speaker out of the code', () => {
    expect(said('```\nBo Chen said:\n```\n\n“We do not know.”')[0]?.[0] ?? null).toBeNull();
  });
});
