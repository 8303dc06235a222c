import type { JoiningContext } from '../joining/context.ts';
import { runReminders } from './run-reminders.ts';

const EVERY_MS = 10 * 60_000;

export type Schedule = {
  /** Resolves once nothing is being written any more. */
  readonly stop: () => Promise<void>;
};

/** Reminds now and from time to time; it keeps no process from ending. A run that fails is told, and tried again. */
export function scheduleReminders(
  context: JoiningContext,
  onError: (error: unknown) => void,
  everyMs = EVERY_MS,
): Schedule {
  let running: Promise<unknown> | undefined;
  const run = () => {
    running ??= runReminders(context)
      .catch(onError)
      .finally(() => {
        running = undefined;
      });
  };
  run();
  const timer = setInterval(run, everyMs).unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
