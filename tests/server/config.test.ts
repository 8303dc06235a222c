import { describe, expect, it } from 'vitest';
import { type Env, readConfig } from '../../src/server/config.ts';

const read = (env: Env) => readConfig(env, '/program');

describe('the configuration', () => {
  it('needs none', () => {
    expect(read({})).toEqual({
      ok: true,
      config: {
        host: 'localhost',
        port: 3000,
        dataDir: '/program/data',
        museumDir: '/program/public/assets/museum',
        membersDir: '/program/members',
        publicUrl: undefined,
        basePath: '/',
        trustProxy: false,
      },
    });
  });

  it('takes what is set, and ignores what is set to nothing', () => {
    const result = read({
      PORT: '8080',
      HOST: '0.0.0.0',
      DATA_DIR: '/var/lib/enfilade',
      MUSEUM_DIR: '/srv/museum',
      MEMBERS_DIR: '/srv/members',
      PUBLIC_URL: 'https://museum.example/visit/',
      TRUST_PROXY: '10.0.0.0/8, loopback,::1',
      SMTP_URL: ' ',
    });
    expect(result).toMatchObject({
      ok: true,
      config: {
        port: 8080,
        host: '0.0.0.0',
        dataDir: '/var/lib/enfilade',
        museumDir: '/srv/museum',
        membersDir: '/srv/members',
        basePath: '/visit/',
        trustProxy: ['10.0.0.0/8', 'loopback', '::1'],
      },
    });
  });

  it.each([
    ['https://museum.example', '/'],
    ['https://museum.example/a/b', '/a/b/'],
  ])('finds the base path of %s', (PUBLIC_URL, basePath) => {
    expect(read({ PUBLIC_URL })).toMatchObject({ config: { basePath } });
  });

  it.each([
    ['PORT', ['x', '-1', '65536', '3000.5', '0x10']],
    ['HOST', ['http://x', 'a b']],
    [
      'PUBLIC_URL',
      ['museum.example', 'ftp://x/', 'https://u:p@x/', 'https://x/?q', 'https://x/#f', 'https://x/a b'],
    ],
    ['TRUST_PROXY', ['true', '1', 'example.org', '10.0.0.0/8/8', '10.0.0', '10.0.0.0/33', '::1/129']],
    ['SIGNING_KEYS', ['a\0b']],
    ['MAIL_FROM', ['nobody', 'a@b, c@d', 'A <a@b> <c@d>', 'a b@c', 'A\nBcc: x <a@b.c>', '<>']],
    ['DATA_DIR', ['a\0b']],
  ])('refuses a wrong %s', (name, values) => {
    for (const value of values) {
      const result = read({ [name]: value });
      expect(result, value).toMatchObject({ ok: false });
      if (!result.ok) expect(result.mistakes).toEqual([expect.stringMatching(new RegExp(`^${name} .*\\.$`))]);
    }
  });

  it.each([
    'localhost',
    'http://mail.example',
    'smtp://',
    'smtp://mail.example/path',
    'smtp://mail.example?pool',
  ])('refuses %s as a mail server', (SMTP_URL) => {
    const more = { PUBLIC_URL: 'https://museum.example', MAIL_FROM: 'desk@museum.example' };
    expect(read({ SMTP_URL, ...more })).toEqual({
      ok: false,
      mistakes: [expect.stringMatching(/^SMTP_URL must be/)],
    });
  });

  it('takes a mail server with what it needs, and refuses it without', () => {
    const SMTP_URL = 'smtps://user:secret@mail.example';
    const more = { PUBLIC_URL: 'https://museum.example', MAIL_FROM: 'Le Musée <desk@museum.example>' };
    expect(read({ SMTP_URL, ...more })).toMatchObject({
      ok: true,
      config: { smtpUrl: SMTP_URL, mailFrom: { name: 'Le Musée', address: 'desk@museum.example' } },
    });
    expect(read({ SMTP_URL })).toEqual({
      ok: false,
      mistakes: [
        expect.stringMatching(/^SMTP_URL needs PUBLIC_URL/),
        expect.stringMatching(/^SMTP_URL needs MAIL_FROM/),
      ],
    });
  });

  it('takes a payment service whole, and refuses half of one', () => {
    const key = { STRIPE_SECRET_KEY: 'sk_live_0123456789abc' };
    const secret = { STRIPE_WEBHOOK_SECRET: 'whsec_0123456789abc' };
    const address = { PUBLIC_URL: 'https://museum.example' };
    expect(read({ ...key, ...secret, ...address })).toMatchObject({
      config: { stripe: { secretKey: 'sk_live_0123456789abc', webhookSecret: 'whsec_0123456789abc' } },
    });
    const mistakesOf = (env: Env) => {
      const result = read(env);
      return result.ok ? [] : result.mistakes.map((mistake) => mistake.split(':')[0]);
    };
    expect(mistakesOf({ ...key, ...address })).toEqual(['STRIPE_SECRET_KEY needs STRIPE_WEBHOOK_SECRET']);
    expect(mistakesOf({ ...secret })).toEqual(['STRIPE_WEBHOOK_SECRET needs STRIPE_SECRET_KEY']);
    expect(mistakesOf({ ...key, ...secret })).toEqual(['STRIPE_SECRET_KEY needs PUBLIC_URL']);
    expect(mistakesOf({ ...secret, ...address, STRIPE_SECRET_KEY: 'pk_live_0123456789abc' })).toHaveLength(1);
    expect(mistakesOf({ ...key, ...address, STRIPE_WEBHOOK_SECRET: 'whsec' })).toHaveLength(1);
  });

  it('takes a shared store with the address and the keys that it needs', () => {
    const DATABASE_URL = 'postgres://enfilade:secret@db:5432/enfilade';
    const env = { DATABASE_URL, PUBLIC_URL: 'https://museum.example' };
    expect(read({ ...env, SIGNING_KEYS: '/run/keys.json' })).toMatchObject({
      ok: true,
      config: { databaseUrl: DATABASE_URL, signingKeys: '/run/keys.json' },
    });
    expect(read({ ...env, SIGNING_KEYS: '{"keys":[]}' })).toMatchObject({
      config: { signingKeys: '{"keys":[]}' },
    });
  });

  it.each([
    ['PUBLIC_URL', { SIGNING_KEYS: '/run/keys.json' }],
    ['SIGNING_KEYS', { PUBLIC_URL: 'https://museum.example' }],
  ])('refuses a shared store without %s', (needed, env) => {
    const result = read({ DATABASE_URL: 'postgres://db/enfilade', ...env });
    if (result.ok) throw new Error('accepted');
    expect(result.mistakes).toEqual([
      expect.stringMatching(new RegExp(`^DATABASE_URL needs ${needed}: .*\\.$`)),
    ]);
  });

  it.each(['mysql://localhost/x', 'x', 'postgres://localhost', 'postgres://localhost/', 'postgres:///x'])(
    'refuses the DATABASE_URL %s',
    (DATABASE_URL) => {
      const result = read({ DATABASE_URL, PUBLIC_URL: 'https://museum.example', SIGNING_KEYS: '/run/keys' });
      if (result.ok) throw new Error('accepted');
      expect(result.mistakes).toEqual([expect.stringMatching(/^DATABASE_URL must .*\.$/)]);
    },
  );

  it('names all mistakes at once, and never the values', () => {
    const result = read({ PORT: 'x', DATABASE_URL: 'postgres://user:secret@db/x', TRUST_PROXY: 'true' });
    if (result.ok) throw new Error('accepted');
    expect(result.mistakes.map((mistake) => mistake.split(' ').slice(0, 3).join(' '))).toEqual([
      'PORT must be',
      'TRUST_PROXY must be',
      'DATABASE_URL needs PUBLIC_URL:',
      'DATABASE_URL needs SIGNING_KEYS:',
    ]);
    expect(result.mistakes.join()).not.toContain('secret');
  });
});
