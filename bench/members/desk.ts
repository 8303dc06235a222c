import type { Agent } from 'node:http';
import type { MembershipService } from '../../src/membership/index.ts';
import { DESK_API } from '../../src/museum/desk/paths.ts';
import { ask } from '../ask.ts';
import { cookieOf } from './sign-in.ts';

/** Opens a session at the desk, for somebody who is staff from now on. */
export async function openDeskSession({ store, openSession }: MembershipService): Promise<string> {
  const accountId = 'bench-staff';
  const row = { id: accountId, email: 'desk@museum.example', name: 'Desk', role: 'admin' as const };
  await store.repositories.staff.add({ ...row, createdAtMs: Date.now() });
  const { secret } = await openSession({ kind: 'staff', accountId, openedBy: 'passkey', device: null });
  return cookieOf(secret);
}

type Act = { readonly act: 'revoke-card'; readonly card: string } | { readonly act: 'revoke-member' };

/** Does something to a member at the desk of a running server, and gives the instant at which it was acknowledged. */
export async function actAtDesk(
  url: string,
  agent: Agent,
  options: { readonly cookie: string; readonly memberId: string; readonly act: Act },
): Promise<number> {
  const { cookie, memberId, act } = options;
  const { status, body } = await ask(url, agent, { path: DESK_API.member(memberId), headers: { cookie } });
  if (status !== 200) throw new Error(`The desk did not show a member: ${status} ${body}`);
  const { version } = JSON.parse(body.toString());
  const done = await ask(url, agent, {
    path: DESK_API.acts(memberId),
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ seen: version, act }),
  });
  if (done.status !== 200) throw new Error(`The desk did not revoke: ${done.status} ${done.body}`);
  return performance.now();
}
