import type * as z from 'zod/mini';
import type { JsonObject } from './read-jws.ts';
import type { TokenFault } from './token-fault.ts';

/** Which fault a schema found in claims: one that we never sign, one that is not there, or one of the wrong form. */
export function claimFault(claims: JsonObject, issues: readonly z.core.$ZodIssue[]): TokenFault {
  if (issues.some(({ code }) => code === 'unrecognized_keys')) return 'claim-unknown';
  const [first] = issues;
  return first && claims[String(first.path[0])] === undefined ? 'claim-missing' : 'claim-wrong';
}
