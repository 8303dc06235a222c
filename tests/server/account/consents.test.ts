import { expect, it } from 'vitest';
import en from '../../../src/i18n/consents.en.json' with { type: 'json' };
import fr from '../../../src/i18n/consents.fr.json' with { type: 'json' };
import { accountSchema } from '../../../src/museum/account/account.ts';
import { CONSENT_VERSION } from '../../../src/museum/joining/consents.ts';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { NOW } from '../small-disk-museum.ts';
import { openAccountServer } from './account-server.ts';

describeOnBothStores('agreeing on one’s own page', ({ place }) => {
  const open = async () => {
    const server = await openAccountServer(await place());
    const cookie = await server.cookieFor('ada');
    const answer = async (act: 'give' | 'withdraw', body: object) =>
      (await server.call('POST', `/consents/${act}`, cookie, body)).statusCode;
    const stored = () => server.repositories.consents.ofMember('ada');
    const wanted = () => server.repositories.contactPreferences.ofMember('ada');
    return { ...server, cookie, answer, stored, wanted };
  };
  const news = { purpose: 'news', lang: 'fr' };

  it('keeps the words that were shown, their version, when, and where', async () => {
    const { answer, stored, wanted, call, cookie } = await open();
    expect(await answer('give', news)).toBe(204);
    expect(await answer('give', { purpose: 'invitations', lang: 'en' })).toBe(204);
    const row = { memberId: 'ada', wordingVersion: CONSENT_VERSION, source: 'account', givenAtMs: NOW };
    const rows = await stored();
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual(
      expect.objectContaining({
        ...row,
        purpose: 'news',
        wording: fr.news,
        language: 'fr',
        withdrawnAtMs: null,
      }),
    );
    expect(rows).toContainEqual(expect.objectContaining({ ...row, wording: en.invitations, language: 'en' }));
    expect(await wanted()).toMatchObject([
      { topic: 'invitations', wanted: true },
      { topic: 'news', wanted: true },
    ]);
    const { consents } = accountSchema.parse((await call('GET', '', cookie)).json());
    expect(consents.map(({ source }) => source)).toEqual(['account', 'account']);
  });

  it('after a withdrawal is a row of its own; the proof of what was before stays', async () => {
    const { answer, stored, wanted, clock, repositories } = await open();
    await answer('give', news);
    clock.nowMs = NOW + 1000;
    await answer('withdraw', { purpose: 'news' });
    expect(await wanted()).toMatchObject([{ topic: 'news', wanted: false }]);
    clock.nowMs = NOW + 2000;
    await answer('give', { ...news, lang: 'en' });
    expect(await stored()).toMatchObject([
      { givenAtMs: NOW, withdrawnAtMs: NOW + 1000, wording: fr.news },
      { givenAtMs: NOW + 2000, withdrawnAtMs: null, wording: en.news },
    ]);
    expect(await wanted()).toMatchObject([{ topic: 'news', wanted: true, changedAtMs: NOW + 2000 }]);
    const log = await repositories.auditLog.about('member', 'ada', 10);
    expect(log.map(({ action, details }) => [action, details])).toEqual([
      ['give-consent', { purpose: 'news' }],
      ['withdraw-consent', { purpose: 'news' }],
      ['give-consent', { purpose: 'news' }],
    ]);
  });

  it('counts once, however often and at once it is pressed', async () => {
    const { answer, stored } = await open();
    expect(await Promise.all(Array.from({ length: 6 }, () => answer('give', news)))).toEqual(
      Array(6).fill(204),
    );
    expect(await stored()).toHaveLength(1);
  });

  it.each([
    { purpose: 'anything', lang: 'en' },
    { purpose: 'news' },
    { purpose: 'news', lang: 'en', wording: 'The museum may do as it likes.' },
  ])('is refused for %o: words and purposes are the museum’s', async (body) => {
    const { answer, stored } = await open();
    expect(await answer('give', body)).toBe(400);
    expect(await stored()).toEqual([]);
  });
});
