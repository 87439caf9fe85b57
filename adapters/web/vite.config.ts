import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { emojiData } from './build/emoji.ts';
import { fakeServer } from './dev/vite-plugin.ts';

const server = 'http://localhost:8080';
const paths = ['/api', '/oauth', '/sandbox', '/webhooks', '/openapi', '/health'];

// Tests without a screen that need what a browser remembers.
const inBrowser = ['src/composer/drafts.test.ts', 'src/composer/outbox.test.ts', 'src/conversation/richText.test.ts'];

export default defineConfig(({ mode }) => ({
  // `--mode fake` answers the REST contract from memory, so the screens can be built without the server.
  plugins: [react(), emojiData(), ...(mode === 'fake' ? [fakeServer()] : [])],
  server: {
    port: 5173,
    proxy: mode === 'fake' ? {} : Object.fromEntries(paths.map((path) => [path, { target: server }])),
  },
  build: {
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    // No data: addresses, so the content security policy can stay at 'self'.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    reportCompressedSize: true,
  },
  test: {
    restoreMocks: true,
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: 'rules', environment: 'node', include: ['src/**/*.test.ts'], exclude: inBrowser },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx', ...inBrowser],
          setupFiles: ['dev/test-setup.ts'],
        },
      },
    ],
  },
}));
