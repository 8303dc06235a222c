import { onTestFinished } from 'vitest';
import { type MembershipService, openMembership } from '../../../src/membership/index.ts';
import { DESK_API } from '../../../src/museum/desk/paths.ts';
import { openTestServer } from '../public-server.ts';
import { DAY, makeDiskMuseum, NOW } from '../small-disk-museum.ts';

/** A server with somebody at its desk, gone after the test. */
export async function openDeskServer() {
  const museum = makeDiskMuseum();
  const server = await openTestServer(museum);
  const beside = await openMembership({
    dataDir: museum.dataDir,
    museumId: async () => 'small-museum',
    nowMs: () => server.clock.nowMs,
  });
  onTestFinished(async () => {
    await beside.close();
    await server.app.close();
    museum.remove();
  });
  const { staff } = beside.store.repositories;
  const account = { name: 'Grace Hopper', role: 'desk', createdAtMs: NOW } as const;
  await staff.add({ id: 'grace', email: 'grace@museum.example', ...account });
  const cookie = await cookieOf(beside, 'staff', 'grace');
  const post = (url: string, payload: object, headers: Record<string, string> = { cookie }) =>
    server.app.inject({ method: 'POST', url, payload, headers });
  const add = async (more: object = {}) =>
    (
      await post(DESK_API.members, {
        person: { name: 'Ada Lovelace', email: 'ada@example.org', language: 'en', note: null, ...more },
        membership: { tier: 'friend', startsAtMs: NOW, endsAtMs: NOW + 100 * DAY, seats: 1 },
      })
    ).json().sheet;
  return { ...server, museum, beside, cookie, post, add };
}

export type DeskServer = Awaited<ReturnType<typeof openDeskServer>>;

/** The cookie of a session of an account. */
export async function cookieOf(service: MembershipService, kind: 'member' | 'staff', accountId: string) {
  const { secret } = await service.openSession({ kind, accountId, openedBy: 'link', device: null });
  return `enfilade_session=${secret}`;
}
