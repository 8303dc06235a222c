import { expect, it } from 'vitest';
import { eraseMember } from '../../../src/membership/account/index.ts';
import { forgetOld } from '../../../src/membership/forget-old.ts';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { ada, DAY, NOW, order } from '../store/sample-rows.ts';

const theirs = { name: ada.name, email: ada.email! };

describeOnBothStores('who ordered what was never paid', ({ open }) => {
  it('is forgotten with a member who is erased; what was paid stays', async () => {
    const store = await open();
    const { members, orders } = store.repositories;
    await members.add(ada);
    await orders.add(order({ id: 'open', memberId: 'ada', ...theirs, pending: '{"holders":["Ada"]}' }));
    await orders.add(order({ id: 'before', memberId: null, ...theirs }));
    await orders.add(order({ id: 'paid', memberId: 'ada', ...theirs }));
    await orders.move('paid', 'paid', NOW);
    await orders.add(order({ id: 'other', memberId: null, email: 'grace@example.org' }));
    expect(await eraseMember(store, 'ada', NOW + 5)).toBe(true);
    const gone = { state: 'cancelled', name: '', email: '', pending: null, changedAtMs: NOW + 5 };
    expect(await orders.find('open')).toMatchObject(gone);
    expect(await orders.find('before')).toMatchObject(gone);
    expect(await orders.find('paid')).toMatchObject({ state: 'paid', ...theirs });
    expect(await orders.find('other')).toMatchObject({ state: 'open', email: 'grace@example.org' });
  });

  it('stays as long as a payment service may still say that it was paid', async () => {
    const store = await open();
    const { members, orders } = store.repositories;
    await members.add(ada);
    await orders.add(
      order({ id: 'open', memberId: 'ada', ...theirs, adapter: 'stripe', externalId: 'cs_9' }),
    );
    await eraseMember(store, 'ada', NOW);
    expect(await orders.find('open')).toMatchObject({ state: 'open', ...theirs });
  });

  it('is forgotten sixty days after it was cancelled, not before', async () => {
    const { repositories } = await open();
    const { orders } = repositories;
    await orders.add(order({ id: 'cancelled', memberId: null, ...theirs, pending: '{}' }));
    await orders.add(order({ id: 'open', memberId: null, ...theirs }));
    await orders.move('cancelled', 'cancelled', NOW);
    await forgetOld(repositories, NOW + 60 * DAY);
    expect(await orders.find('cancelled')).toMatchObject(theirs);
    await forgetOld(repositories, NOW + 60 * DAY + 1);
    expect(await orders.find('cancelled')).toMatchObject({ name: '', email: '', pending: null });
    expect(await orders.find('open')).toMatchObject(theirs);
  });
});
