import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  test: {
    projects: [
      {
        test: {
          name: 'node',
          // Property tests run long on a busy machine; a hang is still found.
          testTimeout: 60_000,
          environment: 'node',
          include: ['{electron,shared,bench}/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          setupFiles: ['electron/build/idle-callbacks.ts'],
          include: ['renderer/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});
