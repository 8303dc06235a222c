import { emailSchema } from '../email.ts';
import { isMailAddress } from '../mail/mail-address.ts';
import { cardNameSchema } from '../tokens/card.ts';

/** A name and an address as they are kept, or which of them is none. */
export type ReadPerson =
  | { readonly ok: true; readonly name: string; readonly email: string }
  | { readonly ok: false; readonly code: 'bad-name' | 'bad-email' };

export function readPerson({ name, email }: { readonly name: string; readonly email: string }): ReadPerson {
  const named = cardNameSchema.safeParse(name);
  if (!named.success) return { ok: false, code: 'bad-name' };
  const address = emailSchema.safeParse(email);
  if (!address.success || !isMailAddress(address.data)) return { ok: false, code: 'bad-email' };
  return { ok: true, name: named.data, email: address.data };
}
