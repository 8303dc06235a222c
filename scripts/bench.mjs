// `npm run bench [-- --only PART,… --json FILE --plots DIR --shots DIR]`: figures from the built site in Chromium and
// the server, as counts and ratios.
import './assert-node.mjs';
import { spawnSync } from 'node:child_process';

const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);
await import('../bench/main.ts');
