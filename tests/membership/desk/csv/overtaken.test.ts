import { expect, it } from 'vitest';
import { openDesk } from '../../../../src/membership/desk/index.ts';
import type { Repositories } from '../../../../src/membership/store/repositories/index.ts';
import type { Store } from '../../../../src/membership/store/store.ts';
import type { ImportPreview } from '../../../../src/museum/desk/import.ts';
import { describeOnBothStores } from '../../../helpers/stores.ts';
import { ada, card, DAY, membership, NOW } from '../../store/sample-rows.ts';
import { museumWith, STAFF, stored } from '../desk-at.ts';

const MANY = [
  'nom;adresse e-mail;adhésion;au',
  'Ada Lovelace;ada@example.org;friend;2028-12-31',
  ...Array.from({ length: 1200 }, (_, at) => `Person ${at};person${at}@example.org;friend;2028-12-31`),
  'No Address;;friend;2028-12-31',
];

describeOnBothStores('a list that somebody writes into while it is being written', ({ open }) => {
  /** A desk before whose next transaction something else is written, as another process might. */
  const overtaken = async (meanwhile: (repositories: Repositories) => Promise<unknown>) => {
    const store: Store = await open();
    await store.repositories.members.add(ada);
    await store.repositories.memberships.add(membership());
    await store.repositories.cards.add(card());
    const transaction: Store['transaction'] = async (act) => {
      await meanwhile(store.repositories);
      return store.transaction(act);
    };
    const desk = openDesk({
      store: { ...store, transaction },
      museum: async () => museumWith(),
      nowMs: () => NOW,
    });
    const write = async (lines: readonly string[]) => {
      const bytes = new TextEncoder().encode(lines.join('\n'));
      const { plan, counts } = (await desk.previewImport({ bytes })) as ImportPreview;
      return { counts, written: await desk.importMembers(STAFF, { bytes, plan, mail: true }) };
    };
    return { store, write };
  };

  it('is written, across many statements, when nothing that it is about has changed', async () => {
    const { store, write } = await overtaken(({ members }) =>
      members.add({ ...ada, id: 'x', email: 'x@example.org' }),
    );
    const { written } = await write(MANY);
    expect(written).toEqual({ kind: 'written', added: 1201, changed: 1, left: 0, mailed: 1201 });
    expect(await stored(store, 'members')).toHaveLength(1203);
    expect(await stored(store, 'cards')).toHaveLength(1203);
    expect(await stored(store, 'mails')).toHaveLength(1201);
    expect(await stored(store, 'auditLog')).toHaveLength(1203);
  });

  it.each<[string, (repositories: Repositories) => Promise<unknown>]>([
    ['somebody was changed', ({ members }) => members.change('ada', { note: 'moved house' })],
    ['somebody was erased', ({ members }) => members.erase('ada', NOW)],
    [
      'a membership was renewed',
      ({ memberships }) => memberships.change('ship', membership().endsAtMs, { endsAtMs: NOW + 500 * DAY }),
    ],
    ['a membership was added', ({ memberships }) => memberships.add(membership({ id: 'second' }))],
    ['a card was revoked', ({ revocations }) => revocations.add('card', 'card', NOW)],
    ['a seat was given away', ({ cards }) => cards.add(card({ id: 'other', seat: 2, holderName: 'Ralph' }))],
    [
      'the last of its new addresses was taken',
      ({ members }) => members.add({ ...ada, id: 'x', email: 'person1199@example.org' }),
    ],
    [
      'somebody of the same name and no address was added',
      ({ members }) => members.add({ ...ada, id: 'x', name: 'No Address', email: null }),
    ],
  ])('is not, nothing of it, when %s', async (_, meanwhile) => {
    const { store, write } = await overtaken(meanwhile);
    const { counts, written } = await write(MANY);
    expect(counts).toEqual({ added: 1201, changed: 1, left: 0, refused: 0 });
    expect(written).toEqual({ kind: 'changed-meanwhile' });
    expect((await stored(store, 'members')).length).toBeLessThan(3);
    expect([await stored(store, 'mails'), await stored(store, 'auditLog')]).toEqual([[], []]);
  });

  it('is not when the address that it gives a member was given to another one', async () => {
    const { store, write } = await overtaken(({ members }) =>
      members.add({ ...ada, id: 'x', name: 'Other', email: 'king@example.org' }),
    );
    const { counts, written } = await write(['numéro;nom;adresse e-mail', 'ada;Ada King;king@example.org']);
    expect(counts).toMatchObject({ changed: 1 });
    expect(written).toEqual({ kind: 'changed-meanwhile' });
    expect(await store.repositories.members.find('ada')).toEqual(ada);
  });
});
