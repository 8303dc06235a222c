import type * as THREE from 'three';
import type { ImageService } from '../../museum/format/works.ts';
import type { Job } from './load-queue.ts';
import type { Pixels } from './picture-sizes.ts';

export type OnTexture = (texture: THREE.Texture, pixels: Pixels) => void;

export type Holder = { wantPx: number; readonly onTexture: OnTexture; readonly onFailed: () => void };

/** One level of a picture as it is held: the compressed file is kept, so that a lost context can be refilled. */
export type Level = { readonly index: number; readonly texture: THREE.Texture; readonly blob: Blob };

/** A picture that at least one holder leases. */
export type PictureEntry = {
  readonly key: string;
  readonly image: ImageService;
  readonly holders: Set<Holder>;
  sizes: readonly Pixels[] | undefined;
  /** Set by the director from the screen; until then the holders' own wishes count. */
  steeredPx: number | undefined;
  order: number;
  base: Level | undefined;
  detail: Level | undefined;
  loading: { readonly index: number; readonly job: Job } | undefined;
  /** A level that failed, and when (milliseconds) it may be tried again. */
  failed: { readonly index: number; readonly untilMs: number } | undefined;
};

export const shownLevel = (entry: PictureEntry): Level | undefined => entry.detail ?? entry.base;

/** Pixels of the long side that are wanted now. */
export function wantedPx(entry: PictureEntry): number {
  if (entry.steeredPx !== undefined) return entry.steeredPx;
  let px = 0;
  for (const holder of entry.holders) px = Math.max(px, holder.wantPx);
  return px;
}
