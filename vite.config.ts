import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { apiUrlOf } from './scripts/api-url.mjs';
import { firstChunk } from './scripts/first-chunk.ts';
import { preloads } from './scripts/preloads.ts';

// dist/site is all that the public server serves; dist/server renders pages; neither ever contains members/.
export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  appType: 'custom',
  plugins: [react(), ...(isSsrBuild ? [] : [preloads()])],
  publicDir: 'public',
  define: { ENFILADE_API_URL: JSON.stringify(apiUrlOf(process.env)) },
  server: {
    fs: { strict: true, allow: ['src', 'node_modules', 'public', 'index.html'] },
  },
  build: {
    target: 'es2022',
    assetsDir: 'app',
    outDir: isSsrBuild ? 'dist/server' : 'dist/site',
    copyPublicDir: !isSsrBuild,
    sourcemap: !isSsrBuild,
    ...(!isSsrBuild && {
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstChunk }] } } },
    }),
  },
}));
