export { giftRoutes } from './gift-routes.ts';
export { type OpenedJoining, openJoiningOf } from './open-joining.ts';
export { type JoiningRoutesOptions, orderRoutes } from './order-routes.ts';
export { reminderJobs } from './reminder-jobs.ts';
export { stripeWebhook } from './stripe-webhook.ts';
