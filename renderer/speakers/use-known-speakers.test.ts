import { expect, it } from 'vitest';
import { namesLike } from './use-known-speakers.ts';

const NAMES = ['Lucía Barragán', 'Rafael Montes', 'Dolores Ibarra', 'Ana Sousa'];

it('are those with a word that begins so, then those that contain it, whatever case and accents', () => {
  expect(namesLike('mon', ['Simone Weil', ...NAMES])).toEqual(['Rafael Montes', 'Simone Weil']);
  expect(namesLike('BARRAGAN', NAMES)).toEqual(['Lucía Barragán']);
});

it('are the most quoted ones when nothing is typed, and not the name itself', () => {
  expect(namesLike(' ', NAMES)[0]).toBe('Lucía Barragán');
  expect(namesLike('Ana Sousa', NAMES)).toEqual([]);
});
