import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command, Io } from '../../src/cli/command.ts';
import { orders } from '../../src/cli/orders.ts';
import { reminders } from '../../src/cli/reminders.ts';
import { offer, wish } from '../server/joining/selling-museum.ts';
import { openTestServer, type TestServer } from '../server/public-server.ts';
import { type DiskMuseum, makeDiskMuseum } from '../server/small-disk-museum.ts';

let museum: DiskMuseum;
let server: TestServer;

beforeAll(async () => {
  museum = makeDiskMuseum();
  const file = JSON.parse(readFileSync(join(museum.museumDir, 'museum.json'), 'utf8'));
  file.tiers[0].offer = offer(3550);
  museum.write('museum/museum.json', JSON.stringify(file));
  server = await openTestServer(museum, {}, { nowMs: Date.now });
});
afterAll(async () => {
  await server.app.close();
  museum.remove();
});

async function run(command: Command, args: readonly string[], lang: Io['lang'] = 'en') {
  const said = { out: [] as string[], err: [] as string[] };
  const { museumDir, membersDir, dataDir } = museum;
  const code = await command.run(args, {
    out: (text) => said.out.push(text),
    err: (text) => said.err.push(text),
    lang,
    env: { MUSEUM_DIR: museumDir, MEMBERS_DIR: membersDir, DATA_DIR: dataDir },
  });
  return { code, out: said.out.join('\n'), err: said.err.join('\n') };
}

async function ordered(more: object = {}): Promise<{ id: string; reference: string }> {
  const payload = wish(more);
  return (await server.app.inject({ method: 'POST', url: '/api/joining/orders', payload })).json().order;
}

describe('enfilade orders', () => {
  it('lists those that wait, for people and for machines', async () => {
    const { id, reference } = await ordered();
    const told = await run(orders, ['list'], 'fr');
    expect(told.code).toBe(0);
    expect(told.out).toMatch(/^référence +depuis +pour +formule +montant +nom +adresse/);
    expect(told.out).toMatch(
      new RegExp(`${reference} .*adhérer +friend +35,50\\s€ +Ada Lovelace +ada@example.org`),
    );
    const { orders: listed } = JSON.parse((await run(orders, ['list', '--json'])).out);
    expect(listed).toContainEqual(
      expect.objectContaining({ id, reference, state: 'open', amountMinor: 3550 }),
    );
    expect((await run(orders, ['list', '--state', 'refunded'])).out).toBe('No order is refunded.');
  });

  it('confirms one while the server runs, once, and says what it is otherwise', async () => {
    const { id, reference } = await ordered({ email: 'grace@example.org' });
    const confirmed = await run(orders, ['confirm', reference]);
    expect(confirmed).toMatchObject({
      code: 0,
      out: `Order ${reference} is paid. Ada Lovelace’s mails are on their way.`,
    });
    expect((await server.get(`/api/joining/orders/${id}`)).json().state).toBe('fulfilled');
    expect(await run(orders, ['confirm', reference])).toMatchObject({
      code: 1,
      err: `Order ${reference} is fulfilled: nothing was changed.`,
    });
    expect(JSON.parse((await run(orders, ['refund', reference, '--json'])).out)).toMatchObject({
      state: 'refunded',
    });
  });

  it('cancels one that will not be paid', async () => {
    const { reference } = await ordered({ email: 'hedy@example.org' });
    expect((await run(orders, ['cancel', reference])).out).toBe(`Order ${reference} is cancelled.`);
    expect((await run(orders, ['confirm', 'NONE-SUCH'])).code).toBe(1);
  });

  it.each([
    [[]],
    [['confirm']],
    [['sell', 'x']],
    [['list', 'x']],
    [['list', '--state', 'lost']],
    [['confirm', 'x', '--state', 'open']],
    [['list', '--all']],
  ])('takes %j as wrong use', async (args) => {
    const { code, out, err } = await run(orders, args);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  });
});

describe('enfilade reminders', () => {
  it('writes what is due, and says how many', async () => {
    expect(await run(reminders, ['run'])).toMatchObject({ code: 0, out: '0 reminders are in the queue.' });
    expect(JSON.parse((await run(reminders, ['run', '--json'])).out)).toEqual({ written: 0 });
  });

  it.each([[[]], [['walk']], [['run', 'x']], [['run', '--now']]])('takes %j as wrong use', async (args) => {
    expect((await run(reminders, args)).code).toBe(2);
  });
});
