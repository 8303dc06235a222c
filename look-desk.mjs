import { openMembership } from './src/membership/index.ts';
import { startServer } from './tests/helpers/running-server.ts';
import { launchChromium } from './tests/helpers/chromium.ts';
import { mkdtempSync, mkdirSync } from 'node:fs';
const out = process.argv[2] ?? '/tmp/m5shots'; mkdirSync(out, { recursive: true });
const server = await startServer();
const svc = await openMembership({ dataDir: server.dataDir, museumId: async () => 'museum-of-forms' });
await svc.store.repositories.staff.add({ id: 'grace', email: 'grace@museum.example', name: 'Grace Hopper', role: 'desk', createdAtMs: Date.now() });
const { secret } = await svc.openSession({ kind: 'staff', accountId: 'grace', openedBy: 'link', device: 'Firefox on Linux' });
const post = (p, b) => fetch(server.url + p, { method: 'POST', headers: { 'content-type': 'application/json', cookie: 'enfilade_session=' + secret }, body: JSON.stringify(b) }).then((r) => r.json());
const D = 86400000, now = Date.now();
const people = [['Ada Lovelace','ada@example.org','friend',365,1],['Élodie Marie-Claire Durand-Villeneuve','elodie.durand-villeneuve@a-long-domain.example','patron',20,4],['Sophie Germain','sophie@example.org','friend',-12,1],['محمد الخوارزمي','khwarizmi@example.org','patron',200,1],['Émilie du Châtelet',null,'friend',700,2],['Leonhard Euler','euler@example.org','friend',90,1],['Sofia Kovalevskaïa','sofia@example.org','friend',33,1],['Emmy Noether','emmy@example.org','patron',365,1]];
let ids = {};
for (const [name, email, tier, days, seats] of people) {
  const r = await post('/api/desk/members', { person: { name, email, language: 'fr', note: name.startsWith('É') ? 'Prefers to be called in the evening.' : null }, membership: { tier, startsAtMs: now - 400 * D, endsAtMs: now + days * D, seats, mail: days > 0 } });
  if (!r.sheet) console.log(name, JSON.stringify(r)); else ids[name] = r.sheet.member.id;
}
await svc.store.repositories.orders.add({ id: 'o1', purpose: 'join', memberId: null, name: 'Hypatia of Alexandria', email: 'hypatia@example.org', language: 'en', tier: 'friend', seats: 1, months: 12, amountMinor: 4500, currency: 'EUR', adapter: 'museum', externalId: '7K3M-Q92X', createdAtMs: now, pending: null, membershipId: null, paymentId: null }).catch((e) => console.log(e.message));
const browser = await launchChromium();
const shots = (process.argv[3] ?? 'all');
for (const [w, h, lang, tag] of [[1280, 860, 'en', 'd-en'], [1280, 860, 'fr', 'd-fr'], [390, 844, 'fr', 'p-fr'], [320, 640, 'en', 'n-en']]) {
  if (shots !== 'all' && !shots.split(',').includes(tag)) continue;
  const ctx = await browser.newContext({ viewport: { width: w, height: h }, locale: lang });
  await ctx.addCookies([{ name: 'enfilade_session', value: secret, url: server.url }]);
  await ctx.addInitScript(() => { localStorage.setItem('enfilade.light', 'day'); localStorage.setItem('enfilade.moved', 'yes'); });
  const page = await ctx.newPage();
  page.on('pageerror', (e) => console.log('ERR', e.message)); page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text()));
  const shot = async (n, full = false) => { await page.waitForTimeout(400); await page.screenshot({ path: `${out}/${tag}-${n}.png`, fullPage: full }); const sw = await page.evaluate(() => document.documentElement.scrollWidth); if (sw > w) console.log(tag, n, 'WIDE', sw); };
  await page.goto(`${server.url}/${lang}/desk`, { waitUntil: 'networkidle' });
  await shot('list');
  await page.goto(`${server.url}/${lang}/desk#${ids['Élodie Marie-Claire Durand-Villeneuve']}`, { waitUntil: 'networkidle' });
  await page.reload({ waitUntil: 'networkidle' });
  await shot('sheet', true);
  if (w > 1000 || w < 350) {
    await page.getByRole('button', { name: lang === 'fr' ? 'Prolonger' : 'Renew' }).first().click();
    await shot('renew');
    await page.getByRole('button', { name: lang === 'fr' ? 'Prolonger' : 'Renew' }).last().click();
    await page.waitForTimeout(600);
    await shot('renewed');
  }
  if (w < 1000) await page.goto(`${server.url}/${lang}/desk`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: lang === 'fr' ? 'Ajouter un membre' : 'Add a member', exact: true }).click();
  await shot('add');
  await page.goto(`${server.url}/${lang}/desk/log`, { waitUntil: 'networkidle' });
  await shot('log');
  await page.goto(`${server.url}/${lang}/desk/import`, { waitUntil: 'networkidle' });
  await shot('import', true);
  await page.setInputFiles('input[type=file]', { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from('Nom;Adresse e-mail;Adhésion;Fin;Numéro de dossier\nMaryam Mirzakhani;maryam@example.org;Friend;31/12/2027;A1\nAda Lovelace;ada@example.org;friend;01/12/2029;A2\nByron;byron at example;friend;2027-01-01;A3\nJane;jane@example.org;emperor;2027-01-01;A4\n') });
  await page.waitForTimeout(700);
  await shot('preview', true);
  await page.goto(`${server.url}/${lang}/desk/payments`, { waitUntil: 'networkidle' });
  await shot('payments', true);
  await ctx.close();
}
await browser.close(); await svc.close(); await server.stop();
