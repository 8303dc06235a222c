import { expect, it } from 'vitest';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { ada } from '../store/sample-rows.ts';
import { deskAt, person, STAFF, stored, wish } from './desk-at.ts';

describeOnBothStores('an address that several ask for', ({ open }) => {
  it('gives an address that two ask for at the same instant to one of them, whom the other is told', async () => {
    const { desk, sheetOf, store } = await deskAt(await open());
    const names = ['One', 'Two', 'Three', 'Four'];
    const ids: string[] = [];
    for (const name of names)
      ids.push((await sheetOf(desk.add(STAFF, person({ name, email: null }), wish()))).sheet.member.id);
    for (let round = 0; round < 5; round++) {
      const email = `shared-${round}@example.org`;
      const all = await Promise.all(
        ids.map((id, at) =>
          desk.act(STAFF, id, undefined, { act: 'change-person', ...person({ name: names[at]!, email }) }),
        ),
      );
      const owner = await store.repositories.members.findByEmail(email);
      const others = all.filter(({ kind }) => kind === 'refused');
      expect(all.filter(({ kind }) => kind === 'done')).toMatchObject([
        { sheet: { member: { id: owner?.id } } },
      ]);
      expect(others).toEqual(Array(3).fill({ kind: 'refused', code: 'address-taken', memberId: owner?.id }));
    }
    const changes = (await stored(store, 'auditLog')).filter(({ action }) => action === 'person.changed');
    expect(changes).toHaveLength(5);
  });

  it('adds only one of two who come with the same address at once', async () => {
    const { desk, store } = await deskAt(await open());
    const both = await Promise.all(['One', 'Two'].map((name) => desk.add(STAFF, person({ name }), wish())));
    const [added] = await stored(store, 'members');
    expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
    expect(both).toContainEqual({ kind: 'refused', code: 'address-taken', memberId: added?.id });
  });

  it('is told by the store in its own words, and given to nobody', async () => {
    const { repositories, transaction } = await open();
    await repositories.members.add(ada);
    await repositories.members.add({ ...ada, id: 'byron', email: 'byron@example.org' });
    const taken = { code: 'address-taken', cause: expect.anything() };
    const change = { name: 'Byron the Second', email: ada.email };
    await expect(repositories.members.change('byron', change)).rejects.toMatchObject(taken);
    await expect(transaction(({ members }) => members.change('byron', change))).rejects.toMatchObject(taken);
    expect(await repositories.members.find('byron')).toMatchObject({
      name: 'Ada Lovelace',
      email: 'byron@example.org',
    });
  });
});
