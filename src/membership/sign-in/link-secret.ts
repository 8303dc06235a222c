import { createHash, randomBytes } from 'node:crypto';

/** The purpose, in the store, of links that sign in. */
export const SIGN_IN = 'sign-in';
/** How long a link works. */
export const LINK_MINUTES = 15;
export const LINK_LASTS_MS = LINK_MINUTES * 60_000;

export const LINK_SECRET_FORM = /^[A-Za-z0-9_-]{43}$/;

export const newLinkSecret = (): string => randomBytes(32).toString('base64url');
export const linkHash = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
