import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launchChromium } from '../tests/helpers/chromium.ts';
import { startServer } from '../tests/helpers/running-server.ts';
import { collectionFigures } from './collection.ts';
import { type Figure, toTable } from './figures.ts';
import { firstPageFigures } from './first-page.ts';
import { gateFigures } from './gate.ts';
import { growthFigures, walkingFigures } from './visit.ts';

const { values } = parseArgs({ options: { json: { type: 'string' } } });

const server = await startServer();
const browser = await launchChromium();
const figures: Figure[] = [...collectionFigures()];
try {
  figures.push(...(await firstPageFigures(browser, server.url)));
  figures.push(...(await walkingFigures(browser, server.url, await server.issueCard())));
  figures.push(...(await growthFigures(browser, server.url)));
} finally {
  await browser.close();
  await server.stop();
}
figures.push(...(await gateFigures()));

console.log(toTable(figures));
if (values.json) writeFileSync(values.json, `${JSON.stringify({ figures }, null, 2)}\n`);
