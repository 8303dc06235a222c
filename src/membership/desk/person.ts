import type { Person } from '../../museum/desk/acts.ts';
import { emailSchema } from '../email.ts';
import { cardNameSchema } from '../tokens/card.ts';
import { type Refused, refuse } from './context.ts';

/** A person as the store keeps them: name and address in their one spelling, nothing for what is empty. */
export function readPerson(person: Person): { readonly kind: 'read'; readonly person: Person } | Refused {
  const name = cardNameSchema.safeParse(person.name);
  if (!name.success) return refuse('name-unfit');
  const typed = person.email?.trim() ?? '';
  const email = typed === '' ? undefined : emailSchema.safeParse(typed);
  if (email && !email.success) return refuse('address-unfit');
  const note = person.note?.trim() || null;
  return {
    kind: 'read',
    person: { name: name.data, email: email?.data ?? null, language: person.language, note },
  };
}
