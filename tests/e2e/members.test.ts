import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, newVisitor } from '../helpers/chromium.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';
import { isShut, untilStill, walkTo, whereabouts } from '../helpers/scene.ts';

const BEFORE_THE_DOOR = { room: 'gallery', x: 0, z: -26.4 };
const IN_THE_SALON = { room: 'salon', x: 0, z: -30.3 };

async function showCard(page: Page, card: string): Promise<void> {
  await page.getByRole('main').getByLabel('Your membership card').fill(card);
  await page.getByRole('main').getByRole('button', { name: 'Show the card' }).click();
}

describe('the members’ door', () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('refuses a visitor, tells why, takes a card, opens without a reload and lets the member in', async () => {
    const { page, context } = await newVisitor(browser);
    await page.goto(`${server.url}/en/rooms/gallery`);
    await untilStill(page);
    await page.evaluate(() => Object.assign(window, { stillTheSamePage: true }));
    await walkTo(page, BEFORE_THE_DOOR);
    await page.getByText('This room opens with a “Friend” membership card.').waitFor();
    expect(await isShut(page, 'salon')).toBe(true);

    await showCard(page, 'not a card');
    await page.getByText('This is not a whole card').waitFor();
    await showCard(page, await server.issueCard({ name: 'Ada Lovelace' }));
    await page.waitForFunction(() => document.body.textContent?.includes('Ada Lovelace'));
    await page.waitForFunction(
      () =>
        !(
          document.querySelector('canvas') as never as { enfilade: { isShut(id: string): boolean } }
        ).enfilade.isShut('salon'),
    );
    await untilStill(page);
    expect(await walkTo(page, IN_THE_SALON)).toBe(true);
    await page.waitForURL('**/en/rooms/salon');
    expect(await page.evaluate(() => 'stillTheSamePage' in window)).toBe(true);
    await untilStill(page);
    expect((await whereabouts(page)).room).toBe('salon');

    await page.reload();
    await untilStill(page);
    expect((await whereabouts(page)).room).toBe('salon');
    await context.close();
  });

  it('is shut again at the next request once the card is revoked', async () => {
    const { page, context } = await newVisitor(browser);
    const card = await server.issueCard({ name: 'Gone Girl' });
    await page.goto(`${server.url}/en/list/rooms/salon`);
    await showCard(page, card);
    await page.getByText('Gone Girl').first().waitFor();
    expect((await page.request.get(`${server.url}/api/rooms/salon/works.json`)).status()).toBe(200);
    expect((await server.run(['members', 'revoke', card])).code).toBe(0);
    const refused = await page.request.get(`${server.url}/api/rooms/salon/works.json`);
    expect(refused.status()).toBe(403);
    expect((await refused.json()).error.refusal.reason).toBe('revoked');
    await page.reload();
    await page.getByText('Your card has been cancelled.').first().waitFor();
    await context.close();
  });

  it('says so plainly when the desk does not answer, and keeps the public museum open', async () => {
    const { page, context } = await newVisitor(browser);
    await page.route('**/api/session', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await page.goto(`${server.url}/en/list/rooms/salon`);
    await showCard(page, await server.issueCard());
    await page.getByText(/desk can’t be reached/).waitFor();
    await page.unroute('**/api/session');
    await page.route('**/api/session', (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 200, body: '<html>' }) : route.continue(),
    );
    await page.getByRole('main').getByRole('button', { name: 'Show the card' }).click();
    await page.getByText(/makes no sense/).waitFor();
    await page.goto(`${server.url}/en/list/rooms/gallery`);
    await page.getByRole('heading', { level: 1, name: 'The Gallery of Tilings' }).waitFor();
    await context.close();
  });

  it('closes politely when the membership ends during the visit', async () => {
    const { page, context } = await newVisitor(browser);
    const card = await server.issueCard({ days: 1, name: 'Short Stay' });
    await page.clock.install();
    await page.goto(`${server.url}/en/list/rooms/salon`);
    await showCard(page, card);
    await page.getByText('Short Stay').first().waitFor();
    await page.clock.fastForward(25 * 3600 * 1000);
    await page
      .getByText(/has just closed|Your membership ended/)
      .first()
      .waitFor();
    await context.close();
  });
});
