import type { ExitCode } from '../command.ts';
import { addMember } from './add.ts';
import { changeTier } from './change-tier.ts';
import { exportMembers } from './export.ts';
import { findMembers } from './find.ts';
import { importMembers } from './import.ts';
import { issue } from './issue.ts';
import { list } from './list.ts';
import { renew } from './renew.ts';
import { resend } from './resend.ts';
import { revoke } from './revoke.ts';
import type { MembersContext, MembersOptions } from './with-membership.ts';

export type MembersAction = {
  readonly run: (
    context: MembersContext,
    options: MembersOptions,
    named: string | undefined,
  ) => Promise<ExitCode>;
  /** What the argument after it names, if it takes one; with `!` where it needs one. */
  readonly names?: string;
  readonly takes: readonly (keyof MembersOptions)[];
};

/** What `enfilade members` does, by name. */
export const ACTIONS: Readonly<Record<string, MembersAction>> = {
  find: { run: findMembers, names: 'TEXT', takes: ['tier', 'json'] },
  add: {
    run: addMember,
    takes: ['name', 'tier', 'until', 'days', 'email', 'language', 'people', 'mail', 'json'],
  },
  renew: { run: renew, names: 'MEMBER!', takes: ['until', 'days', 'mail', 'json'] },
  'change-tier': { run: changeTier, names: 'MEMBER!', takes: ['tier', 'mail', 'json'] },
  resend: { run: resend, names: 'MEMBER!', takes: ['json'] },
  revoke: { run: revoke, names: 'ID!', takes: ['json'] },
  import: { run: importMembers, names: 'FILE!', takes: ['write', 'mail', 'json'] },
  export: { run: exportMembers, names: 'FILE', takes: ['tier'] },
  issue: { run: issue, takes: ['tier', 'days', 'name', 'json'] },
  list: { run: list, takes: ['json'] },
};
