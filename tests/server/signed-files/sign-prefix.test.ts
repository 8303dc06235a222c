import { createHmac, hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deriveFileKey } from '../../../src/membership/keys/file-key.ts';
import { checkPrefix, LONGEST_S, signPrefix } from '../../../src/server/signed-files/sign-prefix.ts';

const NOW = Date.parse('2026-11-22T12:00:30Z');
const SECRET = Buffer.alloc(32, 7);
const OTHER = Buffer.alloc(32, 8);

const ticketOf = (path: string) => path.split('/')[0]!;
const sign = (nowMs = NOW) => ticketOf(signPrefix('rooms/salon/', SECRET, nowMs).path);
const check = (ticket: string, { folder = 'rooms/salon/', secrets = [SECRET], nowMs = NOW } = {}) =>
  checkPrefix(ticket, folder as 'rooms/salon/', secrets, nowMs);

describe('a signed prefix', () => {
  it('opens its folder for four to five minutes, the same for everybody within a minute', () => {
    const { path, endsAtMs } = signPrefix('rooms/salon/', SECRET, NOW);
    expect(path).toMatch(/^\d{10}\.[\w-]{43}\/rooms\/salon\/$/);
    expect(endsAtMs).toBe(Date.parse('2026-11-22T12:05:00Z'));
    expect(signPrefix('rooms/salon/', SECRET, NOW + 29_000).path).toBe(path);
    expect(signPrefix('rooms/salon/', SECRET, NOW + 30_000).path).not.toBe(path);
    for (const atMs of [NOW, endsAtMs - 1]) {
      expect(check(ticketOf(path), { nowMs: atMs })).toEqual({ ok: true, endsAtMs });
    }
  });

  it('is what docs/operate.md says, computed otherwise', () => {
    const seed = Buffer.alloc(32, 3);
    const { secret } = deriveFileKey({ kid: 'k', d: seed.toString('base64url') });
    const derived = Buffer.from(hkdfSync('sha256', seed, new Uint8Array(), 'enfilade signed files v1', 32));
    expect(secret.equals(derived)).toBe(true);
    const mac = createHmac('sha256', derived).update('1795349100\nrooms/salon/').digest('base64url');
    expect(signPrefix('rooms/salon/', secret, NOW).path).toBe(`1795349100.${mac}/rooms/salon/`);
  });

  it('is opened by every key of the set, and by no other', () => {
    expect(check(sign(), { secrets: [OTHER, SECRET] })).toMatchObject({ ok: true });
    expect(check(sign(), { secrets: [OTHER] })).toEqual({ ok: false, reason: 'signature' });
    expect(check(sign(), { secrets: [] })).toEqual({ ok: false, reason: 'signature' });
  });

  it('opens no other folder, nor one within its own', () => {
    for (const folder of ['rooms/vault/', 'rooms/salon/images/', 'rooms/salon', 'rooms/', '']) {
      expect(check(sign(), { folder })).toEqual({ ok: false, reason: 'signature' });
    }
  });

  it('opens nothing once it has ended', () => {
    const ticket = sign();
    expect(check(ticket, { nowMs: Date.parse('2026-11-22T12:05:00Z') })).toEqual({
      ok: false,
      reason: 'ended',
    });
  });

  it('opens nothing for longer than five minutes, though rightly signed', () => {
    const later = sign(NOW + 60_000);
    expect(check(later)).toEqual({ ok: false, reason: 'too-long' });
    expect(LONGEST_S).toBe(300);
  });
});

describe('a ticket that was tampered with', () => {
  const ticket = sign();
  const [end, signature] = ticket.split('.') as [string, string];
  it.each([
    ['a later end', `${Number(end) - 1}.${signature}`, 'signature'],
    ['a signature cut short', ticket.slice(0, -1), 'form'],
    ['no signature', `${end}.`, 'form'],
    ['only an end', end, 'form'],
    ['one character changed', `${end}.${signature[0] === 'A' ? 'B' : 'A'}${signature.slice(1)}`, 'signature'],
    ['another spelling of the same bytes', `${end}.${signature.slice(0, -1)}${respelt(signature)}`, 'form'],
    ['padding', `${ticket}=`, 'form'],
    ['an end in other digits', `0${end.slice(1)}.${signature}`, 'form'],
    ['an end as a power', `1e9.${signature}`, 'form'],
    ['a sign', `+${end.slice(1)}.${signature}`, 'form'],
    ['a line more', `${ticket}\n`, 'form'],
    ['nothing', '', 'form'],
  ])('with %s is refused', (_what, altered, reason) => {
    expect(check(altered)).toEqual({ ok: false, reason });
  });
});

/** The last of 43 characters carries two bits that no byte has: another one that reads the same. */
function respelt(signature: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return alphabet[alphabet.indexOf(signature.at(-1)!) + 1]!;
}
