import './assert-node.mjs';

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { startPublic } = await import('../src/server/start.ts');
process.exitCode = await startPublic({
  env: process.env,
  root,
  prepare: async () => {
    const { ensureBuilt } = await import('./build.mjs');
    await ensureBuilt(['site', 'server']);
  },
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});
