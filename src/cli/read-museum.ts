import type { MuseumFileKind } from '../museum/format/migrations.ts';
import { type Half, issueFileName, type MuseumSource } from '../museum/validate/museum-source.ts';
import { type MuseumFiles, parseMuseumFile } from '../museum/validate/parse-museum-file.ts';

/** A file that `validate` has something to say of; named as issues name it. */
export class BrokenMuseum extends Error {
  override readonly name = 'BrokenMuseum';
  readonly file: string;
  constructor(file: string) {
    super(`${file} is missing or broken`);
    this.file = file;
  }
}

/** Reads a file of a museum that must be sound; throws `BrokenMuseum`. */
export async function readMuseum<Kind extends MuseumFileKind>(
  source: MuseumSource,
  kind: Kind,
  half: Half,
  file: string,
): Promise<MuseumFiles[Kind]> {
  const name = issueFileName(half, file);
  const text = await source.read(half, file).catch(() => undefined);
  const parsed = text === undefined ? undefined : parseMuseumFile(kind, text, name);
  if (!parsed?.ok) throw new BrokenMuseum(name);
  return parsed.value;
}
