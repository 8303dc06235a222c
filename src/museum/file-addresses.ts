/** Addresses besides their own at which files are had for a while, such as signed ones of a store. */
export type FileAddresses = {
  /** Where a file is had best at this moment; `undefined` where that is its own address. */
  readonly elsewhere: (url: string) => string | undefined;
  /** The file at `url` could not be had elsewhere. */
  readonly failed: (url: string) => void;
};

/** Every file at its own address. */
export const OWN_ADDRESSES: FileAddresses = { elsewhere: () => undefined, failed: () => {} };
