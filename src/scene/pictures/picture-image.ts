import type { ImageService } from '../../museum/format/works.ts';
import { needsInfo, readInfo } from '../../museum/iiif/image-info.ts';
import { fetchBlob, type LoaderPlatform } from '../engine/fetch-file.ts';
import { type PicturePreview, sheetPiece } from './room-previews.ts';
import { LEVELS } from './tile-arrays.ts';
import { type TileGrid, tileGrid } from './tile-grid.ts';
import type { TileJob } from './tile-job.ts';
import { lowNode, sideOf, type TileNode, type TileOwner } from './tile-node.ts';
import { lowPieces, type Piece, tilePieces } from './tile-pieces.ts';

/** The address of an image service without trailing slash; `filesAt` is where its room's files are. */
export function serviceAddress({ id }: Pick<ImageService, 'id'>, filesAt: string): string {
  if (/^https?:\/\//.test(id)) return id.replace(/\/$/, '');
  const base = filesAt === '' || filesAt.endsWith('/') ? filesAt : `${filesAt}/`;
  return `${base}${id}`.replace(/\/$/, '');
}

/** What is known of a picture's files; shared by all places where it hangs. */
export class PictureImage implements TileOwner {
  readonly address: string;
  /** The whole seen from afar, with the tiles below it; missing until the service is known. */
  low: TileNode | undefined;
  grid: TileGrid | undefined;
  /** After a failure of the whole: not tried again before then, in milliseconds. */
  failedUntilMs = 0;
  hasFailed = false;
  readonly preview: PicturePreview | undefined;
  readonly #said: ImageService;
  #image: ImageService | undefined;
  #isFromSheet = false;
  #asking: AbortController | undefined;

  constructor(image: ImageService, address: string, preview?: PicturePreview) {
    this.#said = image;
    this.preview = preview;
    this.address = address;
    if (!needsInfo(image)) this.#know(image);
  }

  /** Asks the service what it has, once; `done` is called when it is known, or when it can't be. */
  ask(platform: LoaderPlatform, done: (isKnown: boolean) => void): void {
    if (this.low || this.#asking) return;
    const asking = new AbortController();
    this.#asking = asking;
    const told = (isKnown: boolean) => {
      if (this.#asking === asking) this.#asking = undefined;
      if (!asking.signal.aborted) done(isKnown);
    };
    fetchBlob(platform, `${this.address}/info.json`, asking.signal)
      .then(async (file) => {
        const image = readInfo(JSON.parse(await file.text()), this.#said);
        if (image) this.#know(image);
        told(image !== undefined);
      })
      .catch(() => told(false));
  }

  /** Whether its low layer is, or is to be, cut from the room's sheet. */
  get isFromSheet(): boolean {
    return this.#isFromSheet;
  }

  get isAsking(): boolean {
    return this.#asking !== undefined;
  }

  jobOf(node: TileNode): TileJob {
    const image = this.#image!;
    const pieces =
      node.kind === 'low'
        ? this.#lowPieces(image, node)
        : tilePieces(image, this.address, this.grid!, [node.level, node.x, node.y]);
    return { pieces, width: node.width, height: node.height, side: sideOf(node.kind), levels: LEVELS };
  }

  /** The low layer could not be had; true where that was on the room's sheet, which is left for its own files. */
  leaveSheet(): boolean {
    if (!this.preview || !this.#isFromSheet) return false;
    this.preview.sheet.hasFailed = true;
    return true;
  }

  dispose(): void {
    this.#asking?.abort();
  }

  #lowPieces(image: ImageService, { width, height }: TileNode): readonly Piece[] {
    this.#isFromSheet = this.preview?.sheet.hasFailed === false;
    return this.#isFromSheet ? [sheetPiece(this.preview!, width, height)] : lowPieces(image, this.address);
  }

  #know(image: ImageService): void {
    this.#image = image;
    this.grid = tileGrid(image);
    this.low = lowNode(this, this.grid);
  }
}
