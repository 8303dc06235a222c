import type { FastifyInstance } from 'fastify';
import { sendError } from './http-errors.ts';

/**
 * Refuses texts with a zero character: no name, note or id has one, PostgreSQL holds none, and what SQLite held could not
 * be moved there. Paths of files are judged where they are looked for, behind the door.
 */
export function refuseZeroBytes(app: FastifyInstance): void {
  app.addHook('preValidation', async (request, reply) => {
    const { '*': _, ...named } = request.params as Readonly<Record<string, string>>;
    const { body } = request;
    if (hasZero(named) || (!Buffer.isBuffer(body) && hasZero(body))) return sendError(reply, 'bad-request');
  });
}

/** Without recursion: what is asked may be nested as deep as its bytes go. */
function hasZero(value: unknown): boolean {
  const left = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string' && next.includes('\0')) return true;
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, inner] of Object.entries(next)) left.push(key, inner);
  }
  return false;
}
