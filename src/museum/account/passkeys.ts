import * as z from 'zod/mini';

/** What a browser makes of a passkey (WebAuthn 3, 5.1); the library that verifies it looks at every member. */
const credentialSchema = z.looseObject({
  id: z.string().check(z.maxLength(2000)),
  rawId: z.string().check(z.maxLength(2000)),
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: z.string().check(z.maxLength(8000)) }),
});

export const newPasskeySchema = z.strictObject({
  label: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  response: credentialSchema,
});

export const passkeySignInSchema = z.strictObject({ response: credentialSchema });
