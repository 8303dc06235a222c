import type { ExitCode } from '../command.ts';
import { type MembersContext, type MembersOptions, withMembership } from './with-membership.ts';

/** Revokes a card or a member; the server refuses from its next request on. */
export async function revoke(context: MembersContext, options: MembersOptions, id = ''): Promise<ExitCode> {
  const { io, t } = context;
  return withMembership(context, async (membership) => {
    const revoked = await membership.revoke(id.trim());
    if (!revoked) {
      // What looks like a card is not repeated: it may be one, mistyped.
      io.err(t('unknownId', { id: id.includes('.') ? '…' : id }));
      return 1;
    }
    const sentence = t(revoked.kind === 'card' ? 'revokedCard' : 'revokedMember', { id: revoked.id });
    io.out(options.json ? JSON.stringify({ revoked }) : sentence);
    return 0;
  });
}
