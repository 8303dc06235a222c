import type { FastifyInstance } from 'fastify';
import type { Desk, JoiningService } from '../../membership/index.ts';
import { sendError } from '../http-errors.ts';
import { isOwn } from '../own-origin.ts';
import type { Guards } from '../session/guards.ts';
import { listRoutes } from './list-routes.ts';
import { logRoutes } from './log-routes.ts';
import { memberRoutes } from './member-routes.ts';
import { paymentRoutes } from './payment-routes.ts';

export type DeskRoutesOptions = {
  readonly desk: Desk;
  /** Joining, once it is open: payments that wait are confirmed at the desk. */
  readonly joining: () => Promise<JoiningService>;
  readonly guards: Pick<Guards, 'requireStaff'>;
  readonly publicUrl: URL | undefined;
};

/** `/api/desk/…`: for staff alone, whichever route; register in a scope of its own. */
export async function deskRoutes(app: FastifyInstance, options: DeskRoutesOptions): Promise<void> {
  const { desk, joining, guards, publicUrl } = options;
  app.addHook('onRequest', async (request, reply) => {
    // Reads too: each is logged under the name of whoever looks, which no other site may cause.
    if (!isOwn(request, publicUrl)) return sendError(reply, 'other-origin');
  });
  // Before a body is read or its form is judged: strangers learn nothing of either.
  app.addHook('onRequest', guards.requireStaff);
  await memberRoutes(app, desk);
  await listRoutes(app, desk);
  await logRoutes(app, desk);
  await paymentRoutes(app, await joining());
}
