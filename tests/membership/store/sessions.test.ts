import { expect, it } from 'vitest';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { DAY, NOW, session } from './sample-rows.ts';

describeOnBothStores('sessions', ({ open }) => {
  it('are found by their secret and by the one before, and by no other', async () => {
    const { sessions } = (await open()).repositories;
    await sessions.add(session());
    expect(await sessions.find('hash')).toEqual(session());
    expect(await sessions.rotate('hash', 'next', NOW + 1)).toBe(true);
    expect(await sessions.rotate('hash', 'stolen', NOW + 2)).toBe(false);
    const rotated = session({ secretHash: 'next', previousHash: 'hash', rotatedAtMs: NOW + 1 });
    expect(await sessions.find('next')).toEqual(rotated);
    expect(await sessions.find('hash')).toEqual(rotated);
    await sessions.rotate('next', 'third', NOW + 3);
    expect(await sessions.find('hash')).toBeUndefined();
    expect(await sessions.find('stolen')).toBeUndefined();
  });

  it('are listed while they are neither closed nor idle for too long', async () => {
    const { sessions } = (await open()).repositories;
    await sessions.add(session());
    await sessions.add(session({ id: 'kept', secretHash: 'b', idleMs: null, closesAtMs: NOW + 10 * DAY }));
    await sessions.add(session({ id: 'other', secretHash: 'c', accountKind: 'staff' }));
    const idsAt = async (nowMs: number) =>
      (await sessions.ofAccount('member', 'ada', nowMs)).map(({ id }) => id).sort();
    expect(await idsAt(NOW + 7 * DAY - 1)).toEqual(['kept', 'session']);
    expect(await idsAt(NOW + 7 * DAY)).toEqual(['kept']);
    await sessions.see('session', NOW + DAY);
    await sessions.see('session', NOW);
    expect(await idsAt(NOW + 7 * DAY)).toEqual(['kept', 'session']);
    expect(await idsAt(NOW + 10 * DAY)).toEqual([]);
  });

  it('are ended by whom they belong to, one or all', async () => {
    const { sessions } = (await open()).repositories;
    for (const id of ['a', 'b', 'c']) await sessions.add(session({ id, secretHash: id }));
    expect(await sessions.end('member', 'mallory', 'a')).toBe(false);
    expect(await sessions.end('staff', 'ada', 'a')).toBe(false);
    expect(await sessions.end('member', 'ada', 'a')).toBe(true);
    expect(await sessions.find('a')).toBeUndefined();
    await sessions.endAll('member', 'ada');
    expect(await sessions.find('b')).toBeUndefined();
  });

  it('end with either secret, and are forgotten once closed', async () => {
    const { sessions } = (await open()).repositories;
    await sessions.add(session());
    await sessions.rotate('hash', 'next', NOW);
    await sessions.remove('hash');
    expect(await sessions.find('next')).toBeUndefined();
    await sessions.add(session());
    await sessions.removeClosedBefore(NOW + 30 * DAY - 1);
    expect(await sessions.find('hash')).toBeDefined();
    await sessions.removeClosedBefore(NOW + 30 * DAY);
    expect(await sessions.find('hash')).toBeUndefined();
  });
});
