import type { Figure } from '../figures.ts';
import { durablePostgres, NO_POSTGRES } from '../postgres.ts';
import { PROCESSES, type RevokedWithFour, revokeWithFour, WITHIN_MS } from './four-processes.ts';
import { revokeWithOne } from './one-process.ts';

/** How soon a revoked member is refused: by one process on SQLite, by each of four on PostgreSQL. */
export async function revocationFigures(): Promise<Figure[]> {
  const { given, tried } = await revokeWithOne();
  const one: Figure = {
    name: 'gated files given by the request after a revocation, one process on SQLite',
    value: given,
    unit: `of ${tried}`,
    atMost: 0,
    note: 'every second one revoked by another process',
  };
  const postgres = await durablePostgres();
  try {
    return [one, ...figuresOfFour(postgres && (await revokeWithFour(postgres.url)))];
  } finally {
    await postgres?.stop();
  }
}

function figuresOfFour(seen: RevokedWithFour | undefined): Figure[] {
  const tried = seen ? seen.revocations * PROCESSES : 0;
  return [
    {
      name: `processes of ${PROCESSES} on PostgreSQL that give a gated file a second after its revocation`,
      value: seen?.late ?? null,
      unit: seen ? `of ${tried}` : '',
      atMost: 0,
      note: seen ? `${seen.revocations} revocations by each of them in turn` : NO_POSTGRES,
    },
    {
      name: 'longest until all of them refuse',
      value: seen?.longestMs ?? null,
      unit: 'ms',
      atMost: WITHIN_MS,
      note: seen ? 'from the answer to the revocation, asked in turn without pause' : NO_POSTGRES,
    },
  ];
}
