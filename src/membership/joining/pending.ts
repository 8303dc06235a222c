import * as z from 'zod/mini';
import type { Consent } from '../store/repositories/consents.ts';

const consentSchema = z.object({
  purpose: z.string(),
  wording: z.string(),
  wordingVersion: z.string(),
  language: z.string(),
  givenAtMs: z.int(),
});

/** What an order needs to be fulfilled besides its columns; forgotten once it is. */
const pendingSchema = z.object({
  holders: z.array(z.string()),
  consents: z.array(consentSchema),
  message: z.optional(z.string()),
});

export type Pending = Readonly<z.infer<typeof pendingSchema>>;
export type GivenConsent = Pick<Consent, 'purpose' | 'wording' | 'wordingVersion' | 'language' | 'givenAtMs'>;

const NOTHING: Pending = { holders: [], consents: [] };

export const readPending = (text: string | null): Pending =>
  text === null ? NOTHING : pendingSchema.parse(JSON.parse(text));

export const writePending = (pending: Pending): string => JSON.stringify(pending);
