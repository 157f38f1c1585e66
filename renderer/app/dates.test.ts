import { describe, expect, it } from 'vitest';
import { counted, publishedDay } from './dates.ts';

const now = new Date('2026-03-01T12:00:00Z');

describe('a publication day', () => {
  it('is the day the source states, without regard to zones', () => {
    for (const iso of ['2025-12-16', '2025-12-16T00:09:00', '2025-12-16T23:59:00-12:00']) {
      expect(publishedDay({ raw: iso, iso }, now)).toMatch(/16.*2025|2025.*16/);
    }
  });
  it('is shown as written when it could not be understood', () => {
    expect(publishedDay({ raw: 'Michaelmas term', iso: null }, now)).toBe('Michaelmas term');
  });
});

describe('a count', () => {
  it('has its noun in the right number', () => {
    expect([counted(1, 'article'), counted(2, 'article')]).toEqual(['1 article', '2 articles']);
  });
});
