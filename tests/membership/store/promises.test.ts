import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { ada, card, consent, entry, membership, NOW, order } from './sample-rows.ts';

describeOnBothStores('a store', ({ open }) => {
  it('undoes a transaction that fails, and its error stays readable', async () => {
    const store = await open();
    const failing = store.transaction(async ({ members, cards }) => {
      await members.add(ada);
      await cards.add(card({ memberId: 'nobody', membershipId: null }));
    });
    await expect(failing).rejects.toThrow(/foreign key/i);
    expect(await store.repositories.members.find('ada')).toBeUndefined();
  });

  it('keeps what a transaction did, and sees it within', async () => {
    const store = await open();
    const seen = await store.transaction(async ({ members }) => {
      await members.add(ada);
      return members.find('ada');
    });
    expect(seen).toEqual(ada);
    expect(await store.repositories.members.find('ada')).toEqual(ada);
  });

  it('refuses its own repositories within a transaction instead of waiting for ever', async () => {
    const store = await open();
    const mixed = store.transaction(() => store.repositories.members.find('ada'));
    await expect(mixed).rejects.toThrow('Within a transaction only its own repositories may be used.');
    await store.repositories.members.add(ada);
  });

  it('never changes or loses an entry of the audit log', async () => {
    const { db, repositories } = await open();
    await repositories.auditLog.add(entry);
    await expect(db.updateTable('auditLog').set({ action: 'x' }).execute()).rejects.toThrow('append-only');
    await expect(db.deleteFrom('auditLog').execute()).rejects.toThrow('append-only');
    expect(await repositories.auditLog.list(10)).toMatchObject([entry]);
  });

  it('lets a consent be withdrawn, once, and not rewritten', async () => {
    const { db, repositories } = await open();
    await repositories.members.add(ada);
    await repositories.consents.add(consent());
    const rewrite = (change: { wording?: string; withdrawnAtMs?: number | null }) =>
      db.updateTable('consents').set(change).execute();
    await expect(rewrite({ wording: 'Everything' })).rejects.toThrow('append-only');
    await rewrite({ withdrawnAtMs: NOW });
    await expect(rewrite({ withdrawnAtMs: null })).rejects.toThrow('append-only');
    expect(await repositories.consents.ofMember('ada')).toEqual([consent({ withdrawnAtMs: NOW })]);
  });

  it.each([
    ['a tier for nobody', 'foreign key', membership({ memberId: 'nobody' })],
    ['a membership without seats', 'check', membership({ seats: 0 })],
    ['a membership that began otherwise', 'check', membership({ origin: 'luck' as 'gift' })],
  ])('refuses %s', async (_, reason, row) => {
    const { repositories } = await open();
    await repositories.members.add(ada);
    await expect(repositories.memberships.add(row)).rejects.toThrow(new RegExp(reason, 'i'));
    await repositories.memberships.add(membership());
  });

  it('gives numbers as numbers, the largest instants and amounts and counts too', async () => {
    const { db, repositories } = await open();
    const farMs = 253_402_300_799_000;
    await repositories.members.add({ ...ada, createdAtMs: farMs });
    expect((await repositories.members.find('ada'))?.createdAtMs).toBe(farMs);
    await repositories.orders.add(order({ amountMinor: Number.MAX_SAFE_INTEGER }));
    expect((await repositories.orders.find('order'))?.amountMinor).toBe(Number.MAX_SAFE_INTEGER);
    const { rows } = await sql`select count(*) as n, sum(seats) as s from orders`.execute(db);
    expect(rows).toEqual([{ n: 1, s: 1 }]);
  });
});
