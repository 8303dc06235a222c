import { describe, expect, it } from 'vitest';
import { openSellingMuseum, wish } from './selling-museum.ts';

describe('GET /api/joining', () => {
  it('says what is sold with the rooms that it opens, and how it is paid', async () => {
    const { get } = await openSellingMuseum();
    const { ways, offers } = (await get('/api/joining')).json();
    expect(ways).toEqual(['museum']);
    expect(offers.map((each: { tier: { id: string } }) => each.tier.id)).toEqual(['friend', 'patron']);
    expect(offers[0].rooms.map(({ id }: { id: string }) => id)).toEqual(['salon', 'soon', 'later']);
    expect(offers[1]).toMatchObject({ rooms: [{ id: 'vault' }], above: { id: 'friend' } });
  });
});

describe('POST /api/joining/orders', () => {
  it('takes an order, whose state can be asked for without learning whose it is', async () => {
    const { post, get } = await openSellingMuseum();
    const answer = await post('/api/joining/orders', wish());
    expect(answer.statusCode).toBe(201);
    expect(answer.headers['cache-control']).toBe('no-store');
    const { order, payUrl } = answer.json();
    expect(payUrl).toBeUndefined();
    const looked = await get(`/api/joining/orders/${order.id}`);
    expect(looked.json()).toEqual(order);
    expect(looked.body).not.toMatch(/lovelace|example/i);
  });

  it.each([
    [{ tier: 'king' }, 409, 'not-sold'],
    [{ way: 'stripe' }, 409, 'way-closed'],
    [{ name: '' }, 400, 'bad-name'],
    [{ email: 'a@b' }, 400, 'bad-email'],
    [{ purpose: 'renew' }, 401, 'sign-in-needed'],
    [{ amountMinor: 1 }, 400, 'bad-request'],
    [{ consents: ['everything'] }, 400, 'bad-request'],
    [{ purpose: 'steal' }, 400, 'bad-request'],
    [{ name: 'x'.repeat(201) }, 400, 'bad-request'],
  ])('refuses %o with %d, %s', async (more, status, code) => {
    const { post } = await openSellingMuseum();
    const answer = await post('/api/joining/orders', wish(more));
    expect([answer.statusCode, answer.json().error.code]).toEqual([status, code]);
  });

  it('is not for other sites’ pages', async () => {
    const { post } = await openSellingMuseum();
    const answer = await post('/api/joining/orders', wish(), { origin: 'https://evil.example' });
    expect([answer.statusCode, answer.json().error.code]).toEqual([403, 'other-origin']);
  });

  it('has who orders again and again wait, and says for how long', async () => {
    const { post } = await openSellingMuseum();
    let answer = await post('/api/joining/orders', wish());
    for (let i = 0; i < 25 && answer.statusCode === 201; i++)
      answer = await post('/api/joining/orders', wish());
    expect(answer.statusCode).toBe(429);
    expect(answer.json().error).toMatchObject({ code: 'too-many-requests', retryAfterS: expect.any(Number) });
  });

  it('knows no order by a made-up name', async () => {
    const { get } = await openSellingMuseum();
    expect((await get('/api/joining/orders/8d6f7e86-07a8-4a44-9bb1-6ea0c4e2f3b1')).statusCode).toBe(404);
    expect((await get('/api/joining/orders/1%20or%201=1')).statusCode).toBe(400);
  });
});

describe('a gift, by its code', () => {
  it('that there is not is told apart from one that is not whole', async () => {
    const { post } = await openSellingMuseum();
    const looked = await post('/api/gifts/look', { code: '0000-0000-0000-0000' });
    expect([looked.statusCode, looked.json().error.code]).toEqual([404, 'gift-unknown']);
    const redeemed = await post('/api/gifts/redeem', {
      ...{
        code: '0000-0000-0000-0000',
        name: 'Grace',
        email: 'grace@example.org',
        language: 'en',
        consents: [],
      },
    });
    expect(redeemed.statusCode).toBe(404);
    expect((await post('/api/gifts/look', { code: 'x'.repeat(101) })).statusCode).toBe(400);
    expect((await post('/api/gifts/look', {})).statusCode).toBe(400);
  });

  it('can’t be guessed at any speed', async () => {
    const { post } = await openSellingMuseum();
    let status = 404;
    for (let i = 0; i < 30 && status === 404; i++) {
      status = (await post('/api/gifts/look', { code: `0000-0000-0000-${1000 + i}` })).statusCode;
    }
    expect(status).toBe(429);
  });
});
