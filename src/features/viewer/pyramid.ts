import type { ImageService } from '../../museum/format/works.ts';
import { sizeSegment, tileLevel, tilePath } from '../../museum/iiif/image-tiles.ts';

/** One level of a picture: the whole divided by `reduction`, cut into tiles; sizes in pixels of the level. */
export type PyramidLevel = {
  /** 1 for the picture's own pixels, 2 for half of them …; below 1 beyond its last pixel. */
  readonly reduction: number;
  readonly width: number;
  readonly height: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
  readonly columns: number;
  readonly rows: number;
  /** The address of a tile; missing where tiles are computed. */
  readonly urlOf?: (column: number, row: number) => string;
};

/** A picture's levels, smallest first; `width` and `height` are those of its own pixels. */
export type Pyramid = {
  readonly width: number;
  readonly height: number;
  readonly levels: readonly PyramidLevel[];
};

/** A level must be smaller than the next by this, or it is not worth a request. */
const WORTH_A_LEVEL = 0.55;
/** The tiles asked of a service that cuts any and names none. */
const ANY_TILES_PX = 512;

/**
 * The levels of a IIIF image: its `tiles`, and of its `sizes` those that fit into one tile. Without tiles, a level-0
 * image is what its sizes are, and any other service cuts what it is asked for. `url` has no slash at its end.
 */
export function pyramidOf(image: ImageService, url: string): Pyramid {
  const { width, height } = image;
  const tileSets = image.tiles ?? (image.profile === 'level0' ? [] : [anyTiles(image)]);
  const tiled = tileSets.flatMap((tiles) =>
    tiles.scaleFactors.map((factor): PyramidLevel => {
      const { scaleFactor, ...level } = tileLevel(image, tiles, factor);
      return {
        ...level,
        reduction: scaleFactor,
        urlOf: (column, row) => `${url}/${tilePath(image, { ...level, scaleFactor }, column, row)}`,
      };
    }),
  );
  const oneTile = Math.min(...tiled.map((level) => Math.max(level.tileWidth, level.tileHeight)));
  const whole = (image.sizes ?? [{ width, height }])
    .filter((size) => Math.max(size.width, size.height) <= oneTile)
    .map(
      (size): PyramidLevel => ({
        width: size.width,
        height: size.height,
        tileWidth: size.width,
        tileHeight: size.height,
        columns: 1,
        rows: 1,
        reduction: width / size.width,
        urlOf: () => `${url}/full/${sizeSegment(image, size)}/0/default.${image.format}`,
      }),
    );
  return { width, height, levels: worthwhile([...tiled, ...whole]) };
}

function anyTiles({ width, height }: ImageService) {
  const scaleFactors = [1];
  while (Math.max(width, height) / scaleFactors.at(-1)! > ANY_TILES_PX) {
    scaleFactors.push(scaleFactors.at(-1)! * 2);
  }
  return { width: ANY_TILES_PX, scaleFactors };
}

/** Sorted; of levels nearly the same the one in fewer tiles, and the largest always. */
function worthwhile(levels: readonly PyramidLevel[]): readonly PyramidLevel[] {
  const kept: PyramidLevel[] = [];
  const tilesOf = ({ columns, rows }: PyramidLevel) => columns * rows;
  for (const level of levels.toSorted((a, b) => b.width - a.width || tilesOf(a) - tilesOf(b))) {
    const larger = kept[0];
    if (!larger || level.width <= larger.width * WORTH_A_LEVEL) kept.unshift(level);
  }
  return kept;
}

/** A tile's place in the picture: from its left upper corner, in widths of the picture. */
export function tilePlace({ width, height }: Pyramid, level: PyramidLevel, column: number, row: number) {
  const { reduction, tileWidth, tileHeight } = level;
  const x = Math.min(1, (column * tileWidth * reduction) / width);
  const y = Math.min(height / width, (row * tileHeight * reduction) / width);
  const right = column === level.columns - 1 ? 1 : ((column + 1) * tileWidth * reduction) / width;
  const bottom = row === level.rows - 1 ? height / width : ((row + 1) * tileHeight * reduction) / width;
  return { x, y, width: right - x, height: bottom - y };
}

/** A tile's own size in pixels: those at the right and at the bottom are cropped. */
export function tilePixels(level: PyramidLevel, column: number, row: number) {
  return {
    width: Math.min(level.tileWidth, level.width - column * level.tileWidth),
    height: Math.min(level.tileHeight, level.height - row * level.tileHeight),
  };
}
