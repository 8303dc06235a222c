import { expect, it, onTestFinished } from 'vitest';
import { openMembership, SESSION_LONGEST_MS } from '../../../src/membership/index.ts';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { ada, card, DAY, MINUTE, membership, NOW } from '../store/sample-rows.ts';

const HOUR = 60 * MINUTE;
const RANKS: Record<string, number> = { friend: 1, patron: 2 };
const staff = {
  id: 'grace',
  email: 'grace@example.org',
  name: 'Grace',
  role: 'desk',
  createdAtMs: NOW,
} as const;

describeOnBothStores('who is asking', ({ place }) => {
  async function open() {
    const clock = { nowMs: NOW };
    const service = await openMembership({
      ...(await place()),
      museumId: async () => 'small-museum',
      rankOf: async (tier) => RANKS[tier] ?? 0,
      nowMs: () => clock.nowMs,
    });
    onTestFinished(() => service.close());
    const { members, memberships, cards, staff: desk } = service.store.repositories;
    await members.add(ada);
    await memberships.add(membership());
    await cards.add(card());
    await desk.add(staff);
    const signIn = async (kind: 'member' | 'staff', accountId: string) =>
      (await service.openSession({ kind, accountId, openedBy: 'link', device: 'Firefox · Linux' })).secret;
    return { service, clock, repositories: service.store.repositories, signIn };
  }

  it('is a member by their memberships, the highest that is open', async () => {
    const { service, repositories, signIn } = await open();
    const secret = await signIn('member', 'ada');
    expect(await service.whoIs(secret)).toMatchObject({
      kind: 'member',
      id: 'ada',
      openedBy: 'link',
      name: 'Ada Lovelace',
      member: { tier: 'friend', endsAtMs: NOW + 365 * DAY, revoked: false },
    });
    await repositories.memberships.add(membership({ id: 'high', tier: 'patron', endsAtMs: NOW + 9 * DAY }));
    await expect.poll(async () => (await service.memberOf(secret))?.tier).toBe('patron');
  });

  it('is a member without a membership as well, who opens nothing', async () => {
    const { service, repositories, signIn } = await open();
    await repositories.members.add({ ...ada, id: 'new', email: 'new@example.org' });
    const secret = await signIn('member', 'new');
    expect(await service.whoIs(secret)).toMatchObject({ kind: 'member', id: 'new', member: null });
    expect(await service.memberOf(secret)).toBeNull();
  });

  it('is nobody once erased, and whom the desk lets go of no longer of the desk', async () => {
    const { service, repositories, signIn } = await open();
    const [member, desk] = [await signIn('member', 'ada'), await signIn('staff', 'grace')];
    expect(await service.whoIs(desk)).toMatchObject({
      kind: 'staff',
      email: 'grace@example.org',
      role: 'desk',
    });
    expect(await service.memberOf(desk)).toBeNull();
    await repositories.members.erase('ada', NOW);
    await repositories.staff.end('grace', NOW);
    await expect
      .poll(async () => [await service.whoIs(member), await service.whoIs(desk)])
      .toEqual([null, null]);
  });

  it('is by card who the membership of the card says, renewed or with days of grace', async () => {
    const { service, repositories, clock } = await open();
    const session = await service.signIn(await service.tokenOf(card()));
    if (!session.ok) throw new Error(session.code);
    expect(session.who).toMatchObject({
      openedBy: 'card',
      cardId: 'card',
      member: { endsAtMs: NOW + 365 * DAY },
    });
    expect(session.closesAtMs).toBe(NOW + SESSION_LONGEST_MS);
    await repositories.memberships.change('ship', NOW + 365 * DAY, {
      endsAtMs: NOW + 5 * DAY,
      graceEndsAtMs: NOW + 9 * DAY,
    });
    clock.nowMs += 6 * DAY;
    await expect
      .poll(() => service.memberOf(session.secret))
      .toMatchObject({ endsAtMs: NOW + 5 * DAY, graceEndsAtMs: NOW + 9 * DAY });
  });

  it('is revoked with all that they hold', async () => {
    const { service, signIn } = await open();
    const secret = await signIn('member', 'ada');
    await service.revoke('ada');
    await expect.poll(async () => (await service.memberOf(secret))?.revoked).toBe(true);
  });

  it('is forgotten after too long without a visit, and in any case in the end', async () => {
    const { service, clock, signIn } = await open();
    const [member, desk] = [await signIn('member', 'ada'), await signIn('staff', 'grace')];
    clock.nowMs += 2 * HOUR - 1;
    expect(await service.whoIs(desk)).not.toBeNull();
    await service.keepSession(desk);
    clock.nowMs += 1;
    expect(await service.whoIs(desk)).not.toBeNull();
    clock.nowMs += 2 * HOUR;
    expect(await service.whoIs(desk)).toBeNull();
    expect(await service.whoIs(member)).not.toBeNull();
    clock.nowMs = NOW + 30 * DAY;
    expect(await service.whoIs(member)).toBeNull();
  });

  it('carries another secret from time to time, and the one before ends the session when it comes again', async () => {
    const { service, clock, signIn } = await open();
    const first = await signIn('member', 'ada');
    expect(await service.keepSession(first)).toBeUndefined();
    clock.nowMs += DAY;
    const next = await service.keepSession(first);
    expect(next?.secret).toMatch(/^[\w-]{43}$/);
    // Requests that were under way, or an answer that was lost.
    expect(await service.whoIs(first)).toMatchObject({ id: 'ada' });
    expect(await service.keepSession(first)).toBeUndefined();
    clock.nowMs += 10 * MINUTE;
    await service.keepSession(next!.secret);
    expect(await service.whoIs(first)).toBeNull();
    await expect.poll(() => service.whoIs(next!.secret)).toBeNull();
  });
});
