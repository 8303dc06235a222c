import type { FastifyInstance } from 'fastify';

/**
 * While a server stops, its last answers say that their connection ends: a proxy that keeps connections would otherwise
 * send the next request into one that is just being closed.
 */
export function endConnectionsOnStop(app: FastifyInstance): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping) reply.header('connection', 'close');
    done();
  });
}
