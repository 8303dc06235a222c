import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { textOf } from './memory-source.ts';
import type { SmallMuseum } from './small-museum.ts';

/** Writes a museum into a new folder, its halves in `public/` and `members/`; pictures become real, of one colour. */
export async function writeMuseum(museum: SmallMuseum): Promise<{ dir: string; remove: () => void }> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'enfilade-museum-'));
  for (const name of Object.keys(museum.files)) {
    const file = path.join(dir, name.startsWith('members/') ? name : `public/${name}`);
    mkdirSync(path.dirname(file), { recursive: true });
    const size = museum.pixels[name];
    if (size) {
      await sharp({ create: { ...size, channels: 3, background: '#7a5c9e' } })
        .webp()
        .toFile(file);
    } else writeFileSync(file, textOf(museum, name) ?? '');
  }
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
