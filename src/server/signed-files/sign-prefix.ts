import { createHmac, timingSafeEqual } from 'node:crypto';

/** A signed prefix opens its room for five minutes at most: the longest for which a revocation is not seen. */
export const LONGEST_S = 300;
/** Within a minute everybody gets the same prefix, so that browsers and CDNs find what they have. */
const STEP_S = 60;

/** The folder that a signature opens, e.g. `rooms/salon/`. */
export type SignedFolder = `rooms/${string}/`;

export type SignedPrefix = {
  /** `{end}.{signature}/{folder}`, to be put behind the address of the store or CDN. */
  readonly path: string;
  readonly endsAtMs: number;
};

/** Signs a room's folder for four to five minutes from now on. */
export function signPrefix(folder: SignedFolder, secret: Buffer, nowMs: number): SignedPrefix {
  const endsAtS = Math.floor(nowMs / 1000 / STEP_S) * STEP_S + LONGEST_S;
  const signature = signatureOf(folder, String(endsAtS), secret).toString('base64url');
  return { path: `${endsAtS}.${signature}/${folder}`, endsAtMs: endsAtS * 1000 };
}

export type PrefixRefusal = 'form' | 'ended' | 'too-long' | 'signature';
export type PrefixVerdict =
  | { readonly ok: true; readonly endsAtMs: number }
  | { readonly ok: false; readonly reason: PrefixRefusal };

/** Checks a ticket, `{end}.{signature}`, for a folder against every secret that may have signed it. */
export function checkPrefix(
  ticket: string,
  folder: SignedFolder,
  secrets: readonly Buffer[],
  nowMs: number,
): PrefixVerdict {
  const [, endsAtS, signature] = /^([1-9]\d{9})\.([A-Za-z0-9_-]{43})$/.exec(ticket) ?? [];
  if (endsAtS === undefined || signature === undefined) return { ok: false, reason: 'form' };
  const endsAtMs = Number(endsAtS) * 1000;
  if (nowMs >= endsAtMs) return { ok: false, reason: 'ended' };
  if (endsAtMs > nowMs + LONGEST_S * 1000) return { ok: false, reason: 'too-long' };
  const shown = Buffer.from(signature, 'base64url');
  // 43 characters hold two bits more than 32 bytes: only the one spelling that was given counts.
  if (shown.toString('base64url') !== signature) return { ok: false, reason: 'form' };
  const matches = secrets.some((secret) => timingSafeEqual(signatureOf(folder, endsAtS, secret), shown));
  return matches ? { ok: true, endsAtMs } : { ok: false, reason: 'signature' };
}

/** HMAC-SHA256 of `{end}\n{folder}`. */
const signatureOf = (folder: SignedFolder, endsAtS: string, secret: Buffer): Buffer =>
  createHmac('sha256', secret).update(`${endsAtS}\n${folder}`).digest();
