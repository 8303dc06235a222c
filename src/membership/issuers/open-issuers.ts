import { readFile } from 'node:fs/promises';
import { IssuersError } from './issuers-error.ts';
import { readIssuers } from './read-issuers.ts';
import { type IssuerVerifier, issuerVerifier } from './verify-issued.ts';

export type IssuersOption = {
  /** The issuers file. */
  readonly path: string;
  /** The museum's tiers; `undefined` where the museum can't be read now. */
  readonly tiers: () => Promise<readonly string[] | undefined>;
};

/** Reads the issuers file, where there is one; throws `IssuersError` with all its mistakes. */
export async function openIssuers(
  option: IssuersOption | undefined,
  nowMs: () => number,
): Promise<IssuerVerifier | undefined> {
  if (!option) return undefined;
  const { path } = option;
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new IssuersError(path, [{ line: 1, pointer: '', message: 'is not there, or may not be read' }]);
  }
  const read = readIssuers(text, path, await option.tiers());
  if (!read.ok) throw new IssuersError(path, read.mistakes);
  return issuerVerifier(read.issuers, nowMs);
}
