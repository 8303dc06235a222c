import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Figure } from '../figures.ts';
import { deepFigures } from './deep.ts';
import { writeDeepMuseum } from './deep-museum.ts';
import { sizesFigures } from './figures.ts';
import { growthFigures } from './growth.ts';
import { measureSizes } from './measure.ts';
import type { MeasuredSizes } from './measured.ts';
import { startMuseums } from './museums.ts';

export type { MeasuredSizes } from './measured.ts';

/** What museums of 20 to 100,000 works cost a visitor; also what was measured, for plots. */
export async function benchSizes(
  browser: Browser,
): Promise<{ readonly figures: Figure[]; readonly measured: MeasuredSizes }> {
  console.error('sizes: making museums');
  const { folder, museums, stop } = await startMuseums();
  try {
    const measured = await measureSizes(museums);
    const thousand = museums.find(({ works }) => works === 1000)!;
    console.error('sizes: changes of room');
    const grown = await growthFigures(browser, thousand);
    console.error('sizes: a large picture');
    const deep = await deepFigures(browser, await writeDeepMuseum(join(folder, 'deep')));
    return { figures: [...sizesFigures(measured), ...grown, ...deep], measured };
  } finally {
    await stop();
  }
}
