import type { FastifyInstance } from 'fastify';
import { parseShared } from '../../museum/share-picture.ts';
import { encodedPathOf } from '../file-path.ts';
import { sendError } from '../http-errors.ts';
import type { MuseumFiles } from '../museum-files.ts';
import { realFolder } from '../never-served.ts';
import { findShared } from './find-shared.ts';
import { keepCards } from './kept-cards.ts';
import { fillCard, hangOnCard } from './share-card.ts';

export type ShareRoutesOptions = {
  readonly files: MuseumFiles;
  readonly museumDir: string;
  readonly membersDir: string;
  readonly basePath: string;
  readonly nowMs: () => number;
};

/** A door may open or close at an hour: an hour later nobody is shown what was. */
const KEPT = 'public, max-age=3600';

/** `GET /share/rooms/….jpg`: what posts elsewhere show of a room or a work; made when it is first asked for. */
export async function shareRoutes(app: FastifyInstance, options: ShareRoutesOptions): Promise<void> {
  const { files, basePath, nowMs } = options;
  const folders = { museumDir: realFolder(options.museumDir), membersDir: realFolder(options.membersDir) };
  const cardOf = keepCards(({ path, shows }) => (shows === 'work' ? hangOnCard(path) : fillCard(path)));

  app.get('/share/*', { schema: { hide: true } }, async (request, reply) => {
    const path = `/${encodedPathOf(request.raw.url ?? '').slice(basePath.length)}`;
    const shared = parseShared(path);
    const museum = shared && (await files.museum());
    const file =
      shared && museum?.ok
        ? await findShared(shared, museum.value, { files, nowMs: nowMs(), ...folders })
        : undefined;
    if (!file) return reply.callNotFound();
    const card = await cardOf(file).catch((err: unknown) => {
      request.log.warn({ err }, 'picture for posts could not be made');
      return 'broken' as const;
    });
    if (card === 'broken') return reply.callNotFound();
    if (!card) return sendError(reply.header('retry-after', '10'), 'too-many-requests');
    return reply.type('image/jpeg').header('cache-control', KEPT).send(card);
  });
}
