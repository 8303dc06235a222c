import { expect, it } from 'vitest';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { ada, card, consent, DAY, entry, membership, NOW, passkey } from './sample-rows.ts';

describeOnBothStores('the repositories', ({ open }) => {
  it('find a member by id and by address, and let nobody else have the address', async () => {
    const { members } = (await open()).repositories;
    expect(await members.add(ada)).toBe(true);
    expect(await members.add({ ...ada, id: 'other' })).toBe(false);
    expect(await members.find('ada')).toEqual(ada);
    expect(await members.findByEmail('ada@example.org')).toEqual(ada);
    expect(await members.find('other')).toBeUndefined();
    expect(await members.add({ ...ada, id: 'b', email: null })).toBe(true);
    expect(await members.add({ ...ada, id: 'c', email: null })).toBe(true);
  });

  it('change what is named of a member and nothing else', async () => {
    const { members } = (await open()).repositories;
    await members.add(ada);
    expect(await members.change('ada', { note: 'called', language: 'fr' })).toBe(true);
    expect(await members.change('ada', {})).toBe(true);
    expect(await members.find('ada')).toEqual({ ...ada, note: 'called', language: 'fr' });
    expect(await members.change('nobody', { note: 'x' })).toBe(false);
  });

  it('erase who a member was, for good, and keep the id', async () => {
    const { members } = (await open()).repositories;
    await members.add({ ...ada, note: 'likes spirals' });
    await members.erase('ada', NOW + 1);
    const nobody = { name: '', email: null, language: null, note: null, erasedAtMs: NOW + 1 };
    expect(await members.find('ada')).toEqual({ ...ada, ...nobody });
    expect(await members.change('ada', { name: 'Ada' })).toBe(false);
    expect(await members.add({ ...ada, id: 'again' })).toBe(true);
  });

  it('list a member’s memberships and those that end within a time', async () => {
    const { members, memberships } = (await open()).repositories;
    await members.add(ada);
    const soon = membership({ id: 'soon', endsAtMs: NOW + 7 * DAY });
    await memberships.add(soon);
    await memberships.add(membership());
    expect((await memberships.ofMember('ada')).map(({ id }) => id)).toEqual(['ship', 'soon']);
    expect(await memberships.endingBetween(NOW + 7 * DAY, NOW + 8 * DAY, 10)).toEqual([soon]);
    expect(await memberships.endingBetween(NOW, NOW + 7 * DAY, 10)).toEqual([]);
  });

  it('change a membership only from the end that the change was meant for', async () => {
    const { members, memberships } = (await open()).repositories;
    await members.add(ada);
    const first = membership();
    await memberships.add(first);
    const longer = { endsAtMs: first.endsAtMs + 365 * DAY, graceEndsAtMs: first.endsAtMs + 365 * DAY };
    expect(await memberships.change('ship', first.endsAtMs, longer)).toBe(true);
    expect(await memberships.change('ship', first.endsAtMs, longer)).toBe(false);
    expect(await memberships.find('ship')).toEqual({ ...first, ...longer });
  });

  it('keep the cards of a membership’s seats', async () => {
    const { members, memberships, cards } = (await open()).repositories;
    await members.add(ada);
    await memberships.add(membership());
    const [mine, theirs] = [card(), card({ id: 'second', seat: 2, holderName: 'Zoë' })];
    await cards.add(theirs);
    await cards.add(mine);
    expect(await cards.ofMembership('ship')).toEqual([mine, theirs]);
    expect((await cards.list()).map(({ name }) => name).sort()).toEqual(['Ada Lovelace', 'Zoë']);
    expect([await cards.kindOf('card'), await cards.kindOf('ada'), await cards.kindOf('x')]).toEqual([
      'card',
      'member',
      undefined,
    ]);
  });

  it('keep what a member wants to hear of, the last word of each topic', async () => {
    const { members, contactPreferences } = (await open()).repositories;
    await members.add(ada);
    await contactPreferences.set('ada', { topic: 'news', wanted: true, changedAtMs: NOW });
    await contactPreferences.set('ada', { topic: 'news', wanted: false, changedAtMs: NOW + 1 });
    expect(await contactPreferences.ofMember('ada')).toEqual([
      { topic: 'news', wanted: false, changedAtMs: NOW + 1 },
    ]);
    await contactPreferences.removeAll('ada');
    expect(await contactPreferences.ofMember('ada')).toEqual([]);
  });

  it('keep consents in their words, and withdraw them once', async () => {
    const { members, consents } = (await open()).repositories;
    await members.add(ada);
    await consents.add(consent());
    expect(await consents.withdraw('ada', 'other', NOW + 1)).toBe(0);
    expect(await consents.withdraw('ada', 'newsletter', NOW + 1)).toBe(1);
    expect(await consents.withdraw('ada', 'newsletter', NOW + 2)).toBe(0);
    expect(await consents.ofMember('ada')).toEqual([consent({ withdrawnAtMs: NOW + 1 })]);
  });

  it('keep passkeys, and refuse a counter that does not grow', async () => {
    const { passkeys } = (await open()).repositories;
    expect([await passkeys.add(passkey), await passkeys.add(passkey)]).toEqual([true, false]);
    expect(await passkeys.ofAccount('member', 'ada')).toEqual([passkey]);
    expect(await passkeys.ofAccount('staff', 'ada')).toEqual([]);
    const used = [];
    for (const counter of [0, 5, 5, 4, 0, 6]) used.push(await passkeys.use('credential', counter, NOW));
    expect(used).toEqual([true, true, false, false, false, true]);
    expect(await passkeys.find('credential')).toEqual({ ...passkey, counter: 6, usedAtMs: NOW });
    expect(await passkeys.remove('member', 'mallory', 'credential')).toBe(false);
    expect(await passkeys.remove('member', 'ada', 'credential')).toBe(true);
  });

  it('keep one staff account an address, also when it has ended', async () => {
    const { staff } = (await open()).repositories;
    const desk = {
      id: 'desk',
      email: 'desk@example.org',
      name: 'Desk',
      role: 'desk',
      createdAtMs: NOW,
    } as const;
    expect([await staff.add(desk), await staff.add({ ...desk, id: 'other' })]).toEqual([true, false]);
    expect([await staff.end('desk', NOW + 1), await staff.end('desk', NOW + 2)]).toEqual([true, false]);
    const ended = { ...desk, endedAtMs: NOW + 1 };
    expect(await staff.list()).toEqual([ended]);
    expect(await staff.findByEmail('desk@example.org')).toEqual(ended);
  });

  it('page through the audit log, newest first, entries of one instant too', async () => {
    const { auditLog } = (await open()).repositories;
    for (const atMs of [NOW, NOW + 1, NOW + 1, NOW + 2]) await auditLog.add({ ...entry, atMs });
    const first = await auditLog.list(2);
    const rest = await auditLog.list(10, first.at(-1));
    expect([...first, ...rest].map(({ atMs }) => atMs - NOW)).toEqual([2, 1, 1, 0]);
    expect(new Set([...first, ...rest].map(({ id }) => id)).size).toBe(4);
    expect(first[0]).toMatchObject({ ...entry, atMs: NOW + 2 });
  });
});
