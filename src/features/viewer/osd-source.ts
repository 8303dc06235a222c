import OpenSeadragon from 'openseadragon';
import { type FileAddresses, OWN_ADDRESSES } from '../../museum/file-addresses.ts';
import type { Computed } from '../../museum/format/works.ts';
import { planeTile } from './deep-levels.ts';
import { type Pyramid, tilePixels, tilePlace } from './pyramid.ts';
import type { TileDesk } from './tile-desk.ts';

type Job = OpenSeadragon.ImageJob;
type Wanted = (tile: OpenSeadragon.Tile) => boolean;

/** A tile that nobody waits for any more was given up; it may be asked for again. */
export const GIVEN_UP = 'given up';

export type PyramidSource = {
  readonly source: OpenSeadragon.TileSource;
  /** Gives up the computed tiles that wait and are no longer wanted. */
  readonly keepOnly: (wanted: Wanted) => void;
};

/** Our pyramid as the library's tile source: levels counted from 0, places in widths of the picture. */
export function pyramidSource(
  pyramid: Pyramid,
  computed: Computed | undefined,
  desk: TileDesk | undefined,
  files: FileAddresses = OWN_ADDRESSES,
): PyramidSource {
  const { levels } = pyramid;
  const last = levels[levels.length - 1]!;
  const pending = new Map<Job, () => void>();
  const plain = OpenSeadragon.TileSource.prototype;

  const options = {
    width: last.width,
    height: last.height,
    tileSize: last.tileWidth,
    minLevel: 0,
    maxLevel: levels.length - 1,
    getLevelScale: (level: number) => last.reduction / levels[level]!.reduction,
    getTileWidth: (level: number) => levels[level]!.tileWidth,
    getTileHeight: (level: number) => levels[level]!.tileHeight,
    getNumTiles: (level: number) => new OpenSeadragon.Point(levels[level]!.columns, levels[level]!.rows),
    getTileAtPoint(level: number, { x, y }: OpenSeadragon.Point) {
      const { reduction, tileWidth, tileHeight, columns, rows } = levels[level]!;
      const column = Math.floor((x * pyramid.width) / reduction / tileWidth);
      const row = Math.floor((y * pyramid.width) / reduction / tileHeight);
      return new OpenSeadragon.Point(Math.min(columns - 1, column), Math.min(rows - 1, row));
    },
    getTileBounds(level: number, column: number, row: number, inPixels?: boolean) {
      if (inPixels) {
        const size = tilePixels(levels[level]!, column, row);
        return new OpenSeadragon.Rect(0, 0, size.width, size.height);
      }
      const place = tilePlace(pyramid, levels[level]!, column, row);
      return new OpenSeadragon.Rect(place.x, place.y, place.width, place.height);
    },
    getTileUrl: (level: number, column: number, row: number) =>
      levels[level]!.urlOf?.(column, row) ?? `computed:${level}/${column},${row}`,
    hasTransparency: () => false,
    downloadTileStart(this: OpenSeadragon.TileSource, job: Job) {
      const { level, x, y } = job.tile;
      if (levels[level]!.urlOf || !computed || !desk) {
        takeDetour(job, files, () => plain.downloadTileStart.call(this, job));
        plain.downloadTileStart.call(this, job);
        return;
      }
      const tile = planeTile(computed, levels[level]!, x, y);
      const takeBack = desk.order({
        tile,
        done(pixels) {
          pending.delete(job);
          job.finish(contextWith(pixels, tile.columns, tile.rows), null, 'context2d');
        },
        failed() {
          pending.delete(job);
          job.fail('computing failed', null);
        },
      });
      pending.set(job, takeBack);
    },
    downloadTileAbort(this: OpenSeadragon.TileSource, job: Job) {
      const takeBack = pending.get(job);
      if (!takeBack) {
        leaveDetour(job);
        plain.downloadTileAbort.call(this, job);
        return;
      }
      pending.delete(job);
      takeBack();
    },
  };

  return {
    source: new OpenSeadragon.TileSource(options as unknown as OpenSeadragon.TileSourceOptions),
    keepOnly(wanted) {
      for (const [job, takeBack] of [...pending]) {
        if (wanted(job.tile)) continue;
        pending.delete(job);
        takeBack();
        job.fail(GIVEN_UP, null);
      }
    },
  };
}

/** Sets a tile's job on another address first, where there is one; where that fails it starts again from its own. */
function takeDetour(job: Job, files: FileAddresses, startAgain: () => void): void {
  const own = job.src;
  const elsewhere = files.elsewhere(own);
  if (elsewhere === undefined) return;
  job.src = elsewhere;
  job.fail = () => {
    files.failed(own);
    leaveDetour(job);
    job.src = own;
    startAgain();
  };
}

/** From now on the job fails as the library means it to. */
const leaveDetour = (job: Job) => Reflect.deleteProperty(job, 'fail');

function contextWith(pixels: Uint8ClampedArray<ArrayBuffer>, width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  context.putImageData(new ImageData(pixels, width, height), 0, 0);
  return context;
}
