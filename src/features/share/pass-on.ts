/** What became of an address that was to be passed on. */
export type PassedOn = 'shared' | 'copied' | 'given-up' | 'failed';

type Device = {
  readonly navigator: Partial<Pick<Navigator, 'share' | 'clipboard'>>;
  readonly matchMedia: (query: string) => { readonly matches: boolean };
};

/** Gives an address to the device's own way of sharing where it is held in the hand, else to the clipboard. */
export async function passOn(
  { url, title }: { readonly url: string; readonly title: string },
  { navigator, matchMedia }: Device,
): Promise<PassedOn> {
  if (navigator.share && matchMedia('(pointer: coarse)').matches) {
    try {
      await navigator.share({ url, title });
      return 'shared';
    } catch (error) {
      if ((error as Error).name === 'AbortError') return 'given-up';
    }
  }
  try {
    await navigator.clipboard!.writeText(url);
    return 'copied';
  } catch {
    return 'failed';
  }
}
