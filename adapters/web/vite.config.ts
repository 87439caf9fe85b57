import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { fakeServer } from './dev/vite-plugin.ts';

const server = 'http://localhost:8080';
const paths = ['/api', '/sandbox', '/webhooks', '/openapi', '/health'];

export default defineConfig(({ mode }) => ({
  // `--mode fake` answers the REST contract from memory, so the screens can be built without the server.
  plugins: [react(), ...(mode === 'fake' ? [fakeServer()] : [])],
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
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}', 'dev/**/*.test.ts'],
    setupFiles: ['dev/test-setup.ts'],
    restoreMocks: true,
  },
}));
