import { onTestFinished } from 'vitest';
import { openMembership } from '../../../src/membership/index.ts';
import type { StoreConfig } from '../../../src/membership/store/store.ts';
import { ada, card, membership } from '../../membership/store/sample-rows.ts';
import { openTestServer } from '../public-server.ts';
import { DAY, makeDiskMuseum, NOW } from '../small-disk-museum.ts';

/** A server whose store knows Ada, with a membership of two seats and one card, and Grace of the desk. */
export async function openAccountServer(config: StoreConfig) {
  const museum = makeDiskMuseum();
  const server = await openTestServer(museum, config);
  const service = await openMembership({
    ...config,
    museumId: async () => 'small-museum',
    nowMs: () => server.clock.nowMs,
  });
  onTestFinished(async () => {
    await server.app.close();
    await service.close();
    museum.remove();
  });
  const { repositories } = service.store;
  const dates = { startsAtMs: NOW - DAY, endsAtMs: NOW + 100 * DAY };
  await repositories.members.add(ada);
  await repositories.memberships.add(membership({ ...dates, graceEndsAtMs: dates.endsAtMs }));
  await repositories.cards.add(card({ ...dates, issuedAtMs: NOW - DAY }));
  await repositories.staff.add({
    id: 'grace',
    email: 'grace@example.org',
    name: 'Grace',
    role: 'desk',
    createdAtMs: NOW,
  });

  const cookieFor = async (
    accountId: string,
    kind: 'member' | 'staff' = 'member',
    device = 'Firefox · Linux',
  ) => {
    const { secret } = await service.openSession({ kind, accountId, openedBy: 'link', device });
    return `enfilade_session=${secret}`;
  };
  const call = (method: 'GET' | 'POST' | 'DELETE', path: string, cookie: string, payload?: object) =>
    server.app.inject({
      method,
      url: `/api/account${path}`,
      headers: { cookie },
      ...(payload ? { payload } : {}),
    });
  return { ...server, service, repositories, cookieFor, call };
}
