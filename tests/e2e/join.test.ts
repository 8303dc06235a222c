import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overflowOf, violations } from '../helpers/axe.ts';
import { launchChromium, newVisitor } from '../helpers/chromium.ts';
import { lettersTo, nextLink } from '../helpers/letterbox.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const referenceOn = async (page: Page): Promise<string> =>
  (await page.locator('.order-reference').textContent()) ?? '';

async function confirm(reference: string): Promise<void> {
  const done = await server.run(['orders', 'confirm', reference]);
  expect([done.code, done.err]).toEqual([0, '']);
}

/** The first link with a secret among the mails to an address whose text matches. */
async function linkIn(address: string, what: RegExp): Promise<string> {
  await expect
    .poll(() => lettersTo(server.dataDir, address).some((text) => what.test(text)), { timeout: 30_000 })
    .toBe(true);
  const letter = lettersTo(server.dataDir, address).find((text) => what.test(text)) ?? '';
  return what.exec(letter)?.[0] ?? '';
}

describe('joining at the museum', () => {
  it('goes from the page that sells it to a card that opens a room', async () => {
    const { page, context, problems } = await newVisitor(browser);
    await page.goto(`${server.url}/en/join`);
    await page.getByRole('button', { name: 'Choose Patron' }).click();
    expect(await page.getByRole('radio', { name: /Patron/ }).isChecked()).toBe(true);
    for (const box of await page.getByRole('checkbox').all()) expect(await box.isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Order for €120' }).click();
    await page.getByText('Please write a name').waitFor();
    expect(
      await page.getByLabel('Name', { exact: true }).evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await page.getByLabel('Name', { exact: true }).fill('Ada Lovelace');
    await page.getByLabel('E-mail address').fill('ada@example.org');
    await page.getByLabel('Name on card 2').fill('Grace Hopper');
    await page.getByRole('button', { name: 'Order for €120' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your request is with the museum' }).waitFor();
    expect(await violations(page)).toEqual([]);
    const reference = await referenceOn(page);
    expect(await nextLetter('ada@example.org')).toContain(reference);

    await confirm(reference);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Welcome' }).waitFor();
    const link = await linkIn('ada@example.org', /https?:\/\/\S+\/card#[\w.-]+/);
    await page.goto(link.replace(/^https?:\/\/[^/]+/, server.url));
    await page.getByRole('button', { name: 'Use this card' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/card'));
    expect((await page.request.get(`${server.url}/api/rooms/fourth/works.json`)).status()).toBe(200);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('is readable without script: every membership, its price and its rooms', async () => {
    const { page, context } = await newVisitor(browser, { javaScriptEnabled: false });
    await page.goto(`${server.url}/fr/join`);
    const text = (await page.getByRole('main').innerText()).replaceAll(/\s/g, ' ');
    for (const part of [
      'Ami',
      '35 €',
      'pour un an',
      'Le Salon du Hasard',
      'Famille',
      '5 cartes',
      'Mécène',
      '120 €',
    ]) {
      expect(text).toContain(part);
    }
    expect(await page.getByRole('link', { name: 'Le Salon du Plan complexe' }).getAttribute('href')).toBe(
      '/fr/list/rooms/salon',
    );
    await context.close();
  });

  it('asks who comes to renew to sign in first', async () => {
    const { page, context } = await newVisitor(browser);
    await page.goto(`${server.url}/en/join?renew`);
    await page.getByText('To renew, sign in first').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await page.waitForURL('**/en/sign-in');
    await context.close();
  });
});

describe('a member who is signed in', () => {
  it('renews in their own name, from the end of what they have', async () => {
    const { page, context } = await newVisitor(browser);
    await page.goto(`${server.url}/en/join`);
    await page.getByLabel('Name', { exact: true }).fill('Barbara Liskov');
    await page.getByLabel('E-mail address').fill('barbara@example.org');
    await page.getByRole('button', { name: 'Order for €35' }).click();
    await page.locator('.order-reference').waitFor();
    await confirm(await referenceOn(page));
    await linkIn('barbara@example.org', /https?:\/\/\S+\/card#[\w.-]+/);

    await page.goto(`${server.url}/en/join?renew`);
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('Your e-mail address').fill('barbara@example.org');
    await page.getByRole('button', { name: 'Send me a link' }).click();
    const link = await linkIn('barbara@example.org', /https?:\/\/\S+\/sign-in\/link#[\w.-]+/);
    await page.goto(link.replace(/^https?:\/\/[^/]+/, server.url));
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/en/join');
    await page.getByText('In the name of Barbara Liskov').waitFor();
    await page.getByText('Begins when your present membership ends').waitFor();
    await page.getByRole('button', { name: 'Order for €35' }).click();
    await page.locator('.order-reference').waitFor();
    const before = await endOf(page);
    await confirm(await referenceOn(page));
    expect(new Date(await endOf(page)).getUTCFullYear()).toBe(new Date(before).getUTCFullYear() + 1);
    await context.close();
  });
});

const endOf = async (page: Page): Promise<number> =>
  (await (await page.request.get(`${server.url}/api/session`)).json()).member.endsAtMs;

async function nextLetter(address: string): Promise<string> {
  await expect.poll(() => countTo(address), { timeout: 30_000 }).toBeGreaterThan(0);
  return lettersTo(server.dataDir, address)[0] ?? '';
}

function countTo(address: string): number {
  try {
    return lettersTo(server.dataDir, address).length;
  } catch {
    return 0;
  }
}

describe('a gift', () => {
  it('is bought by one and redeemed by another, once, by a code that leaves the address bar', async () => {
    const { page, context } = await newVisitor(browser);
    await page.goto(`${server.url}/en/join`);
    await page.getByRole('radio', { name: /As a gift/ }).check();
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await page.getByLabel('Name', { exact: true }).fill('Hedy Lamarr');
    await page.getByLabel('E-mail address').fill('hedy@example.org');
    await page.getByLabel(/Some words/).fill('For your birthday.');
    await page.getByRole('button', { name: 'Order for €35' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your request is with the museum' }).waitFor();
    await confirm(await referenceOn(page));

    const link = await nextLink(server.dataDir, 'hedy@example.org', 1);
    await page.goto(link.replace(/^https?:\/\/[^/]+/, server.url));
    await page.getByText('A membership for you: Friend').waitFor();
    expect(new URL(page.url()).hash).toBe('');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Name', { exact: true }).fill('Radia Perlman');
    await page.getByLabel('E-mail address').fill('radia@example.org');
    await page.getByRole('button', { name: 'Redeem' }).click();
    await page.getByRole('heading', { level: 1, name: 'It is yours' }).waitFor();
    expect(await linkIn('radia@example.org', /https?:\/\/\S+\/card#[\w.-]+/)).toContain('/en/card#');

    await page.goto(`${server.url}/en/gift`);
    await page.getByLabel('Code').fill(new URL(link).hash.slice(1));
    await page.getByLabel('Name', { exact: true }).fill('Eve');
    await page.getByLabel('E-mail address').fill('eve@example.org');
    await page.getByRole('button', { name: 'Redeem' }).click();
    await page.getByText('This gift was redeemed already').waitFor();
    await context.close();
  });
});

describe.each(['fr', 'en'])('the pages of joining in %s', (lang) => {
  it.each(['join', 'join?renew', 'join/thanks', 'join/cancelled', 'gift'])(
    'have no violation and no sideways scrolling: %s',
    async (path) => {
      for (const viewport of [
        { width: 1280, height: 720 },
        { width: 320, height: 640 },
      ]) {
        const { page, context } = await newVisitor(browser, { viewport, locale: lang });
        await page.goto(`${server.url}/${lang}/${path}`, { waitUntil: 'networkidle' });
        expect(await violations(page)).toEqual([]);
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
        await context.close();
      }
    },
  );
});
