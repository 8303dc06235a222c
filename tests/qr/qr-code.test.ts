import jsQR from 'jsqr';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { freshJwk, importKeySet } from '../../src/membership/keys/key-set.ts';
import { qrPng } from '../../src/membership/mail/qr-png.ts';
import { issuerOf } from '../../src/membership/tokens/card.ts';
import { signCard } from '../../src/membership/tokens/sign-card.ts';
import { cardLink } from '../../src/museum/card-link.ts';
import { qrModules, qrSvg } from '../../src/qr/qr-code.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');

async function linkOf(name: string): Promise<string> {
  const keys = await importKeySet({ keys: [await freshJwk(NOW)] }, 'keys.json');
  const card = {
    id: crypto.randomUUID(),
    memberId: crypto.randomUUID(),
    name,
    tier: 'friend',
    startsAtMs: NOW,
    endsAtMs: NOW + 3e10,
    issuedAtMs: NOW,
  };
  const token = await signCard(card, keys, issuerOf('museum-of-forms'));
  return cardLink('https://www.museum-of-forms.example/visit/', 'fr', token);
}

/** What another library than the one that drew it reads from a picture. */
async function read(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture)
    .flatten({ background: 'white' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

/** A code without its quiet zone: 17 modules and four for each version (ISO/IEC 18004). */
const versionOf = (text: string) => (qrModules(text).length - 8 - 17) / 4;

describe('a card’s link', () => {
  it('keeps the card in its fragment, which no server sees', async () => {
    const url = new URL(await linkOf('Ada'));
    expect(url.pathname).toBe('/visit/fr/card');
    expect(url.search).toBe('');
    expect(url.hash).toMatch(/^#eyJ/);
  });
});

describe('a card’s QR code', () => {
  it.each([
    ['Ada Lovelace', 17],
    ['a'.repeat(120), 20],
    ['王'.repeat(120), 26],
  ])('of the name %s is of version %i at most', async (name, most) => {
    expect(versionOf(await linkOf(name))).toBeLessThanOrEqual(most);
  });

  it('is read by another library, as the picture in the mail and as the SVG', async () => {
    for (const name of ['Ada Lovelace', 'Zoë “Z” Œuvre']) {
      const link = await linkOf(name);
      expect(await read(await qrPng(link))).toBe(link);
      const svg = await sharp(Buffer.from(qrSvg(link)), { density: 400 })
        .png()
        .toBuffer();
      expect(await read(svg)).toBe(link);
    }
  });

  it('is read by the library that is to read the camera, also with the longest name there can be', async () => {
    for (const name of ['Ada Lovelace', '王'.repeat(120)]) {
      const link = await linkOf(name);
      const raw = sharp(await qrPng(link))
        .ensureAlpha()
        .raw();
      const { data, info } = await raw.toBuffer({ resolveWithObject: true });
      expect(decodeQR({ width: info.width, height: info.height, data })).toBe(link);
    }
  });

  it('is read from a screen: small, turned, blurred and in dim light', async () => {
    const link = await linkOf('Ada Lovelace');
    const seen = await sharp(await qrPng(link))
      .resize(340, 340)
      .rotate(4, { background: 'white' })
      .blur(0.6)
      .linear(0.5, 40)
      .jpeg({ quality: 70 })
      .toBuffer();
    expect(await read(seen)).toBe(link);
  });

  it('is a square with a quiet zone of four light modules', async () => {
    const modules = qrModules(await linkOf('Ada'));
    const { length } = modules;
    expect(modules.every((row) => row.length === length)).toBe(true);
    const edge = [...modules.slice(0, 4), ...modules.slice(-4)].flat();
    expect([...edge, ...modules.flatMap((row) => [...row.slice(0, 4), ...row.slice(-4)])]).not.toContain(
      true,
    );
  });

  it('as an SVG loads and runs nothing', async () => {
    expect(qrSvg(await linkOf('<script>'))).toMatch(
      /^<svg viewBox="0 0 \d+ \d+" xmlns="http:\/\/www\.w3\.org\/2000\/svg"><path d="[\w\s.-]+"\/><\/svg>$/,
    );
  });
});
