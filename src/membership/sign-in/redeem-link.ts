import type { LinkRefusal } from '../../museum/api.ts';
import type { Repositories } from '../store/repositories/index.ts';
import type { AccountKind } from '../store/tables/accounts.ts';
import { LINK_SECRET_FORM, linkHash, SIGN_IN } from './link-secret.ts';

export type RedeemedLink =
  | { readonly ok: true; readonly kind: AccountKind; readonly accountId: string }
  | { readonly ok: false; readonly code: LinkRefusal };

type LinkRepositories = Pick<Repositories, 'signInLinks' | 'members' | 'staff' | 'auditLog'>;

/** Uses a link up; says whose it was, or why it signs nobody in. */
export async function redeemLink(
  repositories: LinkRepositories,
  secret: string,
  nowMs: number,
): Promise<RedeemedLink> {
  if (!LINK_SECRET_FORM.test(secret)) return { ok: false, code: 'link-unknown' };
  const hash = linkHash(secret);
  const link = await repositories.signInLinks.claim(hash, SIGN_IN, nowMs);
  if (!link) return { ok: false, code: await whyNot(repositories, hash) };
  const { accountKind: kind, accountId } = link;
  if (!(await isOpen(repositories, kind, accountId))) return { ok: false, code: 'link-unknown' };
  return { ok: true, kind, accountId };
}

async function whyNot({ signInLinks }: LinkRepositories, hash: string): Promise<LinkRefusal> {
  const link = await signInLinks.find(hash);
  if (link?.purpose !== SIGN_IN) return 'link-unknown';
  return link.usedAtMs === null ? 'link-expired' : 'link-used';
}

/** Whether an account is there, neither ended nor erased. */
export async function isOpen(
  { members, staff }: Pick<Repositories, 'members' | 'staff'>,
  kind: AccountKind,
  id: string,
): Promise<boolean> {
  if (kind === 'staff') return (await staff.find(id))?.endedAtMs === null;
  return (await members.find(id))?.erasedAtMs === null;
}
