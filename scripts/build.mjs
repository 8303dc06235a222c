// `node scripts/build.mjs [--if-stale] [--out FOLDER] [site] [server] [preview]`: builds all three, or those named.
import './assert-node.mjs';

import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiUrlOf, basePathOf } from './api-url.mjs';
import { assertIndexPublic } from './assert-index-public.mjs';
import { assertNothingGated } from './assert-nothing-gated.mjs';
import { whileAlone } from './build-lock.mjs';
import { precompress } from './precompress.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = outOf(process.argv) ?? join(root, 'dist');
const LOCK = join(dist, '.building');
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json', 'scripts'];
const MUSEUM = join('assets', 'museum');

const TARGETS = {
  site: { build: { outDir: join(dist, 'site'), emptyOutDir: true, chunkSizeWarningLimit: 1500 } },
  server: {
    build: { ssr: 'src/app/entry-server.tsx', outDir: join(dist, 'server'), emptyOutDir: true },
    // The bundle stands alone: one file to load, whatever node_modules looks like.
    ssr: { noExternal: true },
    define: { 'process.env.NODE_ENV': '"production"' },
  },
  preview: {
    build: {
      outDir: join(dist, 'preview'),
      emptyOutDir: true,
      copyPublicDir: false,
      chunkSizeWarningLimit: 1500,
    },
    mode: 'preview',
    plugins: [previewEntry()],
  },
};

/** Builds the targets whose sources have changed since they were built. */
export async function ensureBuilt(names) {
  const stamp = stampOfSources();
  const stale = () => names.filter((name) => readStamp(name) !== stamp);
  if (stale().length === 0) return;
  process.stdout.write('Building the site (only when its sources have changed) …\n');
  await whileAlone(LOCK, async () => {
    // Another process may have built it meanwhile. Whoever starts the museum has no use for hints on how to build it.
    await build(stale(), stamp, 'error');
  });
}

async function build(names, stamp = stampOfSources(), logLevel = 'warn') {
  // Whoever starts us (a test runner, say): what is built is what visitors get.
  process.env.NODE_ENV = 'production';
  const vite = await import('vite');
  for (const name of names) {
    const { build: options, ...config } = TARGETS[name];
    rmSync(stampFile(name), { force: true });
    await vite.build({
      root,
      // What the browser's build splits off is imported at once on the server: nothing to warn of.
      logLevel: name === 'server' ? 'error' : logLevel,
      ...config,
      build: options,
    });
    await finish(name);
    writeFileSync(stampFile(name), stamp);
  }
}

async function finish(name) {
  const folder = join(dist, name);
  // A preview shows a museum that lies elsewhere; everything else of public/ belongs to it as well.
  if (name === 'preview') cpSync(join(root, 'public'), folder, { recursive: true, filter: isNotMuseum });
  assertNothingGated(folder, resolve(process.env.MEMBERS_DIR || join(root, 'members')));
  if (name === 'site') {
    assertIndexPublic(join(folder, MUSEUM));
    if (apiUrlOf(process.env) !== '') nameFilesWhole(join(folder, 'index.html'));
  }
  if (name !== 'server') await precompress(folder);
}

/** Where another host has the API, one that knows files alone may answer every address with this page. */
function nameFilesWhole(path) {
  const base = basePathOf(process.env);
  const page = readFileSync(path, 'utf8')
    .replace('data-base="/"', `data-base="${base}"`)
    .replace(/(\s(?:src|href))="\.\//g, `$1="${base}`);
  writeFileSync(path, page);
}

const isNotMuseum = (path) => !relative(join(root, 'public'), path).startsWith(MUSEUM);

function previewEntry() {
  return {
    name: 'enfilade-preview-entry',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('/src/app/main.tsx', '/src/app/main-preview.tsx'),
    },
  };
}

const stampFile = (name) => join(dist, `.built-${name}`);

function readStamp(name) {
  const whole = existsSync(stampFile(name)) && existsSync(join(dist, name));
  return whole ? readFileSync(stampFile(name), 'utf8') : undefined;
}

/** Names, sizes and dates of all sources: quick, and any change of a file shows. */
function stampOfSources() {
  const hash = createHash('sha256');
  const api = apiUrlOf(process.env);
  hash.update(`API_URL=${api}${api && ` PUBLIC_URL=${basePathOf(process.env)}`}\n`);
  for (const source of SOURCES) addToStamp(hash, join(root, source));
  return hash.digest('hex');
}

function addToStamp(hash, path) {
  if (!existsSync(path)) return;
  const { mtimeMs, size } = statSync(path);
  if (!statSync(path).isDirectory()) {
    hash.update(`${relative(root, path)}\n${size}\n${mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(path).sort()) addToStamp(hash, join(path, name));
}

function outOf(args) {
  const at = args.indexOf('--out');
  if (resolve(args[1] ?? '') !== fileURLToPath(import.meta.url) || at < 0) return undefined;
  if (!args[at + 1]) throw new Error('--out needs the folder to build into.');
  return resolve(args[at + 1]);
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const named = args.filter((arg) => arg in TARGETS);
  const names = named.length > 0 ? named : Object.keys(TARGETS);
  if (args.includes('--if-stale')) await ensureBuilt(names);
  else await whileAlone(LOCK, () => build(names));
}
