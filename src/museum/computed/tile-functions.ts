import { mandelbrot } from './mandelbrot.ts';
import type { TileFunctionName } from './names.ts';
import type { TileFunction } from './plane-tile.ts';

/** How each tile function that a work may name is drawn. */
export const TILE_FUNCTIONS: Readonly<Record<TileFunctionName, TileFunction>> = { mandelbrot };
