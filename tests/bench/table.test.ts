import { describe, expect, it } from 'vitest';
import { type Figure, quartile, toMarkdown, toTable } from '../../bench/figures.ts';
import { replaceTable } from '../../bench/table.ts';

const figures: Figure[] = [
  { name: 'held', value: 1.234, unit: 'MB', atMost: 1.5, note: 'a | b' },
  { name: 'not held', value: 200, unit: '', atMost: 40 },
  { name: 'told', value: 7, unit: 'ms', atMost: null },
  { name: 'no database', value: null, unit: 'rows', atMost: 0, note: 'there is none' },
];
const page =
  'Before.\n<!-- figures: written by `npm run bench -- --table` -->\nold\n<!-- end of figures -->\nAfter.\n';

describe('the table of figures', () => {
  it('says which bounds are held and which are not, on the screen and in Markdown', () => {
    for (const table of [toTable(figures), toMarkdown(figures)]) {
      expect(table).toMatch(/held +.*1\.23 MB.*≤ 1\.5.*ok/);
      expect(table).toMatch(/not held.*200.*≤ 40.*OVER/);
    }
    expect(toTable(figures)).toMatch(/no database +not run +≤ 0 +there is none/);
    expect(toMarkdown(figures)).toContain('| no database | not run | ≤ 0 |  | there is none |');
    expect(toMarkdown(figures)).toContain('a \\| b');
  });

  it('takes the place of the one before and leaves the rest of the page', () => {
    const text = replaceTable(replaceTable(page, '| one |\n'), '| two |\n');
    expect(text).toMatch(
      /^Before\.\n<!-- figures[^>]*-->\n\n\| two \|\n\n<!-- end of figures -->\nAfter\.\n$/,
    );
  });

  it('refuses a page that has no place for it', () => {
    expect(() => replaceTable('Nothing.', '| one |\n')).toThrow('Nothing says where');
  });
});

it('the lower quartile is what a quarter of the values don’t exceed', () => {
  expect(quartile([5, 1, 4, 2, 3])).toBe(2);
  expect(quartile([9, 9, 1])).toBe(1);
  expect(quartile([7])).toBe(7);
});
