import { link, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import sharp from 'sharp';
import { build } from 'vite';
import { precompress } from '../../scripts/precompress.mjs';
import { paint } from '../../src/cli/synth/paint.ts';

const ROOT = dirname(fileURLToPath(import.meta.url));
/** So many pictures are painted; further works have files of their own with the same pixels. */
const PAINTED = 20;
const SIZE = { width: 1024, height: 768 };

/** Builds the plain scene into a new folder, packed as the museum's site is, with pictures for so many works. */
export async function buildPlainScene(works: number): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'enfilade-plain-'));
  await build({
    root: ROOT,
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { target: 'es2022', outDir, emptyOutDir: true, chunkSizeWarningLimit: 1500 },
  });
  await precompress(outDir);
  const fileOf = (number: number) => join(outDir, 'pictures', `${number}.jpg`);
  await mkdir(dirname(fileOf(0)));
  for (let number = 0; number < works; number++) {
    if (number >= PAINTED) await link(fileOf(number % PAINTED), fileOf(number));
    else await writePicture(number, fileOf(number));
  }
  return outDir;
}

/** As the synthetic museums' pictures are painted and packed. */
async function writePicture(number: number, file: string): Promise<void> {
  const { data, width, height } = await paint(1, { ...SIZE, number, name: String(number) });
  await sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 82, chromaSubsampling: '4:2:0' })
    .toFile(file);
}
