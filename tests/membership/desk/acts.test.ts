import { expect, it } from 'vitest';
import type { DeskAct } from '../../../src/museum/desk/acts.ts';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { DAY, NOW, session } from '../store/sample-rows.ts';
import { deskAt, museumWith, person, STAFF, stored, wish } from './desk-at.ts';

describeOnBothStores('the desk', ({ open }) => {
  const opened = async (seats = 1) => {
    const at = await deskAt(await open());
    const { sheet } = await at.sheetOf(at.desk.add(STAFF, person(), wish({ seats })));
    const memberId = sheet.member.id;
    let { version } = sheet;
    const act = async (wished: DeskAct) => {
      at.clock.nowMs += 1;
      const acted = await at.sheetOf(at.desk.act(STAFF, memberId, version, wished));
      version = acted.sheet.version;
      return acted;
    };
    const membership = sheet.memberships[0]!.id;
    let last = sheet;
    for (let seat = 2; seat <= seats; seat++) {
      last = (await act({ act: 'name-seat', membership, seat, name: `Holder ${seat}` })).sheet;
    }
    return { ...at, sheet: last, memberId, act, membership };
  };
  const live = ({ cards }: { cards: readonly { id: string; revokedAtMs: number | null }[] }) =>
    cards.filter(({ revokedAtMs }) => revokedAtMs === null).map(({ id }) => id);

  it('adds a member with a membership, the card of its first seat, and the mail that brings it', async () => {
    const { desk, sheetOf, store } = await deskAt(await open());
    const { sheet } = await sheetOf(
      desk.add(STAFF, person({ email: ' Ada@Example.ORG ' }), wish({ seats: 2, mail: true })),
    );
    expect(sheet.member).toMatchObject({ name: 'Ada Lovelace', email: 'ada@example.org' });
    expect(sheet.memberships).toMatchObject([{ tier: 'friend', seats: 2, origin: 'staff' }]);
    expect(sheet.cards).toMatchObject([{ seat: 1, holderName: 'Ada Lovelace' }]);
    const mails = await stored(store, 'mails');
    expect(mails).toMatchObject([{ kind: 'welcome', recipient: 'ada@example.org', language: 'en' }]);
    expect(JSON.parse(mails[0]!.params)).toEqual({ cardId: sheet.cards[0]!.id });
    expect(sheet.log.map(({ action, actor }) => [action, actor.name])).toEqual([
      ['member.added', 'Grace Hopper'],
    ]);
  });

  it('gives the museum’s days of grace, which the card has too', async () => {
    const { desk, sheetOf } = await deskAt(await open(), museumWith(14));
    const endsAtMs = Date.parse('2027-03-31T21:59:59Z');
    const { sheet } = await sheetOf(desk.add(STAFF, person(), wish({ endsAtMs })));
    const graceEndsAtMs = Date.parse('2027-04-14T21:59:59Z');
    expect(sheet.memberships).toMatchObject([{ endsAtMs, graceEndsAtMs }]);
    expect(sheet.cards).toMatchObject([{ endsAtMs: graceEndsAtMs }]);
  });

  it.each([
    ['name-unfit', { name: '  ' }, {}],
    ['address-unfit', { email: 'ada at example' }, {}],
    ['tier-unknown', {}, { tier: 'emperor' }],
    ['dates-unfit', {}, { endsAtMs: NOW }],
  ])('refuses to add with %s, and writes nothing', async (code, who, what) => {
    const { desk, store } = await deskAt(await open());
    expect(await desk.add(STAFF, person(who), wish(what))).toEqual({ kind: 'refused', code });
    expect([await stored(store, 'members'), await stored(store, 'auditLog')]).toEqual([[], []]);
  });

  it('says whose address it is that somebody has already', async () => {
    const { desk, memberId } = await opened();
    expect(await desk.add(STAFF, person({ name: 'Other' }), wish())).toEqual({
      kind: 'refused',
      code: 'address-taken',
      memberId,
    });
  });

  it('changes a person, and undoes it', async () => {
    const { act } = await opened();
    const changed = await act({ act: 'change-person', ...person({ name: 'Ada King', note: 'called' }) });
    expect(changed.sheet.member).toMatchObject({ name: 'Ada King', note: 'called' });
    expect(changed.sheet.log[0]).toMatchObject({
      action: 'person.changed',
      details: { fields: 'name note' },
    });
    const undone = await act(changed.undo!);
    expect(undone.sheet.member).toMatchObject({ name: 'Ada Lovelace', note: null });
  });

  it('writes no name and no address into the log', async () => {
    const { act, store } = await opened();
    await act({ act: 'change-person', ...person({ name: 'Ada King', email: 'king@example.org' }) });
    expect(JSON.stringify(await stored(store, 'auditLog'))).not.toMatch(/ada|king|lovelace/i);
  });

  it('refuses what was decided on a sheet that somebody else has changed since', async () => {
    const { desk, act, sheet, memberId, membership } = await opened();
    await act({ act: 'change-person', ...person({ note: 'moved house' }) });
    const renewal: DeskAct = { act: 'move-end', membership, endsAtMs: NOW + 700 * DAY };
    expect(await desk.act(STAFF, memberId, sheet.version, renewal)).toEqual({
      kind: 'refused',
      code: 'changed-meanwhile',
    });
  });

  it('lets only one of two do the same at once', async () => {
    const { desk, sheet, memberId, membership } = await opened();
    const renewal: DeskAct = { act: 'move-end', membership, endsAtMs: NOW + 700 * DAY };
    const both = await Promise.all([1, 2].map(() => desk.act(STAFF, memberId, sheet.version, renewal)));
    expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
  });

  it('renews: a new card beside the old one, mailed if wished; undone, the new one opens nothing', async () => {
    const { act, sheet, membership, store } = await opened();
    const endsAtMs = NOW + 700 * DAY;
    const renewed = await act({ act: 'move-end', membership, endsAtMs, mail: true });
    expect(renewed.sheet.memberships[0]).toMatchObject({ endsAtMs });
    expect(live(renewed.sheet)).toHaveLength(2);
    expect(await stored(store, 'mails')).toMatchObject([{ kind: 'renewed' }]);
    const undone = await act(renewed.undo!);
    expect(undone.sheet.memberships[0]).toMatchObject({ endsAtMs: sheet.memberships[0]!.endsAtMs });
    expect(live(undone.sheet)).toEqual(live(sheet));
  });

  it('ends a membership with its cards; undone, the very same cards open again', async () => {
    const { act, sheet, membership } = await opened(2);
    const ended = await act({ act: 'move-end', membership, endsAtMs: NOW });
    expect(ended.sheet.log[0]!.action).toBe('membership.ended');
    expect(live(ended.sheet)).toEqual([]);
    const undone = await act(ended.undo!);
    expect(live(undone.sheet).sort()).toEqual(live(sheet).sort());
    expect(undone.sheet.memberships).toEqual(sheet.memberships);
  });

  it('leaves a card revoked that was revoked before the membership ended', async () => {
    const { act, sheet, membership } = await opened(2);
    const [lost, kept] = live(sheet) as [string, string];
    await act({ act: 'revoke-card', card: lost });
    const ended = await act({ act: 'move-end', membership, endsAtMs: NOW });
    const undone = await act(ended.undo!);
    expect(live(undone.sheet)).toContain(kept);
    expect(live(undone.sheet)).not.toContain(lost);
  });

  it('gives a seat to somebody else: the card that it had opens nothing more', async () => {
    const { desk, act, memberId, membership } = await opened(2);
    const { sheet } = await act({ act: 'name-seat', membership, seat: 2, name: 'Byron' });
    const names = sheet.cards
      .filter(({ revokedAtMs }) => revokedAtMs === null)
      .map((card) => card.holderName);
    expect(names.sort()).toEqual(['Ada Lovelace', 'Byron']);
    const third: DeskAct = { act: 'name-seat', membership, seat: 3, name: 'Byron' };
    expect(await desk.act(STAFF, memberId, undefined, third)).toMatchObject({ code: 'membership-not-found' });
  });

  it('changes the tier: cards of the former one open nothing more', async () => {
    const { act, sheet, membership } = await opened();
    const changed = await act({ act: 'change-tier', membership, tier: 'patron' });
    const open = changed.sheet.cards.filter(({ revokedAtMs }) => revokedAtMs === null);
    expect(open.map(({ tier }) => tier)).toEqual(['patron']);
    const undone = await act(changed.undo!);
    expect(live(undone.sheet)).toEqual(live(sheet));
  });

  it('revokes a card and takes it back', async () => {
    const { act, sheet } = await opened();
    const [card] = live(sheet) as [string];
    const revoked = await act({ act: 'revoke-card', card });
    expect(live(revoked.sheet)).toEqual([]);
    expect(live((await act(revoked.undo!)).sheet)).toEqual([card]);
  });

  it('does not take back a card that says more than its membership gives now', async () => {
    const { desk, act, sheet, memberId, membership } = await opened();
    const [card] = live(sheet) as [string];
    await act({ act: 'change-tier', membership, tier: 'patron' });
    expect(await desk.act(STAFF, memberId, undefined, { act: 'reopen-card', card })).toEqual({
      kind: 'refused',
      code: 'card-ended',
    });
  });

  it('replaces a lost card by another one in its seat', async () => {
    const { act, sheet } = await opened();
    const [card] = live(sheet) as [string];
    const { sheet: after, undo } = await act({ act: 'replace-card', card, mail: true });
    expect(live(after)).toHaveLength(1);
    expect(live(after)).not.toContain(card);
    expect(undo).toBeNull();
    expect(after.mails).toHaveLength(1);
  });

  it('sends a card again, but not a revoked one, nor to nobody', async () => {
    const { desk, act, sheet, memberId } = await opened();
    const [card] = live(sheet) as [string];
    expect((await act({ act: 'resend-card', card })).sheet.mails).toMatchObject([{ kind: 'card' }]);
    await act({ act: 'change-person', ...person({ email: null }) });
    const again: DeskAct = { act: 'resend-card', card };
    expect(await desk.act(STAFF, memberId, undefined, again)).toMatchObject({ code: 'no-address' });
    await act({ act: 'revoke-card', card });
    expect(await desk.act(STAFF, memberId, undefined, again)).toMatchObject({ code: 'card-revoked' });
  });

  it('ends one of the member’s sessions, and none of somebody else’s', async () => {
    const { desk, act, memberId, store } = await opened();
    const { sessions } = store.repositories;
    await sessions.add(session({ id: 'own', secretHash: 'a', accountId: memberId }));
    await sessions.add(session({ id: 'other', secretHash: 'b', accountId: 'somebody' }));
    expect((await act({ act: 'end-session', session: 'own' })).sheet.sessions).toEqual([]);
    expect(
      await desk.act(STAFF, memberId, undefined, { act: 'end-session', session: 'other' }),
    ).toMatchObject({ code: 'session-not-found' });
  });

  it('touches no card and no membership of another member', async () => {
    const { desk, sheetOf, sheet, membership } = await opened();
    const other = await sheetOf(desk.add(STAFF, person({ email: null }), wish()));
    const acts: readonly DeskAct[] = [
      { act: 'move-end', membership, endsAtMs: NOW },
      { act: 'change-tier', membership, tier: 'patron' },
      { act: 'revoke-card', card: sheet.cards[0]!.id },
      { act: 'replace-card', card: sheet.cards[0]!.id },
      { act: 'resend-card', card: sheet.cards[0]!.id },
    ];
    for (const act of acts) {
      const acted = await desk.act(STAFF, other.sheet.member.id, undefined, act);
      expect([act.act, acted]).toMatchObject([act.act, { kind: 'refused' }]);
    }
  });

  it('revokes a member with all cards, and takes it back', async () => {
    const { act } = await opened();
    const revoked = await act({ act: 'revoke-member' });
    expect(revoked.sheet.revokedAtMs).toBe(NOW + 1);
    expect((await act(revoked.undo!)).sheet.revokedAtMs).toBeNull();
  });

  it('does nothing to a member who was erased', async () => {
    const { desk, memberId, store } = await opened();
    await store.repositories.members.erase(memberId, NOW);
    expect(await desk.act(STAFF, memberId, undefined, { act: 'revoke-member' })).toEqual({
      kind: 'refused',
      code: 'member-not-found',
    });
  });

  it('logs that a member was looked at, and the log says who it was', async () => {
    const { desk, memberId } = await opened();
    await desk.lookAt(STAFF, memberId);
    const { entries, more } = await desk.log();
    expect(entries.find(({ action }) => action === 'member.viewed')).toMatchObject({
      actor: { kind: 'staff', name: 'Grace Hopper' },
      subject: { kind: 'member', id: memberId, name: 'Ada Lovelace' },
    });
    expect(more).toBe(false);
    expect(await desk.lookAt(STAFF, 'nobody')).toBeUndefined();
  });
});
