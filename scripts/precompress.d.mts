/** Puts a `.br` and a `.gz` beside every text file of a built site, where they are smaller. */
export function precompress(folder: string): Promise<void>;
