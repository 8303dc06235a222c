import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessGroup } from '../../src/museum/search/index.ts';
import type { KnownFile } from './detector.ts';
import { filesBelow } from './files.ts';

export type GatedFile = KnownFile & { readonly tier: string };

type Room = {
  readonly id: string;
  readonly access?: { readonly tier?: string; readonly opensAt?: string; readonly publicFrom?: string };
};
type Tour = { readonly id: string; readonly access?: { readonly tier: string } };
type Museum = { readonly wings: readonly { readonly plan: string }[]; readonly tours?: readonly Tour[] };

/** All rooms of a museum's public half. */
export function roomsOf(museumDir: string): Room[] {
  const read = (path: string) => JSON.parse(readFileSync(join(museumDir, path), 'utf8'));
  const museum: Museum = read('museum.json');
  return museum.wings.flatMap(({ plan }) => read(plan).rooms as Room[]);
}

/** All guided tours of a museum, as its public half names them. */
export const toursOf = (museumDir: string): readonly Tour[] =>
  (JSON.parse(readFileSync(join(museumDir, 'museum.json'), 'utf8')) as Museum).tours ?? [];

/** Where the API gives a file of the gated half. */
export const apiPathOf = (path: string): string => `/api/${path.replace(/^(tours\/[^/]+)\.json$/, '$1')}`;

/** The gated half's files with the tier that opens each; without those of rooms that everybody may enter by now. */
export function gatedFiles(
  membersDir: string,
  { rooms, tours }: { readonly rooms: readonly Room[]; readonly tours: readonly Tour[] },
  nowMs: number,
): GatedFile[] {
  const tiers = new Map<string, string>();
  for (const { id, access } of tours) {
    if (!access) continue;
    tiers.set(`tours/${id}`, access.tier);
    tiers.set(`tours/${id}.json`, access.tier);
  }
  for (const { id, access } of rooms) {
    if (access?.tier === undefined || Date.parse(access.publicFrom ?? '9999-12-31') <= nowMs) continue;
    tiers.set(`rooms/${id}`, access.tier);
    tiers.set(`search/${accessGroup(access)}`, access.tier);
  }
  return [...filesBelow(membersDir)].flatMap((file) => {
    const tier = tiers.get(file.path.split('/', 2).join('/'));
    return tier === undefined ? [] : [{ ...file, tier }];
  });
}
