import type { JoiningService } from '../../membership/index.ts';
import { openJoiningOf } from '../../server/index.ts';
import type { ExitCode } from '../command.ts';
import { type MembersContext, withMembership } from '../members/with-membership.ts';

/** Orders and gifts of the store that the server of this environment uses. */
export function withJoining(
  context: MembersContext,
  act: (joining: JoiningService) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withMembership(context, async (membership, museum, config) => {
    const { joining } = await openJoiningOf(config, membership, async () => museum, Date.now);
    return act(joining);
  });
}
