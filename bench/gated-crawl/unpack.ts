import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';

const WAYS: Readonly<Record<string, readonly ((bytes: Buffer) => Buffer)[]>> = {
  br: [brotliDecompressSync],
  gzip: [gunzipSync],
  deflate: [inflateSync, inflateRawSync],
  zstd: [zstdDecompressSync],
};

/** A body as it came and as it reads unpacked, by what it says of itself and by how it begins, one way in another. */
export function unpacked(body: Buffer, encoding = ''): Buffer[] {
  const said = encoding.toLowerCase().split(/\s*,\s*/);
  const looks = body[0] === 0x1f && body[1] === 0x8b ? ['gzip'] : [];
  const all = [body];
  for (const name of new Set([...looks, ...said.reverse()]))
    for (const unpack of WAYS[name] ?? []) all.push(...all.flatMap((bytes) => tried(() => unpack(bytes))));
  return all;
}

function tried(unpack: () => Buffer): Buffer[] {
  try {
    return [unpack()];
  } catch {
    // A part of a packed body, as a range is: only what it is can be looked at.
    return [];
  }
}
