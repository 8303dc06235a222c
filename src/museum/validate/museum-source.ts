/** The public half lies open on any static host; the members' half is given by the API alone. */
export type Half = 'public' | 'members';

/**
 * Where validation reads a museum from: a disk, a browser, a test's memory. Paths are relative to their half, with
 * forward slashes.
 */
export type MuseumSource = {
  /** The text of a file; `undefined` where there is none. Throws where it is there but can't be read. */
  readonly read: (half: Half, path: string) => Promise<string | undefined>;
  readonly exists: (half: Half, path: string) => Promise<boolean>;
  /** The names of a folder's entries; none where there is no such folder. */
  readonly list: (half: Half, folder: string) => Promise<readonly string[]>;
  /** A picture's size in pixels, `undefined` where it is none. Without it, sizes in files are not checked. */
  readonly imageSize?: (half: Half, path: string) => Promise<PixelSize | undefined>;
  /** The first 16 hexadecimal digits of SHA-256 over a file. Without it, no one sees that previews are old. */
  readonly digest?: (half: Half, path: string) => Promise<string | undefined>;
};

export type PixelSize = { readonly width: number; readonly height: number };

/** A file's name in issues. */
export const issueFileName = (half: Half, path: string) => (half === 'members' ? `members/${path}` : path);

/** A size as sentences and `picture-size-differs` show it. */
export const sizeText = ({ width, height }: PixelSize) => `${width} × ${height}`;
