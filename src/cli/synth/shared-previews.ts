import { link, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Works } from '../../museum/format/works.ts';
import { PREVIEWS_AT } from '../../museum/previews/preview.ts';
import { previewSources, type RoomFiles } from '../../museum/previews/preview-sources.ts';
import { ROOM_LINK } from '../../synth/index.ts';
import { digestOf } from '../digest.ts';
import { makePreviews } from '../previews/make-previews.ts';
import { previewsText } from '../previews/write-previews.ts';

type Written = { readonly files: number; readonly bytes: number };
type First = { readonly folder: string; readonly sheet: string };

/** Writes previews once for each set of pictures; rooms that show the same have hard links to the first one's files. */
export class SharedPreviews {
  readonly #pool: string;
  readonly #firsts = new Map<string, Promise<First>>();
  readonly #digests = new Map<string, Promise<string | undefined>>();

  /** `pool` is the folder of the pictures, which rooms know as `ROOM_LINK`. */
  constructor(pool: string) {
    this.#pool = pool;
  }

  async write(roomFolder: string, works: Works): Promise<Written> {
    const key = works.works.map(({ image }) => image.id).join(' ');
    if (key === '') return { files: 0, bytes: 0 };
    const folder = path.join(roomFolder, path.dirname(PREVIEWS_AT));
    await mkdir(folder, { recursive: true });
    const first = this.#firsts.get(key);
    if (first) {
      const { folder: from, sheet } = await first;
      for (const name of [sheet, path.basename(PREVIEWS_AT)])
        await link(path.join(from, name), path.join(folder, name));
      return { files: 2, bytes: 0 };
    }
    let bytes = 0;
    const made = this.#make(folder, works, (written) => {
      bytes += written;
    });
    this.#firsts.set(key, made);
    await made;
    return { files: 2, bytes };
  }

  async #make(folder: string, works: Works, onWritten: (bytes: number) => void): Promise<First> {
    const files: RoomFiles = {
      read: async () => undefined,
      digest: (file) => this.#digest(this.#inPool(file)),
    };
    const { previews, sheet } = await makePreviews(await previewSources(works, files), (file) =>
      this.#inPool(file),
    );
    const text = previewsText(previews);
    await writeFile(path.join(folder, previews.sheet.src), sheet);
    await writeFile(path.join(folder, path.basename(PREVIEWS_AT)), text);
    onWritten(sheet.length + text.length);
    return { folder, sheet: previews.sheet.src };
  }

  #inPool(file: string): string {
    return path.join(this.#pool, path.relative(ROOM_LINK, file));
  }

  #digest(file: string): Promise<string | undefined> {
    const known = this.#digests.get(file) ?? digestOf(file);
    this.#digests.set(file, known);
    return known;
  }
}
