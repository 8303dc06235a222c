import type { Browser } from 'playwright-core';
import { readBakeRooms } from '../src/bake/index.ts';
import { BUILT_IN } from '../src/cli/museum-folders.ts';
import { launchChromium } from '../tests/helpers/chromium.ts';
import { type RunningServer, startServer } from '../tests/helpers/running-server.ts';
import { collectionFigures } from './collection.ts';
import type { Figure } from './figures.ts';
import { firstPageFigures } from './first-page.ts';
import { gateFigures } from './gate/index.ts';
import { gatedCrawlFigures } from './gated-crawl/index.ts';
import { lookFigures } from './look.ts';
import { writeSizePlots } from './plot/size-plots.ts';
import { revocationFigures } from './revocation/index.ts';
import { searchFigures } from './search.ts';
import { benchSizes } from './sizes/index.ts';
import { storeKillFigures } from './store-kill.ts';
import { tokenFigures } from './tokens.ts';
import { tourFigures } from './tours.ts';
import { growthFigures, walkingFigures } from './visit.ts';
import { walkingMembersFigures } from './walking.ts';

/** Folders that a run leaves something in: pictures that were looked at, plots; and the file of a contact sheet. */
export type Keeps = {
  readonly shots?: string | undefined;
  readonly plots?: string | undefined;
  readonly 'contact-sheet'?: string | undefined;
};
type Part = (keeps: Keeps) => Promise<Figure[]> | Figure[];

/** What `npm run bench -- --only NAME` runs, in the order of the whole. */
export const PARTS: Readonly<Record<string, Part>> = {
  collection: () => collectionFigures(),
  search: () => searchFigures(),
  visit: () =>
    onSite(async (browser, server) => {
      const card = await server.issueCard({ tier: 'patron' });
      return [
        ...(await firstPageFigures(browser, server.url)),
        ...(await walkingFigures(browser, server.url, card, await roomIds())),
        ...(await growthFigures(browser, server.url)),
      ];
    }),
  look: ({ shots }) =>
    onSite(async (browser, server) =>
      lookFigures(browser, server.url, await server.issueCard({ tier: 'patron' }), shots),
    ),
  tours: ({ 'contact-sheet': sheet }) =>
    onSite(async (browser, server) =>
      tourFigures(browser, server.url, await server.issueCard({ tier: 'patron' }), sheet),
    ),
  crawl: () => gatedCrawlFigures(),
  gate: () => gateFigures(),
  revocation: () => revocationFigures(),
  members: () => walkingMembersFigures(),
  tokens: () => tokenFigures(),
  store: () => storeKillFigures(),
  sizes: async ({ plots }) => {
    const browser = await launchChromium();
    try {
      const { figures, measured } = await benchSizes(browser);
      if (plots) writeSizePlots(measured, plots);
      return figures;
    } finally {
      await browser.close();
    }
  },
};

const roomIds = async () => (await readBakeRooms(BUILT_IN)).map(({ id }) => id);

/** With the built-in museum served, and a browser. */
async function onSite(
  measure: (browser: Browser, server: RunningServer) => Promise<Figure[]>,
): Promise<Figure[]> {
  const server = await startServer();
  const browser = await launchChromium();
  try {
    return await measure(browser, server);
  } finally {
    await browser.close();
    await server.stop();
  }
}
