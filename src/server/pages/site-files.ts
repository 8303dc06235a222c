import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { MUSEUM_AT } from '../../museum/page-data.ts';
import { SEARCH_FOLDER } from '../../museum/search/groups.ts';
import { encodedPathOf, readFilePath, staysInside } from '../file-path.ts';
import type { MuseumFiles } from '../museum-files.ts';
import { realFolder } from '../never-served.ts';
import { packJson } from '../pack-json.ts';
import type { Fallback } from './page-routes.ts';
import { searchIndexGuard } from './search-index-guard.ts';

/** What the build names by its content's hash never changes. */
const HASHED = /^app\//;
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Gives the built site's files, precompressed where the build made that; register in a scope of its own. */
export async function siteFiles(app: FastifyInstance, siteDir: string, basePath: string): Promise<Fallback> {
  const root = realFolder(siteDir);
  await app.register(fastifyStatic, { serve: false, root, preCompressed: true, suppressWarning: true });
  return async (_request, reply, path) => {
    if (path === '/index.html') return reply.redirect(basePath, 302);
    const file = readFilePath(path.slice(1));
    // The built site's copy of a museum is for static hosts; this server gives MUSEUM_DIR.
    if (file === undefined || path.startsWith(MUSEUM_AT)) return reply.callNotFound();
    const hashed = HASHED.test(file);
    if (!hashed) reply.header('cache-control', 'no-cache');
    const cache = hashed ? { maxAge: YEAR_MS, immutable: true } : { cacheControl: false };
    return reply.sendFile(file, root, { ...cache, index: false });
  };
}

/** Gives the museum's public half. */
export async function museumRoutes(
  app: FastifyInstance,
  { files, museumDir, basePath }: { files: MuseumFiles; museumDir: string; basePath: string },
): Promise<void> {
  const root = realFolder(museumDir);
  const namesNothingGated = searchIndexGuard(files, root);
  await app.register(fastifyStatic, { serve: false, root, suppressWarning: true });
  await packJson(app);
  app.get(`${MUSEUM_AT}*`, { schema: { hide: true } }, async (request, reply) => {
    const below = encodedPathOf(request.raw.url ?? '').slice(basePath.length + MUSEUM_AT.length - 1);
    const file = readFilePath(below);
    if (file === undefined || !(await staysInside(root, file))) return reply.callNotFound();
    if (file.startsWith(`${SEARCH_FOLDER}/`) && !(await namesNothingGated())) return reply.callNotFound();
    reply.header('cache-control', 'no-cache');
    return reply.sendFile(file, root, { cacheControl: false, index: false });
  });
}

/** The built `index.html`, read again when a new build has replaced it. */
export function builtTemplate(siteDir: string): () => Promise<string> {
  const path = join(siteDir, 'index.html');
  let kept: { readonly mtimeMs: number; readonly text: string } | undefined;
  return async () => {
    const { mtimeMs } = await stat(path);
    if (kept?.mtimeMs !== mtimeMs) kept = { mtimeMs, text: await readFile(path, 'utf8') };
    return kept.text;
  };
}
