import { type FileAddresses, OWN_ADDRESSES } from '../../museum/file-addresses.ts';

/** Where the page's files are had; the scene is told before it fetches the first one. */
export const pageFiles: { addresses: FileAddresses } = { addresses: OWN_ADDRESSES };

/** Another address to try first, and whom to tell that it did not work. */
export type Detour = { readonly url: string; readonly failed: () => void };

/** The detour that a file of the page takes at this moment, if any. */
export function detourOf(url: string): Detour | undefined {
  const { addresses } = pageFiles;
  const elsewhere = addresses.elsewhere(url);
  return elsewhere === undefined ? undefined : { url: elsewhere, failed: () => addresses.failed(url) };
}
