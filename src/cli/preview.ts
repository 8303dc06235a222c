import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import en from '../i18n/cli-preview.en.json' with { type: 'json' };
import fr from '../i18n/cli-preview.fr.json' with { type: 'json' };
import { translatorFor } from '../i18n/translate.ts';
import { validateMuseum } from '../museum/validate/validate-museum.ts';
import { buildPreviewApp, builtPages, PREVIEW_HOST, runServer } from '../server/index.ts';
import type { Command } from './command.ts';
import { museumFolders } from './museum-folders.ts';
import { type MuseumFolders, nodeMuseumSource } from './node-museum-source.ts';
import { readArgs } from './parse-args.ts';
import { bakeCommand, roomLights } from './room-lights.ts';
import { cliLanguage, issueTexts } from './texts.ts';

const TEXTS = { en, fr };
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const USUAL_PORT = 3100;

const OPTIONS = {
  members: { type: 'string' },
  port: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `enfilade preview [DIR]`: a museum as its visitors and members will see it, on this machine alone. */
export const preview: Command = {
  name: 'preview',
  summary: { en: en.summary, fr: fr.summary },
  run: async (args, io) => {
    const t = translatorFor(io.lang, TEXTS[io.lang]);
    const read = readArgs(args, OPTIONS, 1);
    if (!read.ok) {
      io.err(t('badArgument', { argument: read.argument }));
      return 2;
    }
    const { values, positionals } = read.parsed;
    if (values.help) {
      io.out(t('help'));
      return 0;
    }
    const port = values.port ?? String(USUAL_PORT);
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
      io.err(t('badPort'));
      return 2;
    }
    const found = museumFolders({ dir: positionals[0], members: values.members }, io.env);
    if (!found.ok) {
      io.err(t('noFolder', { folder: found.missing }));
      return 2;
    }
    if (!(await buildIfStale())) {
      io.err(t('notBuilt'));
      return 1;
    }
    return runServer({
      host: PREVIEW_HOST,
      port: Number(port),
      basePath: '/',
      namePort: (other) => `--port ${other}`,
      build: () => openPreview(found.folders, io.env.DATA_DIR, bakeCommand(positionals[0], values.members)),
      greet: async (address) => t('ready', { address, folder: found.folders.public }),
      out: io.out,
      err: io.err,
    });
  },
};

async function openPreview(folders: MuseumFolders, dataDir: string | undefined, command: string) {
  const siteDir = join(ROOT, 'dist', 'preview');
  return buildPreviewApp({
    museumDir: folders.public,
    membersDir: folders.members ?? mkdtempSync(join(tmpdir(), 'enfilade-no-members-')),
    dataDir: resolve(dataDir || join(ROOT, 'data')),
    siteDir,
    pages: await builtPages(siteDir, join(ROOT, 'dist', 'server')),
    async findIssues(lang) {
      const { issues } = await validateMuseum(nodeMuseumSource(folders));
      const sentence = issueTexts(cliLanguage(lang));
      return issues.map((issue) => ({ ...issue, sentence: sentence(issue.code, issue.params) }));
    },
    findLights: async () => ({ rooms: await roomLights(nodeMuseumSource(folders)), command }),
  });
}

/** In a process of its own: the build needs much memory, and only for a moment. */
function buildIfStale(): Promise<boolean> {
  const script = join(ROOT, 'scripts', 'build.mjs');
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, '--if-stale', 'preview', 'server'], { stdio: 'inherit' });
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0));
  });
}
