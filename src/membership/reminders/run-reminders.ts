import { dayOf, startOfDay } from '../../museum/days.ts';
import type { JoiningContext } from '../joining/context.ts';
import { timeZoneOf } from '../joining/period.ts';
import type { EndingMembership } from '../store/repositories/reminders.ts';
import { type Span, spansAt } from './spans.ts';

const DAY_MS = 86_400_000;
const AT_ONCE = 100;
/** Nobody is woken by it: mails go out from eight in the morning on. */
const MORNING_MS = 8 * 3_600_000;

/** Reminds of every end that is due, each once; gives how many mails were written. */
export async function runReminders({ store, museum, nowMs }: JoiningContext): Promise<number> {
  const timeZone = timeZoneOf(await museum());
  const now = nowMs();
  const morningMs = startOfDay(dayOf(now, timeZone), timeZone) + MORNING_MS;
  const reminding = { store, nowMs: now, dueAtMs: Math.max(now, morningMs) };
  let written = 0;
  for (const span of spansAt(now, timeZone)) written += await remindOfSpan(reminding, span);
  return written;
}

type Reminding = Pick<JoiningContext, 'store'> & { readonly nowMs: number; readonly dueAtMs: number };

async function remindOfSpan(reminding: Reminding, { days, fromMs, toMs }: Span): Promise<number> {
  const { reminders } = reminding.store.repositories;
  const when = { kind: String(days), fromMs, toMs, leadMs: days * DAY_MS, limit: AT_ONCE };
  let written = 0;
  // Each is claimed, so the next look finds the next ones.
  for (;;) {
    const due = await reminders.due(when);
    for (const ending of due) written += (await remind(reminding, ending, when.kind)) ? 1 : 0;
    if (due.length < AT_ONCE) return written;
  }
}

/** Writes one reminder, unless another process has, or the membership was renewed a moment ago. */
async function remind(
  { store, nowMs, dueAtMs }: Reminding,
  { membershipId, endsAtMs, email, language }: EndingMembership,
  kind: string,
): Promise<boolean> {
  return store.transaction(async ({ reminders, memberships, mails }) => {
    if (!(await reminders.claim({ membershipId, kind, endsAtMs, remindedAtMs: nowMs }))) return false;
    if ((await memberships.find(membershipId))?.endsAtMs !== endsAtMs) return false;
    // What should have come before the end is told as it is now.
    const hasEnded = endsAtMs <= nowMs;
    await mails.add({
      kind: hasEnded ? 'ended' : 'reminder',
      recipient: email,
      language: language ?? 'en',
      params: { membership: membershipId, endsAtMs, ...(hasEnded ? {} : { days: Number(kind) }) },
      createdAtMs: nowMs,
      dueAtMs,
    });
    return true;
  });
}
