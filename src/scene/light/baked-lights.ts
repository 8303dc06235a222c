import { BAKED_LIGHT_AT, type BakedLight } from '../../museum/format/baked-light.ts';
import { browserPlatform, fetchBlob, type LoaderPlatform } from '../engine/fetch-file.ts';
import { HALF, type Size, WHOLE } from '../room/choose-sizes.ts';

/** A room as it is built now, which its baked light must have been made for. */
export type BakedOrder = {
  readonly roomId: string;
  /** Where the room's files are. */
  readonly filesAt: string;
  /** See `lightKey`. */
  readonly key: string;
  /** How many charts the room has as it is baked, and how many objects stand in it. */
  readonly charts: number;
  readonly objects: number;
};

/** A room's baked light; its pictures as files, which take a tenth of what they take decoded. */
export type BakedFiles = { readonly light: BakedLight; readonly sky: Blob; readonly lamps: Blob };

/** Numbers that an object's place has of each part of the light. */
export const PROBE_NUMBERS = 18;

/** The pictures hold numbers, not colours: every byte must arrive as it was written, row 0 first. */
const AS_WRITTEN: ImageBitmapOptions = { premultiplyAlpha: 'none', colorSpaceConversion: 'none' };

type Platform = Pick<LoaderPlatform, 'fetch' | 'createImageBitmap' | 'wait'>;

/** Fetches baked light. What is missing, broken, or baked for the room as it was before, is no light. */
export class BakedLights {
  readonly #platform: Platform;
  #loading = 0;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** True while something is fetched or decoded. */
  get isBusy(): boolean {
    return this.#loading > 0;
  }

  /** Never throws; nothing comes after `signal` has fired. */
  async load(order: BakedOrder, signal: AbortSignal): Promise<BakedFiles | undefined> {
    this.#loading++;
    try {
      return await this.#load(order, signal);
    } catch {
      return undefined;
    } finally {
      this.#loading--;
    }
  }

  /** Decodes a picture of `light`; throws where it is none, or not of the light's size. */
  async decode(picture: Blob, { width, height }: BakedLight, size: Size): Promise<ImageBitmap> {
    const { createImageBitmap } = this.#platform;
    const whole = await createImageBitmap(picture, AS_WRITTEN);
    const isWhole = whole.width === width && whole.height === height;
    if (isWhole && size === WHOLE) return whole;
    try {
      if (!isWhole) throw new Error(`light of ${whole.width} × ${whole.height} for ${width} × ${height}`);
      return await createImageBitmap(whole, {
        ...AS_WRITTEN,
        resizeWidth: Math.max(1, width >> size),
        resizeHeight: Math.max(1, height >> size),
        // Filters that make the mean of what is halved, and reach nothing beyond it.
        resizeQuality: size === HALF ? 'low' : 'medium',
      });
    } finally {
      whole.close();
    }
  }

  async #load(order: BakedOrder, signal: AbortSignal): Promise<BakedFiles | undefined> {
    const at = `${order.filesAt.replace(/\/$/, '')}/${BAKED_LIGHT_AT}`;
    const [file, { parseBakedLight }] = await Promise.all([
      fetchBlob(this.#platform, at, signal),
      import('./parse-baked-light.ts'),
    ]);
    const light = parseBakedLight(JSON.parse(await file.text()));
    if (!light || !fits(light, order)) return undefined;
    const folder = at.slice(0, at.lastIndexOf('/') + 1);
    const [sky, lamps] = await Promise.all(
      [light.sky, light.lamps].map(({ src }) => fetchBlob(this.#platform, folder + src, signal)),
    );
    return signal.aborted ? undefined : { light, sky: sky!, lamps: lamps! };
  }
}

/** Whether light was baked for the room as it is built now; the key says it, the counts guard against its being wrong. */
function fits(light: BakedLight, order: BakedOrder): boolean {
  return (
    light.room === order.roomId &&
    light.key === order.key &&
    light.rects.length === 4 * order.charts &&
    light.probes.length === 2 * PROBE_NUMBERS * order.objects &&
    areInside(light)
  );
}

function areInside({ rects, width, height }: BakedLight): boolean {
  for (let i = 0; i < rects.length; i += 4) {
    const [x, y, w, h] = [rects[i]!, rects[i + 1]!, rects[i + 2]!, rects[i + 3]!];
    if (w < 1 || h < 1 || x + w > width || y + h > height) return false;
  }
  return true;
}

/** The page's own. */
export const pageBakedLights = new BakedLights(browserPlatform());
