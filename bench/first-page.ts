import type { Browser, Page } from 'playwright-core';
import type { Figure } from './figures.ts';

/** Bytes of script over the wire, as Chromium reports them (headers excluded, body as encoded), cold cache. */
async function countScripts(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', (event) => {
    if (event.type === 'Script' || /javascript/.test(event.response.mimeType)) scripts.add(event.requestId);
  });
  session.on('Network.dataReceived', (event) => {
    if (scripts.has(event.requestId)) bytes += event.encodedDataLength;
  });
  return () => bytes;
}

/** Script of the first page, and of a room until its first walkable frame. */
export async function firstPageFigures(browser: Browser, url: string): Promise<Figure[]> {
  const home = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const homeBytes = await countScripts(home);
  await home.goto(`${url}/en`, { waitUntil: 'networkidle' });
  const before = homeBytes();
  const links = await home.getByRole('link').count();
  await home.close();

  const room = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const roomBytes = await countScripts(room);
  await room.goto(`${url}/en/rooms/rotunda`, { waitUntil: 'networkidle' });
  await room.waitForFunction(() => {
    const canvas = document.querySelector('canvas') as (HTMLCanvasElement & { enfilade?: unknown }) | null;
    return canvas?.enfilade !== undefined;
  });
  await room.waitForTimeout(2000);
  const walkable = roomBytes();
  await room.close();
  return [
    {
      name: 'script of the first page',
      value: before / 1000,
      unit: 'kB',
      atMost: 110,
      note: `${links} links on it`,
    },
    { name: 'script until the first walkable frame', value: walkable / 1000, unit: 'kB', atMost: 450 },
  ];
}
