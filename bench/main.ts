import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readBakeRooms } from '../src/bake/index.ts';
import { BUILT_IN } from '../src/cli/museum-folders.ts';
import { launchChromium } from '../tests/helpers/chromium.ts';
import { startServer } from '../tests/helpers/running-server.ts';
import { collectionFigures } from './collection.ts';
import { type Figure, toTable } from './figures.ts';
import { firstPageFigures } from './first-page.ts';
import { gateFigures } from './gate.ts';
import { lookFigures } from './look.ts';
import { searchFigures } from './search.ts';
import { storeKillFigures } from './store-kill.ts';
import { tokenFigures } from './tokens.ts';
import { growthFigures, walkingFigures } from './visit.ts';

// --shots keeps the pictures on which brightness is measured.
const { values } = parseArgs({ options: { json: { type: 'string' }, shots: { type: 'string' } } });
const rooms = (await readBakeRooms(BUILT_IN)).map(({ id }) => id);

const server = await startServer();
const browser = await launchChromium();
const figures: Figure[] = [...collectionFigures(), ...(await searchFigures()), ...(await tokenFigures())];
try {
  const card = await server.issueCard({ tier: 'patron' });
  figures.push(...(await firstPageFigures(browser, server.url)));
  figures.push(...(await walkingFigures(browser, server.url, card, rooms)));
  figures.push(...(await growthFigures(browser, server.url)));
  figures.push(...(await lookFigures(browser, server.url, card, values.shots)));
} finally {
  await browser.close();
  await server.stop();
}
figures.push(...(await gateFigures()), ...(await storeKillFigures()));

console.log(toTable(figures));
if (values.json) writeFileSync(values.json, `${JSON.stringify({ figures }, null, 2)}\n`);
