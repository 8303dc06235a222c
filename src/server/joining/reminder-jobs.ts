import type { FastifyInstance } from 'fastify';
import { type MembershipService, type Schedule, scheduleReminders } from '../../membership/index.ts';
import type { Museum } from '../../museum/format/museum.ts';

export type ReminderJobsOptions = {
  readonly membership: MembershipService;
  readonly museum: () => Promise<Museum>;
  readonly nowMs: () => number;
};

/** Reminds members while the server listens; gives what ends that and waits for what is being written. */
export function reminderJobs(
  app: FastifyInstance,
  { membership: { store }, museum, nowMs }: ReminderJobsOptions,
): () => Promise<void> {
  let schedule: Schedule | undefined;
  app.addHook('onListen', async () => {
    schedule = scheduleReminders({ store, museum, nowMs }, (err) =>
      app.log.error({ err }, 'reminders could not be written'),
    );
  });
  return async () => schedule?.stop();
}
