import type { FastifyInstance } from 'fastify';
import type { MembershipService } from '../../membership/index.ts';
import type { ServerConfig } from '../config.ts';
import type { MuseumFiles } from '../museum-files.ts';
import { museumNow } from '../museum-now.ts';
import { ownAddress } from '../own-address.ts';
import { giftRoutes } from './gift-routes.ts';
import { openJoiningOf } from './open-joining.ts';
import { orderRoutes } from './order-routes.ts';
import { reminderJobs } from './reminder-jobs.ts';
import { stripeWebhook } from './stripe-webhook.ts';

export type JoiningPluginOptions = {
  readonly membership: MembershipService;
  readonly config: Pick<ServerConfig, 'basePath' | 'publicUrl' | 'stripe'>;
  readonly files: MuseumFiles;
  readonly nowMs: () => number;
};

/** Joining, paying and giving, and the reminders while the server listens. */
export function joiningPlugin({ membership, config, files, nowMs }: JoiningPluginOptions) {
  return async (app: FastifyInstance): Promise<void> => {
    const museum = museumNow(files);
    const { joining, payments } = await openJoiningOf(config, membership, museum, nowMs);
    const museumUrl = () => ownAddress(app, config);
    await orderRoutes(app, { membership, joining, files, museumUrl, nowMs });
    await giftRoutes(app, { membership, joining, nowMs });
    const { stripe } = payments;
    if (stripe) await app.register((scope) => stripeWebhook(scope, { membership, stripe, museum, nowMs }));
    const stopReminders = reminderJobs(app, { membership, museum, nowMs });
    // Before the store is closed.
    app.addHook('preClose', stopReminders);
  };
}
