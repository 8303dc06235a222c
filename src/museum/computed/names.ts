/** The tile functions that a work may name; apart from what they compute, which only a worker loads. */
export const TILE_FUNCTION_NAMES = ['mandelbrot'] as const;

export type TileFunctionName = (typeof TILE_FUNCTION_NAMES)[number];
