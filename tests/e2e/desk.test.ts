import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overflowOf, violations } from '../helpers/axe.ts';
import { launchChromium, newVisitor } from '../helpers/chromium.ts';
import { nextLink } from '../helpers/letterbox.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';

const GRACE = 'grace@museum.example';
const LIST = Buffer.from(
  'Nom;Courriel;Formule;Fin\r\nÉlodie Durand;elodie@example.org;friend;31/12/2099\r\nByron;byron at example;friend;31/12/2099\r\n',
  'latin1',
);

let server: RunningServer;
let browser: Browser;
/** Where mails lead: a session is of one host, under one of its names. */
let base: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  base = server.url.replace('127.0.0.1', 'localhost');
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Whoever came to the desk first stays signed in: links are asked for only so often. */
let cookies: Awaited<ReturnType<BrowserContext['cookies']>> = [];

async function expectUsable(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
}

describe('the desk', () => {
  it('sends who is not signed in to the sign-in page, and gives nothing away', async () => {
    const { page, context } = await newVisitor(browser);
    const answer = await page.goto(`${base}/en/desk`);
    expect(answer!.headers()).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    });
    await page.getByText('Nobody is signed in.').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await page.waitForURL('**/en/sign-in');
    await context.close();
  });

  it('lets staff in by the link of a mail, who add, import, export, and see it in the log', async () => {
    const { page, context } = await newVisitor(browser, { acceptDownloads: true });
    await server.run(['staff', 'add', GRACE, '--name', 'Grace Hopper']);
    await page.goto(await nextLink(server.dataDir, GRACE));
    await page.getByRole('main').getByRole('button').first().click();
    await page.waitForURL('**/desk');
    cookies = await context.cookies();

    await page.getByRole('button', { name: 'Add a member' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Ada Lovelace');
    await dialog.getByRole('textbox', { name: 'E-mail address' }).fill('ada@example.org');
    await dialog.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('heading', { level: 2, name: 'Ada Lovelace' }).waitFor();
    await nextLink(server.dataDir, 'ada@example.org');

    await page.getByRole('link', { name: 'Import' }).click();
    await page
      .getByLabel('A CSV file')
      .setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: LIST });
    await page.getByRole('heading', { name: 'liste.csv: nothing is written yet' }).waitFor();
    await page.getByText('WINDOWS-1252, columns parted by semicolons').waitFor();
    await page.getByText('Line 3').waitFor();
    await page.getByText('“byron at example” is no e-mail address.').waitFor();
    await page.getByRole('button', { name: 'Write 1 row' }).click();
    await page.getByText('Added: 1. Changed: 0.').waitFor();
    await page.getByRole('link', { name: 'To the members' }).click();

    await page.getByRole('searchbox').fill('elodie');
    await page.getByText('1 member', { exact: true }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^members-\d{4}-\d\d-\d\d\.csv$/);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv).toMatch(/^\uFEFFnumber,name,email/);
    expect(csv).toContain(',Élodie Durand,elodie@example.org,');
    expect(csv).not.toContain('Ada Lovelace');

    await page
      .getByRole('navigation', { name: 'The desk’s pages' })
      .getByRole('link', { name: 'Log' })
      .click();
    await page.getByText('List exported').waitFor();
    await page.getByText('List imported').waitFor();
    await context.close();
  });
});

describe.each(['fr', 'en'])('every screen of the desk in %s', (lang) => {
  it.each([
    { width: 1280, height: 800 },
    { width: 320, height: 640 },
  ])('has no violation at $width × $height', async (viewport) => {
    const { page, context } = await newVisitor(browser, { viewport, locale: lang });
    const go = (path: string) => page.goto(`${base}/${lang}${path}`, { waitUntil: 'networkidle' });
    await go('/desk');
    await expectUsable(page);
    await context.addCookies(cookies);
    await go('/desk');
    await page.getByRole('link', { name: /Ada Lovelace/ }).waitFor();
    await expectUsable(page);
    await page.getByRole('link', { name: /Ada Lovelace/ }).click();
    await page.getByRole('heading', { level: 2, name: 'Ada Lovelace' }).waitFor();
    for (const summary of await page.locator('.desk-sheet summary').all()) await summary.click();
    await expectUsable(page);
    await page.getByRole('button', { name: lang === 'fr' ? 'Prolonger' : 'Renew' }).click();
    await page.getByRole('dialog').waitFor();
    await expectUsable(page);
    for (const path of ['/desk/payments', '/desk/log', '/desk/import']) {
      await go(path);
      await expectUsable(page);
    }
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: LIST });
    await page.getByText('WINDOWS-1252').waitFor();
    await page.locator('main summary').first().click();
    await expectUsable(page);
    await context.close();
  });
});

it('the desk is closed to somebody whose account has ended, from the next step on', async () => {
  const { page, context } = await newVisitor(browser);
  await context.addCookies(cookies);
  await page.goto(`${base}/en/desk`);
  await page.getByText('2 members').waitFor();
  await server.run(['staff', 'remove', GRACE]);
  await page.getByRole('searchbox').fill('ada');
  await page.getByText('Nobody is signed in.').waitFor();
  await context.close();
});
