import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const shared = { plugins: [react()] };
const ignored = ['tests/e2e/**', 'node_modules/**'];

// unit: Node only. dom: components in jsdom, files named *.dom.test.tsx. e2e: a real Chromium on the built site.
export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...ignored, '**/*.dom.test.tsx'],
          globalSetup: 'tests/helpers/postgres-setup.ts',
          // Patience with a busy machine, never a figure.
          testTimeout: 30_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        ...shared,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['tests/**/*.dom.test.tsx'],
          exclude: ignored,
          setupFiles: ['tests/helpers/dom-setup.ts'],
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
