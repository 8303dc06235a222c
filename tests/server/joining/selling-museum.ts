import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ServerConfig } from '../../../src/server/config.ts';
import type { PublicAppOptions } from '../../../src/server/public-app.ts';
import { openTestServer } from '../public-server.ts';
import { makeDiskMuseum } from '../small-disk-museum.ts';

export const offer = (priceMinor: number, seats = 1) => ({ priceMinor, currency: 'EUR', months: 12, seats });

/** A museum on disk that sells two memberships, served; gone after the test. */
export async function openSellingMuseum(
  changes: Partial<ServerConfig> = {},
  options: Partial<PublicAppOptions> = {},
) {
  const museum = makeDiskMuseum();
  const file = JSON.parse(readFileSync(join(museum.museumDir, 'museum.json'), 'utf8'));
  file.tiers[0].offer = offer(3500);
  file.tiers[1].offer = offer(12_000, 2);
  museum.write('museum/museum.json', JSON.stringify(file));
  const server = await openTestServer(museum, changes, options);
  onTestFinished(async () => {
    await server.app.close();
    museum.remove();
  });
  return {
    ...server,
    museum,
    post: (url: string, payload: object, headers = {}) =>
      server.app.inject({ method: 'POST', url, payload, headers }),
  };
}

export const wish = (more: object = {}) => ({
  ...{ tier: 'friend', purpose: 'join', way: 'museum', name: 'Ada Lovelace', email: 'ada@example.org' },
  ...{ language: 'fr', holders: [], consents: [] },
  ...more,
});
