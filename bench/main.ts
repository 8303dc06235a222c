import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Figure, toTable } from './figures.ts';
import { PARTS } from './parts.ts';
import { writeTable } from './table.ts';

// --shots keeps the pictures on which brightness is measured; --plots draws how figures grow with the museum; --table
// writes the figures into a Markdown file; --contact-sheet FILE.webp shows every stop of every tour.
const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    shots: { type: 'string' },
    plots: { type: 'string' },
    table: { type: 'string' },
    'contact-sheet': { type: 'string' },
  },
});
const names = values.only?.split(',') ?? Object.keys(PARTS);
const unknown = names.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`No part is called ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
if (values.plots && !names.includes('sizes')) {
  console.error('Plots are drawn of sizes: --only must name it.');
  process.exit(2);
}
const figures: Figure[] = [];
for (const name of names) figures.push(...(await PARTS[name]!(values)));

console.log(toTable(figures));
if (values.json) writeFileSync(values.json, `${JSON.stringify({ figures }, null, 2)}\n`);
if (values.table) writeTable(figures, values.table);
