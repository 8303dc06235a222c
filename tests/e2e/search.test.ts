import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Works } from '../../src/museum/format/works.ts';
import { launchChromium, newVisitor } from '../helpers/chromium.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What is pressed before the page's script is there goes nowhere. */
const LIVE = { waitUntil: 'networkidle' } as const;
const fieldOf = (page: Page) => page.getByRole('combobox', { name: 'Title, maker, year or word' });
const firstOf = (page: Page) => page.getByRole('option').first();
const secret = (JSON.parse(readFileSync('members/rooms/fourth/works.json', 'utf8')) as Works).works[0]!;

describe('the search', () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('leads by keyboard from any page to a work, and fetches nothing before it is asked for', async () => {
    const { page, context, problems } = await newVisitor(browser);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${server.url}/en/list`, LIVE);
    expect(asked.filter((path) => /search/.test(path))).toEqual([]);
    await page.keyboard.press('/');
    await fieldOf(page).pressSequentially('blackb');
    await firstOf(page).getByText('Hugh Blackburn').waitFor();
    await page.waitForFunction(() => {
      const picture = document.querySelector<HTMLImageElement>('.search-thumbnail img');
      return picture?.complete && picture.naturalWidth > 0;
    });
    expect(asked.filter((path) => path.startsWith('/api/search'))).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/list/rooms/rotunda/works/harmonograph');
    await page.locator('main h1:focus', { hasText: 'Three Pendulums' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await fieldOf(page).waitFor();
    await page.keyboard.press('Escape');
    await fieldOf(page).waitFor({ state: 'detached' });
    await page.locator('main h1:focus').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('leads to a work in the walk', async () => {
    const { page, context } = await newVisitor(browser);
    await page.goto(`${server.url}/en/rooms/rotunda`, LIVE);
    await page.getByRole('button', { name: 'Search' }).click();
    await fieldOf(page).pressSequentially('penrose');
    await firstOf(page).click();
    await page.waitForURL('**/en/rooms/*/works/*');
    await page.locator('.work-label').waitFor();
    await context.close();
  });

  it('finds what hangs in a members’ room for its members alone', async () => {
    const { page, context } = await newVisitor(browser);
    const title = secret.label.en!;
    const search = async () => {
      await page.goto(`${server.url}/en/list`, LIVE);
      await page.getByRole('button', { name: 'Search' }).click();
      await fieldOf(page).fill(title);
    };
    await search();
    await page
      .getByRole('status')
      .getByText(/^No work|^\d+ works?$/)
      .waitFor();
    expect(await page.getByRole('option', { name: title }).count()).toBe(0);
    const card = await server.issueCard({ tier: 'patron' });
    await context.request.post(`${server.url}/api/session`, { data: { card } });
    await search();
    await page.getByRole('option', { name: title }).click();
    await page.waitForURL(`**/en/list/rooms/fourth/works/${secret.id}`);
    await context.close();
  });

  it('says that it does not answer, and goes on when it does', async () => {
    const { page, context } = await newVisitor(browser, { locale: 'fr-FR' });
    await page.route('**/assets/museum/search/**', (route) => route.abort());
    await page.goto(`${server.url}/fr/list`, LIVE);
    await page.getByRole('button', { name: 'Chercher' }).click();
    await page.getByRole('combobox').fill('spirale');
    await page.getByText('La recherche ne répond pas').waitFor();
    await page.unroute('**/assets/museum/search/**');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await firstOf(page).waitFor();
    await context.close();
  });

  it('has no fault that axe finds, before, with and without results', async () => {
    const { page, context } = await newVisitor(browser);
    await page.goto(`${server.url}/en/list`, LIVE);
    await page.keyboard.press('/');
    await fieldOf(page).waitFor();
    await page.evaluate(AXE);
    const faults = () =>
      page.evaluate(async () => {
        const { axe } = window as never as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations } = await axe.run();
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
      });
    expect(await faults()).toEqual([]);
    await fieldOf(page).fill('curve');
    await firstOf(page).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await faults()).toEqual([]);
    await fieldOf(page).fill('qqqq');
    await page.getByText('No work has all of that.').waitFor();
    expect(await faults()).toEqual([]);
    await context.close();
  });

  it('fits a phone', async () => {
    const { page, context } = await newVisitor(browser, {
      viewport: { width: 360, height: 640 },
      isMobile: true,
      hasTouch: true,
    });
    for (const path of ['/fr/list', '/fr/list/rooms/rotunda']) {
      await page.goto(server.url + path, LIVE);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, path).toBeLessThanOrEqual(360);
    }
    await page.getByRole('button', { name: 'Chercher' }).tap();
    await page.getByRole('combobox').fill('courbe');
    await firstOf(page).waitFor();
    const beyond = await page.evaluate(() =>
      [...document.querySelectorAll('.search *')]
        .filter((part) => part.getBoundingClientRect().right > 361)
        .map(({ className }) => className),
    );
    expect(beyond).toEqual([]);
    await context.close();
  });
});
