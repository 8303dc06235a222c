import type { ImageService, ModelSource, TileSet, Works } from '../../format/works.ts';
import { sizeSegment, type TileLevel, tileLevel, tilePath } from '../../iiif/image-tiles.ts';
import { parseJson } from '../../json/parse-json.ts';
import type { JsonPath } from '../../json/pointer.ts';
import type { CheckedFile, MuseumContent, RoomFolder } from '../content.ts';
import type { Report } from '../issue.ts';
import { issueFileName, type MuseumSource, type PixelSize, sizeText } from '../museum-source.ts';

type Files = {
  readonly folder: RoomFolder;
  readonly at: CheckedFile<Works>;
  readonly source: MuseumSource;
  readonly report: Report;
};

/** The files that works name: models, and the image trees that lie in the museum itself. */
export async function checkWorkFiles(
  { folders }: MuseumContent,
  source: MuseumSource,
  report: Report,
): Promise<void> {
  for (const folder of folders) {
    const at = folder.works;
    if (!at) continue;
    const files = { folder, at, source, report };
    await Promise.all(
      at.value.works.map(async (work, index) => {
        if (work.kind === 'object') await checkModel(files, index, work.model);
        if (!/^https?:/.test(work.image.id)) await checkImage(files, index, work.id, work.image);
      }),
    );
  }
}

const inHalf = ({ folder }: Files, path: string) => `rooms/${folder.id}/${path}`;

async function expectFile(files: Files, at: JsonPath, path: string): Promise<boolean> {
  const { folder, source, report } = files;
  if (await source.exists(folder.half, inHalf(files, path))) return true;
  report(files.at, at, 'missing-file', { path: issueFileName(folder.half, inHalf(files, path)) });
  return false;
}

async function checkModel(files: Files, index: number, model: ModelSource): Promise<void> {
  const path = ['works', index, 'model'];
  await expectFile(files, [...path, 'id'], model.id);
  for (const [i, { id, triangles }] of (model.levels ?? []).entries()) {
    await expectFile(files, [...path, 'levels', i, 'id'], id);
    const finer = model.levels?.[i - 1]?.triangles ?? Infinity;
    if (triangles < finer) continue;
    const params = { path: id, triangles, finer };
    files.report(files.at, [...path, 'levels', i, 'triangles'], 'level-not-coarser', params);
  }
}

async function checkImage(files: Files, index: number, work: string, image: ImageService): Promise<void> {
  const { folder, source, report } = files;
  const path = ['works', index, 'image'];
  const infoPath = `${image.id}/info.json`;
  if (!(await expectFile(files, [...path, 'id'], infoPath))) return;
  const info = infoIn(await source.read(folder.half, inHalf(files, infoPath)).catch(() => undefined));
  const shownPath = issueFileName(folder.half, inHalf(files, infoPath));
  if (!info) {
    report(files.at, [...path, 'id'], 'image-info-broken', { path: shownPath });
    return;
  }
  if (sizeText(info) !== sizeText(image)) {
    const params = { path: shownPath, declared: sizeText(image), found: sizeText(info) };
    report(files.at, [...path, 'width'], 'image-info-differs', params);
  }
  if (image.profile !== 'level0') return;
  const sizes = image.sizes ?? info.sizes;
  if (sizes.length === 0) report(files.at, path, 'image-without-sizes', { work });
  for (const [i, size] of sizes.entries()) {
    const where = image.sizes ? [...path, 'sizes', i] : [...path, 'id'];
    const file = sizePath(image, size);
    if ((await expectFile(files, where, file)) && i === sizes.length - 1) {
      await expectSize(files, where, file, size);
    }
  }
  for (const [i, tiles] of (image.tiles ?? []).entries()) {
    await expectTiles(files, [...path, 'tiles', i, 'scaleFactors'], image, tiles);
  }
}

/** Of each level its first and its last tile: a tree that was cut off or made otherwise lacks one of them. */
async function expectTiles(files: Files, at: JsonPath, image: ImageService, tiles: TileSet): Promise<void> {
  const { folder, source, report } = files;
  for (const [i, scaleFactor] of tiles.scaleFactors.entries()) {
    const level = tileLevel(image, tiles, scaleFactor);
    for (const tile of cornersOf(level)) {
      const path = inHalf(files, `${image.id}/${tilePath(image, level, ...tile)}`);
      if (await source.exists(folder.half, path)) continue;
      report(files.at, [...at, i], 'missing-tile', { path: issueFileName(folder.half, path), scaleFactor });
      break;
    }
  }
}

function cornersOf({ columns, rows }: TileLevel): readonly (readonly [column: number, row: number])[] {
  const only = columns * rows === 1;
  return only
    ? [[0, 0]]
    : [
        [0, 0],
        [columns - 1, rows - 1],
      ];
}

/** A level-0 tree holds one file per size (IIIF Image API 3, section 4.7; version 2 names it by its width alone). */
const sizePath = (image: ImageService, size: PixelSize): string =>
  `${image.id}/full/${sizeSegment(image, size)}/0/default.${image.format}`;

async function expectSize(files: Files, at: JsonPath, path: string, size: PixelSize): Promise<void> {
  const { folder, source, report } = files;
  if (!source.imageSize) return;
  const shownPath = issueFileName(folder.half, inHalf(files, path));
  const found = await source.imageSize(folder.half, inHalf(files, path));
  if (!found) report(files.at, at, 'picture-unreadable', { path: shownPath });
  else if (sizeText(found) !== sizeText(size)) {
    const params = { path: shownPath, declared: sizeText(size), found: sizeText(found) };
    report(files.at, at, 'picture-size-differs', params);
  }
}

/** The parts of an `info.json` that we compare; `undefined` where it is no IIIF image information. */
function infoIn(
  text: string | undefined,
): (PixelSize & { readonly sizes: readonly PixelSize[] }) | undefined {
  const parsed = text === undefined ? undefined : parseJson(text);
  const value = parsed?.ok ? parsed.document.value : undefined;
  if (!isSize(value)) return undefined;
  const sizes = (value as { sizes?: unknown }).sizes;
  return {
    width: value.width,
    height: value.height,
    sizes: Array.isArray(sizes) ? sizes.filter(isSize) : [],
  };
}

const isSize = (value: unknown): value is PixelSize =>
  typeof value === 'object' &&
  value !== null &&
  Number.isInteger((value as Partial<PixelSize>).width) &&
  Number.isInteger((value as Partial<PixelSize>).height);
