import { randomUUID } from 'node:crypto';
import { emailSchema } from '../email.ts';
import type { Repositories } from '../store/repositories/index.ts';
import type { StaffAccount } from '../store/repositories/staff.ts';
import type { Store } from '../store/store.ts';
import { cardNameSchema } from '../tokens/card.ts';

export type StaffAdded =
  | { readonly kind: 'added'; readonly account: Pick<StaffAccount, 'id' | 'name' | 'email'> }
  | { readonly kind: 'refused'; readonly code: 'address-unfit' | 'name-unfit' | 'is-staff' };

export type NewStaff = {
  readonly email: string;
  readonly name?: string | undefined;
  readonly language: string;
};

/** The accounts of the desk, made and ended by whoever runs the museum. */
export function staffAccounts({ store, nowMs }: { readonly store: Store; readonly nowMs: () => number }) {
  const note = ({ auditLog }: Pick<Repositories, 'auditLog'>, action: string, subjectId: string) =>
    auditLog.add({
      atMs: nowMs(),
      actorKind: 'operator',
      actorId: null,
      action,
      subjectKind: 'staff',
      subjectId,
      details: {},
    });

  return {
    list: (): Promise<readonly StaffAccount[]> => store.repositories.staff.list(),

    /** Makes an account, or opens an ended one again, and has a mail sent with a link that signs in. */
    async add({ email: typed, name: called, language }: NewStaff): Promise<StaffAdded> {
      const email = emailSchema.safeParse(typed);
      if (!email.success) return { kind: 'refused', code: 'address-unfit' };
      const name = cardNameSchema.safeParse(called ?? email.data);
      if (!name.success) return { kind: 'refused', code: 'name-unfit' };
      return store.transaction(async (repositories): Promise<StaffAdded> => {
        const { staff, mails } = repositories;
        const known = await staff.findByEmail(email.data);
        if (known && known.endedAtMs === null) return { kind: 'refused', code: 'is-staff' };
        const account = { id: known?.id ?? randomUUID(), email: email.data, name: name.data };
        if (known) await staff.reopen(known.id, name.data);
        else await staff.add({ ...account, role: 'desk', createdAtMs: nowMs() });
        await note(repositories, 'staff.added', account.id);
        await mails.add({
          kind: 'sign-in-link',
          recipient: email.data,
          language,
          params: { as: 'staff' },
          createdAtMs: nowMs(),
        });
        return { kind: 'added', account };
      });
    },

    /** Ends an account and signs it out everywhere; `undefined` when there is none that is open. */
    remove: (typed: string): Promise<StaffAccount | undefined> =>
      store.transaction(async (repositories) => {
        const { staff, sessions } = repositories;
        const account = await staff.findByEmail(typed.trim().toLowerCase());
        if (!account || !(await staff.end(account.id, nowMs()))) return undefined;
        await sessions.endAll('staff', account.id);
        await note(repositories, 'staff.ended', account.id);
        return account;
      }),
  };
}
