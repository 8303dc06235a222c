import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qrPng } from '../../src/membership/index.ts';
import { launchChromium, newVisitor } from '../helpers/chromium.ts';
import { lettersTo, nextLink } from '../helpers/letterbox.ts';
import { seedMember } from '../helpers/member-on-disk.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';

let server: RunningServer;
let browser: Browser;
/** Passkeys are for names, not for addresses. */
let base: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  base = server.url.replace('127.0.0.1', 'localhost');
  await seedMember(server.dataDir);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const seenOf = (address: string): number => lettersTo(server.dataDir, address).length;

async function askForLink(page: Page, address: string): Promise<string> {
  const seen = seenOf(address);
  await page.goto(`${base}/en/sign-in`);
  await page.getByRole('textbox', { name: 'Your e-mail address' }).fill(address);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByText('a link is on its way').waitFor();
  return nextLink(server.dataDir, address, seen);
}

async function signIn(page: Page, address = 'ada@example.org'): Promise<string> {
  const link = await askForLink(page, address);
  await page.goto(link);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  return link;
}

describe('signing in by a link', () => {
  it('leads from the form by the mail to one’s own page, and ends where one says so', async () => {
    const { page, context } = await newVisitor(browser);
    const link = await askForLink(page, 'ada@example.org');
    const answer = await page.goto(link);
    expect(answer!.headers()).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    });
    // Opening it does nothing yet, as when a mail program looks at it, and the address keeps no secret.
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await page.waitForURL(`${base}/en/sign-in/link`);
    expect(await page.evaluate(() => window.location.hash)).toBe('');
    expect((await page.request.get(`${base}/api/account`)).status()).toBe(401);

    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/en/account');
    await page.getByRole('heading', { level: 1, name: 'Ada Lovelace' }).waitFor();
    expect(await page.content()).not.toContain('eyJ');
    await page.getByRole('img', { name: 'QR code of the card of Ada Lovelace' }).waitFor();

    // The link again, on another device: it is used up, and the way on keeps the address asked for here alone.
    const other = await newVisitor(browser);
    await other.page.goto(link);
    await other.page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await other.page.getByText('This link was used already').waitFor();
    expect(await other.page.getByRole('textbox', { name: 'Your e-mail address' }).inputValue()).toBe('');
    await signIn(other.page);
    await other.page.waitForURL('**/en/account');

    await page.reload();
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByText('You are signed out everywhere else.').waitFor();
    await other.page.reload();
    await other.page.getByText('Sign in to see your membership.').waitFor();
    await other.context.close();
    await context.close();
  });

  it('comes back to the door that one was sent away from', async () => {
    const { page, context } = await newVisitor(browser);
    await page.goto(`${base}/en/list/rooms/salon`);
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await page.waitForURL('**/en/sign-in');
    await page.getByRole('textbox', { name: 'Your e-mail address' }).fill('ada@example.org');
    const seen = seenOf('ada@example.org');
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.goto(await nextLink(server.dataDir, 'ada@example.org', seen));
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/en/list/rooms/salon');
    await page.getByRole('heading', { level: 2, name: /works/ }).waitFor();
    await context.close();
  });

  it('leads staff to the desk', async () => {
    const { page, context } = await newVisitor(browser);
    await signIn(page, 'grace@example.org');
    await page.waitForURL('**/en/desk');
    await context.close();
  });
});

describe('passkeys', () => {
  it('are added on one’s own page, sign in from then on, and are taken away', async () => {
    const { page, context } = await newVisitor(browser);
    const cdp = await context.newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await signIn(page, 'mary@example.org');
    await page.waitForURL('**/en/account');
    await page.getByRole('textbox', { name: 'Name of this passkey' }).fill('My telephone');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('The passkey is added.').waitFor();
    await page.getByText('My telephone').waitFor();
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('This device has a passkey for your page already.').waitFor();

    await context.clearCookies();
    await page.goto(`${base}/en/sign-in`);
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.waitForURL('**/en/account');
    await page.getByText('by passkey').waitFor();

    await page.getByRole('button', { name: 'Remove the passkey “My telephone”' }).click();
    await page.getByText('The passkey is removed here.').waitFor();
    await context.clearCookies();
    await page.goto(`${base}/en/sign-in`);
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByText('The museum does not know this passkey.').waitFor();
    await context.close();
  });
});

describe('a card', () => {
  it('opened as a link does nothing before the button, then lets one in without the account', async () => {
    const { page, context } = await newVisitor(browser);
    const token = await server.issueCard({ name: 'Ralph' });
    await page.goto(`${base}/en/card#${token}`);
    await page.getByRole('button', { name: 'Use this card' }).waitFor();
    expect(page.url()).toBe(`${base}/en/card`);
    expect((await page.request.get(`${base}/api/rooms/salon/works.json`)).status()).toBe(401);
    await page.getByRole('button', { name: 'Use this card' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ralph' }).waitFor();
    await page.getByText('You came with a card.').waitFor();
    expect(await page.getByRole('heading', { name: 'What the museum keeps about you' }).count()).toBe(0);
    expect((await page.request.get(`${base}/api/rooms/salon/works.json`)).status()).toBe(200);
    expect((await page.request.get(`${base}/api/account/export`)).status()).toBe(403);
    await context.close();
  });

  it('is read from a picture of its code, and says so of a code that is none', async () => {
    const { page, context } = await newVisitor(browser);
    const token = await server.issueCard({ name: 'Picture' });
    await page.goto(`${base}/en/sign-in`);
    const choose = async (text: string) =>
      page
        .locator('.card-scan input[type=file]')
        .setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: await qrPng(text) });
    await choose('https://elsewhere.example/');
    await page.getByText('This code is not a membership card.').waitFor();
    await choose(`https://museum.example/fr/card#${token}`);
    await page.getByRole('heading', { level: 1, name: 'Picture' }).waitFor();
    await context.close();
  });

  it('asks for the camera by the button alone, and says what to do where it is refused', async () => {
    const { page, context } = await newVisitor(browser);
    await page.addInitScript(() => {
      Object.assign(window, { asked: 0 });
      navigator.mediaDevices.getUserMedia = async () => {
        (window as never as { asked: number }).asked++;
        throw new DOMException('no', 'NotAllowedError');
      };
    });
    await page.goto(`${base}/en/sign-in`, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => (window as never as { asked: number }).asked)).toBe(0);
    await page.getByRole('button', { name: 'Scan the card’s code' }).click();
    await page.getByText('The camera may not be used.').waitFor();
    await context.close();
  });
});
