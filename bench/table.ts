import { readFileSync, writeFileSync } from 'node:fs';
import { type Figure, toMarkdown } from './figures.ts';

const BEGIN = '<!-- figures: written by `npm run bench -- --table` -->';
const END = '<!-- end of figures -->';

/** Puts the figures as a table between two comments of a Markdown file, in the place of those that were there. */
export function writeTable(figures: readonly Figure[], file: string): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, replaceTable(text, toMarkdown(figures)));
}

export function replaceTable(text: string, table: string): string {
  const from = text.indexOf(BEGIN);
  const to = text.indexOf(END, from);
  if (from < 0 || to < 0) throw new Error(`Nothing says where the table goes: ${BEGIN} … ${END}`);
  return `${text.slice(0, from + BEGIN.length)}\n\n${table}\n${text.slice(to)}`;
}
