import { defineConfig } from 'vitest/config';

/** Tests of what a build has made; see `npm test`. */
export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  test: { name: 'built', environment: 'node', include: ['electron/**/*.built-test.ts'] },
});
