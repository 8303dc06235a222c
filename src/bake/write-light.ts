import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { BAKED_LIGHT_AT, type BakedLight, bakedLightSchema } from '../museum/format/baked-light.ts';
import { editJson, writeWhole } from './write-files.ts';

/** What was baked for a room before, or `undefined` where nothing readable is there. */
export async function readBakedLight(roomFolder: string): Promise<BakedLight | undefined> {
  const text = await readFile(path.join(roomFolder, BAKED_LIGHT_AT), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const parsed = bakedLightSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes a room's light: first the pictures under names of their content, then `light.json` that names them, then
 * `room.json` which says that it is there; what an older light left is removed last. Stopped at any point, the room
 * has its old light or its new one.
 */
export async function writeBakedLight(
  roomFolder: string,
  light: Omit<BakedLight, 'sky' | 'lamps'>,
  parts: Readonly<Record<'sky' | 'lamps', { readonly webp: Buffer; readonly scale: number }>>,
): Promise<{ readonly bytes: number }> {
  const folder = path.dirname(path.join(roomFolder, BAKED_LIGHT_AT));
  await mkdir(folder, { recursive: true });
  const named = async (name: 'sky' | 'lamps') => {
    const { webp, scale } = parts[name];
    const hash = createHash('sha256').update(webp).digest('hex').slice(0, 10);
    const src = `${name}-${hash}.webp`;
    await writeWhole(path.join(folder, src), webp);
    return { src, scale };
  };
  const whole: BakedLight = { ...light, sky: await named('sky'), lamps: await named('lamps') };
  const text = `${JSON.stringify(whole)}\n`;
  await writeWhole(path.join(roomFolder, BAKED_LIGHT_AT), text);
  await editJson(path.join(roomFolder, 'room.json'), ['light', 'baked'], true);
  const kept = new Set([path.basename(BAKED_LIGHT_AT), whole.sky.src, whole.lamps.src]);
  for (const name of await readdir(folder)) if (!kept.has(name)) await rm(path.join(folder, name));
  return { bytes: text.length + parts.sky.webp.length + parts.lamps.webp.length };
}
