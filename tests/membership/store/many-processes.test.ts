import { expect, it } from 'vitest';
import { MIGRATION_NAMES } from '../../../src/membership/store/migrations/index.ts';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { inProcesses } from './many-processes.ts';
import { ada, DAY, gift, MINUTE, mail, membership, NOW, order } from './sample-rows.ts';

const PROCESSES = 4;
const PATIENCE_MS = 60_000;

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

describeOnBothStores('four processes on one store', ({ place, open }) => {
  it(
    'open an empty one at once, and it is migrated once',
    async () => {
      const config = await place();
      const names = `return (await store.db.withoutPlugins().selectFrom('kysely_migration').select('name').execute())`;
      const seen = await inProcesses<{ name: string }[]>(config, PROCESSES, names);
      expect(seen).toEqual(
        Array.from({ length: PROCESSES }, () => MIGRATION_NAMES.map((name) => ({ name }))),
      );
    },
    PATIENCE_MS,
  );

  it(
    'send each mail once, and remind of each end once',
    async () => {
      const config = await place();
      const { repositories } = await open(config);
      await repositories.members.add(ada);
      await repositories.memberships.add(membership());
      for (let i = 0; i < 30; i++) await repositories.mails.add({ ...mail, params: { i } });
      const sent = await inProcesses<number[]>(
        config,
        PROCESSES,
        `const sent = [];
        for (let mail; (mail = await repositories.mails.claim(${NOW}, ${MINUTE})); ) {
          sent.push(mail.params.i);
          await repositories.mails.sent(mail, ${NOW});
        }
        return sent;`,
      );
      expect(sent.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i));
      const reminded = await inProcesses<number>(
        config,
        PROCESSES,
        `let mine = 0;
        for (let day = 0; day < 20; day++) {
          const reminder = { membershipId: 'ship', kind: 'k', endsAtMs: ${NOW} + day, remindedAtMs: ${NOW} };
          await store.transaction(async ({ reminders, mails }) => {
            if (!(await reminders.claim(reminder))) return;
            await mails.add({ ...${JSON.stringify(mail)}, kind: 'once' });
            mine++;
          });
        }
        return mine;`,
      );
      expect(sum(reminded)).toBe(20);
      const store = await open(config);
      const mails = await store.db.selectFrom('mails').select('id').where('kind', '=', 'once').execute();
      expect(mails).toHaveLength(20);
    },
    PATIENCE_MS,
  );

  it(
    'count every hit, and give what is single to one of them',
    async () => {
      const config = await place();
      const { repositories } = await open(config);
      await repositories.members.add(ada);
      const link = { accountKind: 'member', accountId: 'ada', createdAtMs: NOW, usedAtMs: null } as const;
      for (let i = 0; i < 10; i++) {
        await repositories.signInLinks.add({
          ...link,
          tokenHash: `t${i}`,
          purpose: 'sign-in',
          expiresAtMs: NOW + DAY,
        });
        await repositories.gifts.add(gift({ id: `g${i}`, codeHash: `g${i}` }));
        await repositories.orders.add(order({ id: `o${i}` }));
      }
      const won = await inProcesses<number[]>(
        config,
        PROCESSES,
        `const won = [0, 0, 0, 0];
        for (let i = 0; i < 10; i++) {
          await repositories.rateLimits.hit('all', ${DAY}, ${NOW});
          if (await repositories.signInLinks.claim('t' + i, 'sign-in', ${NOW})) won[0]++;
          if (await repositories.gifts.claim('g' + i, 'ada', ${NOW})) won[1]++;
          if (await repositories.orders.move('o' + i, 'paid', ${NOW})) won[2]++;
          const event = { adapter: 'a', externalId: 'e' + i, orderId: 'o' + i, kind: 'paid', receivedAtMs: ${NOW} };
          if (await repositories.paymentEvents.record(event)) won[3]++;
        }
        return won;`,
      );
      expect([0, 1, 2, 3].map((at) => sum(won.map((counts) => counts[at]!)))).toEqual([10, 10, 10, 10]);
      expect(await repositories.rateLimits.hit('all', DAY, NOW)).toBe(PROCESSES * 10 + 1);
    },
    PATIENCE_MS,
  );
});
