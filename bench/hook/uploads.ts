import { type Arguments, type Gl, listen } from './listen.ts';
import type { PageCount } from './page-count.ts';

/**
 * Runs in the page: notes when pixels went into textures, and when a picture's first did. A picture's are those of an
 * image element or bitmap, and those that go into the layers of an array: Enfilade has its pictures there, and nothing
 * else; the plain scene uploads image elements.
 */
export function noteUploads(count: PageCount): void {
  const upload = (isPicture: boolean) => {
    count.uploadedAtMs = performance.now();
    if (isPicture) count.firstPictureAtMs ??= count.uploadedAtMs;
  };
  const isImage = (what: unknown) => what instanceof ImageBitmap || what instanceof HTMLImageElement;
  const flat = (_: Gl, args: Arguments) => {
    const what: unknown = args.at(-1);
    if (what !== null && typeof what === 'object') upload(isImage(what));
  };
  const layered = (_: Gl, args: Arguments) => {
    const target: number = args[0]!;
    if (args.some((what: unknown) => ArrayBuffer.isView(what) || isImage(what))) upload(target === 0x8c1a);
  };
  for (const name of ['texImage2D', 'texSubImage2D', 'compressedTexImage2D', 'compressedTexSubImage2D'])
    listen(name, flat);
  for (const name of ['texImage3D', 'texSubImage3D', 'compressedTexImage3D', 'compressedTexSubImage3D'])
    listen(name, layered);
}
