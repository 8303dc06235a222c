import { browserPlatform, fetchBlob } from '../engine/fetch-file.ts';
import { withMips } from './mips.ts';
import { SharedFiles } from './shared-files.ts';
import type { TileJob, TileReply, TileRequest } from './tile-job.ts';

type Port = {
  onmessage: ((event: MessageEvent<TileRequest>) => void) | null;
  postMessage(reply: TileReply, transfer: Transferable[]): void;
};
const port = globalThis as unknown as Port;

/** The smallest level still has this many pixels of edge beside a tile that doesn't fill its layer. */
const EDGE_PX = 8;

const platform = browserPlatform();
const running = new Map<number, AbortController>();
const shared = new SharedFiles(fetchBitmap);
const pens = new Map<number, OffscreenCanvasRenderingContext2D>();

port.onmessage = ({ data }) => {
  if (data.kind === 'cancel') running.get(data.id)?.abort();
  else void run(data.id, data.job);
};

async function run(id: number, job: TileJob): Promise<void> {
  const abort = new AbortController();
  running.set(id, abort);
  try {
    const bitmaps = await Promise.all(
      job.pieces.map(({ url, isShared, elsewhere }) =>
        isShared ? shared.get(url, abort.signal, elsewhere) : fetchBitmap(url, abort.signal, elsewhere),
      ),
    );
    abort.signal.throwIfAborted();
    const bytes = paint(job, bitmaps);
    job.pieces.forEach((piece, i) => {
      if (!piece.isShared) bitmaps[i]!.close();
    });
    port.postMessage({ id, bytes }, [bytes.buffer]);
  } catch {
    port.postMessage({ id }, []);
  } finally {
    running.delete(id);
  }
}

/** A file as the browser would show it: embedded profiles converted to sRGB. */
async function fetchBitmap(url: string, signal: AbortSignal, elsewhere?: string): Promise<ImageBitmap> {
  const failed = () => port.postMessage({ failedElsewhere: url }, []);
  const detour = elsewhere === undefined ? undefined : { url: elsewhere, failed };
  const blob = await fetchBlob(platform, url, signal, { detour });
  return platform.createImageBitmap(blob, { colorSpaceConversion: 'default', premultiplyAlpha: 'none' });
}

function paint({ pieces, width, height, side, levels }: TileJob, bitmaps: readonly ImageBitmap[]) {
  const pen = penOf(side);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, side, side);
  pieces.forEach(({ from, to }, i) => {
    const bitmap = bitmaps[i]!;
    const [x, y, w, h] = [
      from[0] * bitmap.width,
      from[1] * bitmap.height,
      from[2] * bitmap.width,
      from[3] * bitmap.height,
    ];
    // Pixel for pixel there is nothing to smooth.
    const isExact = Math.abs(w - to[2]) < 1 && Math.abs(h - to[3]) < 1;
    pen.imageSmoothingEnabled = !isExact;
    if (isExact) pen.drawImage(bitmap, Math.round(x), Math.round(y), to[2], to[3], ...to);
    else pen.drawImage(bitmap, x, y, w, h, ...to);
  });
  repeatEdges(pen, width, height, side);
  return withMips(pen.getImageData(0, 0, side, side).data, side, levels);
}

/** Beside the tile its last row and column go on, so that smaller levels and filtering see no foreign pixels. */
function repeatEdges(pen: OffscreenCanvasRenderingContext2D, width: number, height: number, side: number) {
  const { canvas } = pen;
  pen.imageSmoothingEnabled = false;
  const right = Math.min(EDGE_PX, side - width);
  const below = Math.min(EDGE_PX, side - height);
  if (right > 0) pen.drawImage(canvas, width - 1, 0, 1, height, width, 0, right, height);
  if (below > 0) pen.drawImage(canvas, 0, height - 1, width + right, 1, 0, height, width + right, below);
}

function penOf(side: number): OffscreenCanvasRenderingContext2D {
  let pen = pens.get(side);
  if (!pen) {
    pen = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true })!;
    pen.imageSmoothingQuality = 'high';
    pens.set(side, pen);
  }
  return pen;
}
