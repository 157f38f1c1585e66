import { expect, it } from 'vitest';
import { directionOf, directionOfLanguage } from './direction.ts';

it('goes by most letters, not by the first one', () => {
  expect(directionOf('Google أعلنت عن مشروع جديد في المدينة')).toBe('rtl');
  expect(directionOf('The word «كوس» is a wind')).toBe('ltr');
  expect(directionOf('״כל ספר כאן שייך למי שעדיין לא קרא אותו״')).toBe('rtl');
  expect(directionOf('時計は直すもの')).toBe('ltr');
});

it('has no opinion on a text without letters', () => {
  expect(directionOf('128 – 41 %')).toBeNull();
  expect(directionOf('')).toBeNull();
});

it('knows how a language is written, and that a script may say otherwise', () => {
  expect(['ar', 'he', 'fa-IR', 'ur', 'ar-Latn', 'en', 'az-Arab', 'arn'].map(directionOfLanguage)).toEqual([
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'rtl',
    'ltr',
  ]);
});
