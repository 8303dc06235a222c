import { expect, it } from 'vitest';
import { issueTexts } from '../../../src/cli/texts.ts';
import { ISSUES } from '../../../src/museum/validate/issue-codes.ts';
import { validateMuseum } from '../../../src/museum/validate/validate-museum.ts';
import { memorySource } from '../../helpers/memory-source.ts';
import { smallMuseum } from '../../helpers/small-museum.ts';

/** A small repeatable random source (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ODD = [
  null,
  true,
  -1,
  0,
  0.001,
  3,
  1e6,
  1e154,
  1e308,
  -1e308,
  '',
  'hall',
  'wave',
  'constructor',
  [],
  {},
];
const ODD_LISTS = [
  [[0, 0]],
  [
    [0, 0],
    [0, 0],
    [0, 0],
  ],
  [
    [1e308, 0],
    [0, 1e308],
    [-1e308, -1e308],
  ],
];

type Slot = { readonly parent: Record<string, unknown>; readonly key: string };

function slotsIn(value: unknown): Slot[] {
  if (typeof value !== 'object' || value === null) return [];
  const parent = value as Record<string, unknown>;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...slotsIn(parent[key])]);
}

it('odd values anywhere give issues with a place and a sentence, never a crash', async () => {
  const random = randomOf(20_270_301);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const sentence = issueTexts('en');
  for (let round = 0; round < 250; round++) {
    const museum = smallMuseum();
    for (let changes = 1 + Math.floor(random() * 3); changes > 0; changes--) {
      const { parent, key } = pick(slotsIn(museum.files).filter((slot) => slot.parent !== museum.files));
      const choice = random();
      if (choice < 0.15) delete parent[key];
      else if (choice < 0.3 && Array.isArray(parent)) parent.push(parent[Number(key)]);
      else parent[key] = pick(key === 'outline' ? [...ODD, ...ODD_LISTS] : ODD);
    }
    const { issues } = await validateMuseum(memorySource(museum));
    for (const issue of issues) {
      expect(issue.line).toBeGreaterThan(0);
      expect(Object.keys(issue.params)).toEqual(ISSUES[issue.code].params);
      expect(Object.values(issue.params)).not.toContain(Number.NaN);
      expect(sentence(issue.code, issue.params)).not.toBe(issue.code);
    }
  }
}, 60_000);
