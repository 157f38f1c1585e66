import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Milliseconds. Property tests run long on a busy machine; a hang is still found. */
const PATIENCE = 60_000;

export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  test: {
    projects: [
      {
        test: {
          name: 'shared',
          testTimeout: PATIENCE,
          environment: 'node',
          // Nothing of it has a state of its own: a worker need not load it anew for each file.
          isolate: false,
          include: ['shared/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'node',
          testTimeout: PATIENCE,
          environment: 'node',
          include: ['{electron,bench}/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          testTimeout: PATIENCE,
          environment: 'happy-dom',
          setupFiles: ['electron/build/idle-callbacks.ts'],
          include: ['renderer/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});
