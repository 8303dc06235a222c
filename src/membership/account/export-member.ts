import type { Repositories } from '../store/repositories/index.ts';

/** Mails that are looked at; far more than are kept of one member. */
const MAILS_MOST = 10_000;

/**
 * All that is kept about a member, as JSON can hold it: every row that is theirs, without hashes and keys, which say
 * nothing about a person and would let nobody in.
 */
export async function exportMember(repositories: Repositories, id: string, nowMs: number) {
  const { members, memberships, cards, orders, gifts, consents, contactPreferences } = repositories;
  const { sessions, passkeys, mails, auditLog } = repositories;
  const member = await members.find(id);
  const email = member?.email ?? undefined;
  const withoutSecrets = <T extends object>(rows: readonly T[], ...names: readonly string[]) =>
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name))));
  return {
    exportedAtMs: nowMs,
    member,
    memberships: await memberships.ofMember(id),
    cards: await cards.ofMember(id),
    orders: await orders.ofMember(id),
    giftsGiven: withoutSecrets(await gifts.ofBuyer(id), 'codeHash'),
    consents: await consents.ofMember(id),
    contactPreferences: await contactPreferences.ofMember(id),
    sessions: withoutSecrets(await sessions.ofAccount('member', id, nowMs), 'secretHash', 'previousHash'),
    passkeys: withoutSecrets(await passkeys.ofAccount('member', id), 'publicKey'),
    mails: email === undefined ? [] : await mails.list(MAILS_MOST, email),
    log: await auditLog.about('member', id, MAILS_MOST),
  };
}
