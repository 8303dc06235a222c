import { LOW_PX, lowSize, regionOf, sizeOn, TILE_PX, type TileGrid } from './tile-grid.ts';
import type { TileJob } from './tile-job.ts';

/** Knows from which files a tile is made. */
export type TileOwner = { readonly jobOf: (node: TileNode) => TileJob };

/** One array holds tiles, the other whole pictures as they are seen from afar. */
export type LayerKind = 'tile' | 'low';

/**
 * A tile of a picture, or the whole picture seen from afar (`low`, above the root). Nodes are made as they come into
 * sight; places are shares of the picture, from its top left corner.
 */
export type TileNode = {
  readonly owner: TileOwner;
  readonly kind: LayerKind;
  readonly level: number;
  readonly x: number;
  readonly y: number;
  readonly parent: TileNode | undefined;
  readonly u0: number;
  readonly v0: number;
  readonly u1: number;
  readonly v1: number;
  /** Pixels in its layer. */
  readonly width: number;
  readonly height: number;
  /** `asked` from its files, `here` as bytes, `held` in a layer of its array. */
  state: 'none' | 'asked' | 'here' | 'held';
  layer: number;
  /** How far it has come up over what was shown before it, 0 … 1. */
  shown: number;
  /** Frames in which it was last drawn, and last wanted. */
  drawnIn: number;
  wantedIn: number;
  /** Lower is more urgent. */
  order: number;
  /** The desk's number while it is asked for. */
  asked: number;
  /** The file it is made from, or the first of them, while it is asked for. */
  file: string;
  bytes: Uint8Array<ArrayBuffer> | undefined;
  /** After a failure: not asked for again before then, in milliseconds. */
  notBeforeMs: number;
  children: readonly TileNode[] | undefined;
};

export const sideOf = (kind: LayerKind): number => (kind === 'tile' ? TILE_PX : LOW_PX);

/** The whole picture, seen from afar; its only child is the root of the tiles. */
export function lowNode(owner: TileOwner, grid: TileGrid): TileNode {
  const place = { owner, kind: 'low', level: grid.root + 2, x: 0, y: 0, parent: undefined } as const;
  return makeNode(place, [0, 0, 1, 1], lowSize(grid));
}

/** A tile of its own that belongs to no picture's files: what hangs where a picture can't be had. */
export function cardNode(size: { w: number; h: number }): TileNode {
  const owner: TileOwner = {
    jobOf: () => {
      throw new Error('A card has no files.');
    },
  };
  return makeNode({ owner, kind: 'tile', level: 0, x: 0, y: 0, parent: undefined }, [0, 0, 1, 1], size);
}

/** A whole picture of which nothing is known yet. */
export const WHOLE = cardNode({ w: 1, h: 1 });

/** The node's children: the root below the low one, else up to four tiles of the next finer level. */
export function childrenOf(node: TileNode, grid: TileGrid): readonly TileNode[] {
  node.children ??= makeChildren(node, grid);
  return node.children;
}

function makeChildren(node: TileNode, grid: TileGrid): TileNode[] {
  if (node.kind === 'low') return [makeTile(node, grid, grid.root, 0, 0)];
  const level = node.level - 1;
  const children: TileNode[] = [];
  const step = TILE_PX * 2 ** level;
  for (let y = 2 * node.y; y <= 2 * node.y + 1; y++) {
    for (let x = 2 * node.x; x <= 2 * node.x + 1; x++) {
      if (x * step < grid.width && y * step < grid.height) children.push(makeTile(node, grid, level, x, y));
    }
  }
  return children;
}

function makeTile(parent: TileNode, grid: TileGrid, level: number, x: number, y: number): TileNode {
  const region = regionOf(grid, level, x, y);
  const [u0, v0] = [region.x / grid.width, region.y / grid.height];
  const [u1, v1] = [(region.x + region.w) / grid.width, (region.y + region.h) / grid.height];
  return makeNode(
    { owner: parent.owner, kind: 'tile', level, x, y, parent },
    [u0, v0, u1, v1],
    sizeOn(level, region),
  );
}

function makeNode(
  place: Pick<TileNode, 'owner' | 'kind' | 'level' | 'x' | 'y' | 'parent'>,
  [u0, v0, u1, v1]: readonly [number, number, number, number],
  { w, h }: { w: number; h: number },
): TileNode {
  return {
    ...place,
    u0,
    v0,
    u1,
    v1,
    width: w,
    height: h,
    state: 'none',
    layer: -1,
    shown: 0,
    drawnIn: -1,
    wantedIn: -1,
    order: 0,
    asked: 0,
    file: '',
    bytes: undefined,
    notBeforeMs: 0,
    children: undefined,
  };
}

/** The node itself or the nearest above it that is held. */
export function heldAbove(node: TileNode | undefined): TileNode | undefined {
  let at = node;
  while (at && at.state !== 'held') at = at.parent;
  return at;
}

/** The node itself or the nearest above it that is held or under way. */
export function comingAbove(node: TileNode | undefined): TileNode | undefined {
  let at = node;
  while (at && at.state === 'none') at = at.parent;
  return at;
}
