import type { ImageService, Works } from '../../format/works.ts';
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
        if (work.kind === 'object') await expectFile(files, ['works', index, 'model', 'id'], work.model.id);
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
}

/** A level-0 tree holds one file per size (IIIF Image API 3, section 4.7; version 2 names it by its width alone). */
function sizePath({ id, type, format }: ImageService, { width, height }: PixelSize): string {
  const name = type === 'ImageService2' ? `${width},` : `${width},${height}`;
  return `${id}/full/${name}/0/default.${format}`;
}

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
