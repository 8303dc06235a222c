import type { Piece } from './tile-pieces.ts';

/** What makes a layer of the picture arrays: its files, the side of the layer and how many levels it has. */
export type TileJob = {
  readonly pieces: readonly Piece[];
  /** Pixels of the tile itself; the rest of the layer repeats its edge. */
  readonly width: number;
  readonly height: number;
  readonly side: number;
  readonly levels: number;
};

export type TileRequest =
  | { readonly kind: 'tile'; readonly id: number; readonly job: TileJob }
  | { readonly kind: 'cancel'; readonly id: number };

/** `bytes` are all levels of the layer, largest first; missing where the tile could not be had. */
export type TileReply =
  | { readonly id: number; readonly bytes?: Uint8Array<ArrayBuffer> }
  /** The file at this address could not be had elsewhere. */
  | { readonly failedElsewhere: string };
