import { expect, it, onTestFinished } from 'vitest';
import { openMembership } from '../../../src/membership/index.ts';
import { DESK_API } from '../../../src/museum/desk/paths.ts';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { cookieOf } from '../desk/desk-server.ts';
import { openSellingMuseum, wish } from '../joining/selling-museum.ts';
import { DAY, NOW } from '../small-disk-museum.ts';

describeOnBothStores('a text with a zero character', ({ place }) => {
  async function open() {
    const config = await place();
    const server = await openSellingMuseum(config);
    const beside = await openMembership({
      ...config,
      museumId: async () => 'small-museum',
      nowMs: () => NOW,
    });
    onTestFinished(() => beside.close());
    const account = { name: 'Grace', role: 'desk', createdAtMs: NOW } as const;
    await beside.store.repositories.staff.add({ id: 'grace', email: 'grace@museum.example', ...account });
    return { ...server, beside, cookie: await cookieOf(beside, 'staff', 'grace') };
  }

  it('is refused wherever it is sent, and never an error of ours', async () => {
    const { post, get, cookie } = await open();
    const person = { name: 'Ada', email: null, language: 'en', note: 'a\0b' };
    const membership = { tier: 'friend', startsAtMs: NOW, endsAtMs: NOW + DAY, seats: 1 };
    const answers = [
      await post(DESK_API.members, { person, membership }, { cookie }),
      await post(DESK_API.find, { text: '\0' }, { cookie }),
      await post(DESK_API.acts('a%00b'), { seen: 'x', act: { act: 'revoke-member' } }, { cookie }),
      await post(DESK_API.payment('a%00b', 'confirm'), {}, { cookie }),
      await post('/api/joining/orders', wish({ purpose: 'gift', message: 'a\0b' })),
      await post('/api/joining/orders', wish({ name: 'A\0da' })),
      await post('/api/gifts/look', { code: '\0' }),
      await get('/api/joining/orders/a%00b'),
      await get(DESK_API.member('a%00b'), { cookie }),
    ];
    for (const answer of answers)
      expect([answer.statusCode, answer.json()]).toEqual([400, { error: { code: 'bad-request' } }]);
  });
});
