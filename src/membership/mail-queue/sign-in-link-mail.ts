import { formatAddress } from '../../museum/addresses.ts';
import { mails } from '../mail/templates/index.ts';
import { LINK_LASTS_MS, LINK_MINUTES, linkHash, newLinkSecret, SIGN_IN } from '../sign-in/link-secret.ts';
import type { ClaimedMail } from '../store/repositories/mails.ts';
import type { AccountKind } from '../store/tables/accounts.ts';
import type { ComposeMail, ComposeTools } from './compose-mail.ts';

type Account = { readonly kind: AccountKind; readonly id: string };

/**
 * The mail with a link that signs in. Whether the museum knows the address is only looked at here, long after who asked
 * got their answer. One who is both a member and of the desk gets a mail for each.
 */
export const signInLinkMail: ComposeMail = async (mail, tools) => {
  const [account, other] = await accountsOf(mail, tools);
  if (!account) return null;
  if (other) await queueFor(other, mail, tools);
  const { store, context, nowMs } = tools;
  const secret = newLinkSecret();
  await store.repositories.signInLinks.add({
    tokenHash: linkHash(secret),
    purpose: SIGN_IN,
    accountKind: account.kind,
    accountId: account.id,
    createdAtMs: nowMs,
    expiresAtMs: nowMs + LINK_LASTS_MS,
    usedAtMs: null,
  });
  const path = formatAddress({ kind: 'sign-in-link', lang: context.lang }).slice(1);
  const write = account.kind === 'staff' ? mails.deskLink : mails.signInLink;
  return write(context, { url: `${context.museumUrl}${path}#${secret}`, minutes: LINK_MINUTES });
};

async function accountsOf({ recipient, params }: ClaimedMail, { store }: ComposeTools): Promise<Account[]> {
  const { members, staff } = store.repositories;
  const asMember = params.as === 'staff' ? undefined : await members.findByEmail(recipient);
  const asStaff = await staff.findByEmail(recipient);
  return [
    ...(asMember && asMember.erasedAtMs === null ? [{ kind: 'member', id: asMember.id } as const] : []),
    ...(asStaff && asStaff.endedAtMs === null ? [{ kind: 'staff', id: asStaff.id } as const] : []),
  ];
}

async function queueFor({ kind }: Account, mail: ClaimedMail, { store, nowMs }: ComposeTools): Promise<void> {
  const { recipient, language } = mail;
  await store.repositories.mails.add({
    kind: mail.kind,
    recipient,
    language,
    params: { as: kind },
    createdAtMs: nowMs,
  });
}
