import { fillRows } from '../../museum/computed/fill-tile.ts';
import type { TileFunctionName } from '../../museum/computed/names.ts';
import type { PlaneTile } from '../../museum/computed/plane-tile.ts';
import { TILE_FUNCTIONS } from '../../museum/computed/tile-functions.ts';

export type TileRequest =
  | { readonly kind: 'tile'; readonly id: number; readonly tiles: TileFunctionName; readonly tile: PlaneTile }
  | { readonly kind: 'cancel'; readonly id: number };

/** `pixels`, RGBA, is missing where the tile was taken back. */
export type TileReply = { readonly id: number; readonly pixels?: Uint8ClampedArray<ArrayBuffer> };

type Port = {
  onmessage: ((event: MessageEvent<TileRequest>) => void) | null;
  postMessage(reply: TileReply, transfer: Transferable[]): void;
};
const port = globalThis as unknown as Port;

/** Rows between two looks at the messages: a tile that nobody waits for any more is given up there. */
const ROWS_AT_ONCE = 16;
const cancelled = new Set<number>();

port.onmessage = ({ data }) => {
  if (data.kind === 'cancel') cancelled.add(data.id);
  else void draw(data);
};

async function draw({ id, tiles, tile }: Extract<TileRequest, { kind: 'tile' }>): Promise<void> {
  const shade = TILE_FUNCTIONS[tiles](tile);
  const pixels = new Uint8ClampedArray(tile.columns * tile.rows * 4);
  for (let from = 0; from < tile.rows; from += ROWS_AT_ONCE) {
    fillRows(tile, shade, [from, Math.min(tile.rows, from + ROWS_AT_ONCE)], pixels);
    await messagesRead();
    if (cancelled.delete(id)) {
      port.postMessage({ id }, []);
      return;
    }
  }
  port.postMessage({ id, pixels }, [pixels.buffer]);
}

/** Lets the messages that have come in be heard, without a timer's four milliseconds. */
function messagesRead(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
