import type { Mail } from '../mail.ts';
import { isolated } from '../parts.ts';
import { type MailContext, type MailWriter, writeMail } from '../write-mail.ts';

export type EndData = {
  readonly name: string;
  readonly tier: string;
  readonly endsAtMs: number;
  readonly renewUrl: string;
};

/** Reminders go out thirty days and a week before a membership ends, and on its last day. */
export const REMINDER_DAYS = [30, 7, 0] as const;
export type ReminderDays = (typeof REMINDER_DAYS)[number];

const KINDS = { 30: 'reminder30', 7: 'reminder7', 0: 'reminder0' } as const;

const facts = ({ t, day }: MailWriter, { name, tier, endsAtMs }: EndData) =>
  ({
    kind: 'facts',
    rows: [
      [t('member'), isolated(name)],
      [t('tier'), isolated(tier)],
      [t('until'), day(endsAtMs)],
    ],
  }) as const;

/** Says that a membership ends in so many days. Nothing is renewed without the member's act, and it says so. */
export const reminder = (context: MailContext, days: ReminderDays, data: EndData): Mail =>
  writeMail(context, KINDS[days], { name: data.name, tier: data.tier }, (writer) => [
    { kind: 'paragraph', text: writer.t('lead', { day: writer.day(data.endsAtMs) }) },
    facts(writer, data),
    { kind: 'button', label: writer.t('button'), url: data.renewUrl },
    { kind: 'note', text: writer.t('noAct') },
  ]);

/** Says that a membership has ended, and thanks. */
export const ended = (context: MailContext, data: EndData): Mail =>
  writeMail(context, 'ended', { name: data.name, tier: data.tier }, (writer) => [
    { kind: 'paragraph', text: writer.t('lead', { day: writer.day(data.endsAtMs) }) },
    { kind: 'paragraph', text: writer.t('open') },
    { kind: 'button', label: writer.t('button'), url: data.renewUrl },
    { kind: 'note', text: writer.t('noAct') },
  ]);
