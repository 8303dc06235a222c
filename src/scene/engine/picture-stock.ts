import type * as THREE from 'three';
import { type PictureEntry, shownLevel, wantedPx } from './picture-entry.ts';
import { decode, type LoaderPlatform, pictureTexture } from './picture-loader.ts';
import { levelFor, textureBytes } from './picture-sizes.ts';

/** Holders draw a new texture with their next render or two; until then the old one must live. */
const RETIRE_AFTER_MS = 600;

/** The level an entry should come to. The first is always the smallest: a picture is never blank for long. */
export function targetLevel(entry: PictureEntry): number {
  return entry.sizes && entry.base ? levelFor(entry.sizes, wantedPx(entry)) : 0;
}

/** Shows every holder the best level there is. */
export function handOut(entry: PictureEntry): void {
  const shown = shownLevel(entry);
  if (!shown || !entry.sizes) return;
  for (const holder of entry.holders) holder.onTexture(shown.texture, entry.sizes[shown.index]!);
}

/** The textures that are held: counts their bytes, keeps them below the limit, and frees them in time. */
export class PictureStock {
  readonly entries = new Map<string, PictureEntry>();
  readonly #retired = new Set<THREE.Texture>();

  get textures(): number {
    let count = 0;
    for (const { base, detail } of this.entries.values()) count += (base ? 1 : 0) + (detail ? 1 : 0);
    return count;
  }

  get bytes(): number {
    let bytes = 0;
    for (const { base, detail, sizes } of this.entries.values()) {
      if (base) bytes += textureBytes(sizes![base.index]!);
      if (detail) bytes += textureBytes(sizes![detail.index]!);
    }
    return bytes;
  }

  /** Gives up detail that nobody looks at, the least urgent first, until `maxBytes` are kept. */
  fit(maxBytes: number): void {
    while (this.bytes > maxBytes) {
      let victim: PictureEntry | undefined;
      for (const entry of this.entries.values()) {
        if (!entry.detail || targetLevel(entry) >= entry.detail.index) continue;
        if (!victim || entry.order > victim.order) victim = entry;
      }
      if (!victim?.detail) return;
      const { texture } = victim.detail;
      victim.detail = undefined;
      handOut(victim);
      this.retire(texture);
    }
  }

  /** Frees a texture once nobody draws it any more. */
  retire(texture: THREE.Texture): void {
    this.#retired.add(texture);
    setTimeout(() => {
      if (this.#retired.delete(texture)) texture.dispose();
    }, RETIRE_AFTER_MS);
  }

  /** Frees what an entry holds, at once. */
  drop(entry: PictureEntry): void {
    if (this.entries.get(entry.key) === entry) this.entries.delete(entry.key);
    entry.base?.texture.dispose();
    entry.detail?.texture.dispose();
    entry.base = undefined;
    entry.detail = undefined;
    entry.holders.clear();
  }

  /** Makes an entry's textures anew from the files that were kept. */
  async refill(entry: PictureEntry, platform: LoaderPlatform, anisotropy: number): Promise<void> {
    for (const slot of ['base', 'detail'] as const) {
      const old = entry[slot];
      const bitmap = old && (await decode(platform, old.blob).catch(() => undefined));
      if (!bitmap) continue;
      if (entry[slot] !== old) {
        bitmap.close();
        continue;
      }
      // The old texture went with its context: there is nothing left of it to dispose.
      entry[slot] = { ...old, texture: pictureTexture(bitmap, anisotropy) };
      if (slot === 'detail' || !entry.detail) handOut(entry);
    }
  }

  dispose(): void {
    for (const entry of [...this.entries.values()]) this.drop(entry);
    for (const texture of this.#retired) texture.dispose();
    this.#retired.clear();
  }
}
