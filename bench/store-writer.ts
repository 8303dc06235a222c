import { openStore } from '../src/membership/store/open-store.ts';
import type { StoreConfig } from '../src/membership/store/store.ts';

/*
 * Writes to a store until it is killed, and names on standard output, which is written at once, each transaction that
 * was acknowledged. Called by store-kill.ts with the store's configuration and a prefix for the ids.
 */

const [configText = '', prefix = ''] = process.argv.slice(2);
const store = await openStore(JSON.parse(configText) as StoreConfig);
process.stdout.write('open\n');

async function writeFor(lane: number): Promise<never> {
  for (let n = 0; ; n++) {
    const id = `${prefix}-${lane}-${n}`;
    const nowMs = Date.now();
    await store.transaction(async ({ members, memberships, mails }) => {
      const nothing = { email: null, language: null, note: null, erasedAtMs: null };
      await members.add({ id, name: 'Ada', ...nothing, createdAtMs: nowMs });
      const time = { startsAtMs: nowMs, endsAtMs: nowMs, graceEndsAtMs: nowMs, createdAtMs: nowMs };
      const row = { id, memberId: id, tier: 'friend', ...time, seats: 1, orderId: null } as const;
      await memberships.add({ ...row, origin: 'staff' });
      await mails.add({ kind: 'welcome', recipient: id, language: 'fr', params: {}, createdAtMs: nowMs });
    });
    process.stdout.write(`${id}\n`);
  }
}

await Promise.all([0, 1, 2, 3].map(writeFor));
