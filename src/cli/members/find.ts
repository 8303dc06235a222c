import { dayOf } from '../../museum/days.ts';
import type { ExitCode } from '../command.ts';
import { formatTable } from '../table.ts';
import { withDesk } from './with-desk.ts';
import type { MembersContext, MembersOptions } from './with-membership.ts';

const COLUMNS = ['member', 'name', 'email', 'tier', 'end'] as const;

/** Finds members by the beginnings of words, of an address or of a number. */
export function findMembers(
  context: MembersContext,
  { tier, json }: MembersOptions,
  text: string | undefined,
): Promise<ExitCode> {
  const { io, t } = context;
  return withDesk(context, async ({ desk, museum }) => {
    const { found, total = 0 } = await desk.find({
      text: text ?? '',
      ...(tier === undefined ? {} : { tier }),
    });
    if (json) {
      io.out(JSON.stringify({ total, members: found }, null, 2));
      return 0;
    }
    if (found.length === 0) {
      io.out(t('nobodyFound'));
      return 0;
    }
    const rows = found.map(({ member, membership }) => [
      member.id,
      member.name,
      member.email ?? '',
      membership?.tier ?? '',
      membership ? dayOf(membership.endsAtMs, museum.timeZone) : '',
    ]);
    io.out(formatTable([COLUMNS.map((column) => t(`columns.${column}`)), ...rows]));
    if (total > found.length) io.err(t('moreFound', { more: total - found.length }));
    return 0;
  });
}
