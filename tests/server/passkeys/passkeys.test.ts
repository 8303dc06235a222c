import { expect, it } from 'vitest';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { openAccountServer } from '../account/account-server.ts';

const ORIGIN = 'http://localhost:3000';

/** What a browser would send back, if it could sign. */
const forged = (challenge: string, id = 'AAAA') => {
  const data = { type: 'webauthn.get', challenge, origin: ORIGIN, crossOrigin: false };
  return {
    response: {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: Buffer.from(JSON.stringify(data)).toString('base64url'),
        authenticatorData: Buffer.alloc(37).toString('base64url'),
        signature: 'AAAA',
      },
    },
  };
};

// That they work, a real browser shows: tests/e2e/sign-in.test.ts.
describeOnBothStores('passkeys', ({ place }) => {
  async function open() {
    const server = await openAccountServer(await place());
    const post = (
      url: string,
      payload: object,
      headers: Record<string, string> = { origin: ORIGIN, host: 'localhost:3000' },
    ) => server.app.inject({ method: 'POST', url, payload, headers });
    return { ...server, post };
  }

  it('are asked for by a challenge of this museum’s, another one each time', async () => {
    const { post } = await open();
    const [one, other] = [
      await post('/api/sign-in/passkey/options', {}),
      await post('/api/sign-in/passkey/options', {}),
    ];
    expect(one.json()).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    expect(one.json().challenge).toMatch(/^[\w-]{43}$/);
    expect(one.json().challenge).not.toBe(other.json().challenge);
  });

  it('are only for PUBLIC_URL, or for one’s own machine', async () => {
    const { post } = await open();
    const answer = await post(
      '/api/sign-in/passkey/options',
      {},
      { origin: 'http://museum.local', host: 'museum.local' },
    );
    expect([answer.statusCode, answer.json()]).toEqual([403, { error: { code: 'passkeys-impossible' } }]);
  });

  it('refuse one that is unknown, and a signature that is none', async () => {
    const { post, repositories } = await open();
    const { challenge } = (await post('/api/sign-in/passkey/options', {})).json();
    const unknown = await post('/api/sign-in/passkey', forged(challenge));
    expect(unknown.json()).toEqual({ error: { code: 'passkey-unknown' } });
    await repositories.passkeys.add({
      credentialId: 'AAAA',
      accountKind: 'member',
      accountId: 'ada',
      publicKey: 'AAAA',
      counter: 0,
      transports: [],
      label: 'Key',
      createdAtMs: 0,
      usedAtMs: null,
    });
    const refused = await post('/api/sign-in/passkey', forged(challenge));
    expect([refused.json(), refused.cookies]).toEqual([{ error: { code: 'passkey-refused' } }, []]);
  });

  it('are added by who signed in to the account alone, and taken away by whose they are', async () => {
    const { app, cookieFor, repositories } = await open();
    const ask = (cookie: string) =>
      app.inject({
        method: 'POST',
        url: '/api/account/passkeys/options',
        payload: {},
        headers: { cookie, origin: ORIGIN, host: 'localhost:3000' },
      });
    expect((await ask('')).statusCode).toBe(401);
    const options = (await ask(await cookieFor('ada'))).json();
    expect(options).toMatchObject({ rp: { id: 'localhost' }, user: { name: 'ada@example.org' } });
    expect((await ask(await cookieFor('grace', 'staff'))).json().user.name).toBe('grace@example.org');
    const key = {
      credentialId: 'K',
      publicKey: 'A',
      counter: 0,
      transports: [],
      label: 'Key',
      createdAtMs: 0,
      usedAtMs: null,
    };
    await repositories.passkeys.add({ ...key, accountKind: 'staff', accountId: 'grace' });
    const remove = async (cookie: string) =>
      (await app.inject({ method: 'DELETE', url: '/api/account/passkeys/K', headers: { cookie } }))
        .statusCode;
    expect(await remove(await cookieFor('ada'))).toBe(404);
    expect(await remove(await cookieFor('grace', 'staff'))).toBe(204);
  });
});
