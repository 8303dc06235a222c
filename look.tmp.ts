import { launchChromium } from './tests/helpers/chromium.ts';
import { startServer } from './tests/helpers/running-server.ts';
const shots: [string,string,number,number][] = JSON.parse(process.argv[2]!);
const server = await startServer();
const browser = await launchChromium();
for (const [path, out, w, h] of shots) {
  const ctx = await browser.newContext({ viewport: { width: w, height: h }, locale: path.slice(1,3) });
  const page = await ctx.newPage();
  page.on('console', (m) => m.type() === 'error' && console.log('console', path, m.text()));
  page.on('pageerror', (e) => console.log('error', path, String(e)));
  await page.addInitScript(() => { try { localStorage.setItem('enfilade.light','day'); localStorage.setItem('enfilade.moved','yes'); } catch {} });
  await page.goto(server.url + path, { waitUntil: 'networkidle' });
  await page.screenshot({ path: out, fullPage: true });
  console.log(path, await page.evaluate(() => document.documentElement.scrollWidth), w);
  await ctx.close();
}
await browser.close(); await server.stop();
