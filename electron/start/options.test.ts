import { describe, expect, test } from 'vitest';
import { readOptions } from './options.mjs';

describe('npm start', () => {
  test('chooses the host itself, and opens a window, unless told otherwise', () => {
    expect(readOptions([])).toEqual({ host: 'auto', open: true, port: 0 });
    expect(readOptions(['--browser', '--no-open', '--port=4100'])).toEqual({
      host: 'browser',
      open: false,
      port: 4100,
    });
    expect(readOptions(['--electron'])).toMatchObject({ host: 'electron' });
  });

  test.each([['--port=99999'], ['--port=x'], ['--what'], ['library'], ['--electron', '--browser']])(
    'refuses %s %s and says how it is used',
    (...args) => {
      const options = readOptions(args.filter((arg) => arg !== undefined));
      expect('wrong' in options && options.wrong).toContain('Usage: npm start -- ');
    },
  );
});
