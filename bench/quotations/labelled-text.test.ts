import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLabelledText } from './labelled-text.ts';

describe('labelled texts', () => {
  it('give the text without labels and the offsets of what was labelled', () => {
    const { text, quotations } = readLabelledText(
      'x',
      'language: en\ngenre: g\n---\nHe: ⟦“Yes.”⟧{He = Tom} ⟦“No.”⟧{?}\n',
    );
    expect(text).toBe('He: “Yes.” “No.”');
    expect(quotations).toEqual([
      { start: 4, end: 10, asWritten: 'He', speaker: 'Tom' },
      { start: 11, end: 16, asWritten: null, speaker: null },
    ]);
  });

  it('of the set are well formed', () => {
    for (const folder of ['dev', 'held-out', 'held-out-2']) {
      const directory = path.join(import.meta.dirname, folder);
      for (const name of readdirSync(directory)) {
        const { quotations } = readLabelledText(name, readFileSync(path.join(directory, name), 'utf8'));
        expect(quotations.length, name).toBeGreaterThan(0);
      }
    }
  });
});
