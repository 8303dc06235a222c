import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, newVisitor } from '../helpers/chromium.ts';
import { nextLink } from '../helpers/letterbox.ts';
import { seedMember } from '../helpers/member-on-disk.ts';
import { freePort, type RunningServer, startServer } from '../helpers/running-server.ts';
import { type StaticHost, startStaticHost } from '../helpers/static-host.ts';

let web: string;
let api: string;
let folder: string;
let pages: StaticHost;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  const [webPort, apiPort] = await Promise.all([freePort(), freePort()]);
  // Browsers look for both on this machine, and take them for one site.
  web = `http://museum.localhost:${webPort}`;
  api = `http://api.museum.localhost:${apiPort}`;
  folder = mkdtempSync(join(tmpdir(), 'enfilade-site-'));
  await promisify(execFile)(process.execPath, ['scripts/build.mjs', '--out', folder, 'site'], {
    env: { ...process.env, API_URL: api },
  });
  [pages, server, browser] = await Promise.all([
    startStaticHost(join(folder, 'site'), webPort),
    startServer({
      PORT: String(apiPort),
      HOST: '127.0.0.1',
      PUBLIC_URL: web,
      WEB_ORIGIN: web,
      SIGNED_FILES: 'on',
    }),
    launchChromium(),
  ]);
  await seedMember(server.dataDir);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await pages.stop();
  rmSync(folder, { recursive: true, force: true });
});

const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name });

/** The room's pictures that have come, by the origin they came from. */
const picturesOf = (page: Page) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLImageElement>('.work-card img'))
      .filter(({ naturalWidth }) => naturalWidth > 0)
      .map(({ currentSrc }) => new URL(currentSrc).origin),
  );

describe('pages from files alone, the API on another host of the site', () => {
  it('let a card in by its link, show the room’s pictures, and let one go', async () => {
    const { page, context, problems } = await newVisitor(browser);
    await page.goto(`${web}/en/list/rooms/salon`);
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).waitFor();
    const token = await server.issueCard({ name: 'Ralph' });
    await page.goto(`${web}/en/card#${token}`);
    await button(page, 'Use this card').click();
    await page.getByRole('heading', { level: 1, name: 'Ralph' }).waitFor();
    expect((await context.cookies()).map(({ domain, httpOnly }) => ({ domain, httpOnly }))).toEqual([
      { domain: 'api.museum.localhost', httpOnly: true },
    ]);
    await page.goto(`${web}/en/list/rooms/salon`);
    await page.getByRole('heading', { level: 2, name: /works/ }).waitFor();
    await expect.poll(() => picturesOf(page)).toContain(api);
    expect(new Set(await picturesOf(page))).toEqual(new Set([api]));

    await page.locator('summary').getByText('Ralph').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).waitFor();
    expect(await context.cookies()).toEqual([]);
    expect(pages.asked.filter((path) => path.includes(token) || path.includes('/api/'))).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('stand a member inside their room at once, its files had by signature', async () => {
    const { page, context, problems } = await newVisitor(browser);
    const token = await server.issueCard({ name: 'Ralph' });
    await page.goto(`${web}/en/card#${token}`);
    await button(page, 'Use this card').click();
    await page.getByRole('heading', { level: 1, name: 'Ralph' }).waitFor();
    const signedPicture = async () => {
      const answer = await page.waitForResponse(
        (each) => each.url().startsWith(`${api}/api/signed/`) && each.url().endsWith('.avif'),
      );
      expect(answer.status()).toBe(200);
      expect(await answer.request().headerValue('referer')).toBe(`${web}/`);
      return answer.request().headerValue('cookie');
    };
    const inTheWalk = signedPicture();
    await page.goto(`${web}/en/rooms/salon`);
    expect(await inTheWalk).toBeNull();
    expect(new URL(page.url()).pathname).toBe('/en/rooms/salon');

    await page.goto(`${web}/en/list/rooms/salon/works/zeta/full`);
    await page.getByRole('dialog').getByRole('button', { name: 'Zoom in' }).waitFor();
    const inTheViewer = signedPicture();
    for (let step = 0; step < 4; step++) await page.keyboard.press('+');
    await inTheViewer;
    expect(problems).toEqual([]);
    await context.close();
  });

  it('sign a member in by mail and passkey, and staff to the desk', async () => {
    const { page, context, problems } = await newVisitor(browser);
    const signIn = async (email: string) => {
      await page.goto(`${web}/en/sign-in`);
      await page.getByRole('textbox', { name: 'Your e-mail address' }).fill(email);
      await page.getByRole('button', { name: 'Send me a link' }).click();
      await page.goto(await nextLink(server.dataDir, email));
      await button(page, 'Sign in').click();
    };
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
    await signIn('mary@example.org');
    await page.waitForURL(`${web}/en/account`);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('The passkey is added.').waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download all of it' }).click(),
    ]);
    expect(saved.url()).toBe(`${api}/api/account/export`);
    await context.clearCookies();
    await page.goto(`${web}/en/sign-in`);
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByText('by passkey').waitFor();

    await signIn('grace@example.org');
    await page.waitForURL(`${web}/en/desk`);
    await page.getByRole('link', { name: 'Mary Somerville' }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});
