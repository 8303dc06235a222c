import { OPERATOR } from '../../membership/index.ts';
import { SEATS_MOST } from '../../museum/desk/acts.ts';
import type { ExitCode } from '../command.ts';
import { readUntil } from './read-until.ts';
import { tell, withDesk } from './with-desk.ts';
import type { MembersContext, MembersOptions } from './with-membership.ts';

/** Adds a member with a membership from today. */
export function addMember(context: MembersContext, options: MembersOptions): Promise<ExitCode> {
  const { io, t } = context;
  return withDesk(context, async ({ desk, museum }) => {
    const { name, tier, email = null, language = null, people = '1', mail = false, json = false } = options;
    const missing = name === undefined ? 'name' : tier === undefined ? 'tier' : undefined;
    if (name === undefined || tier === undefined) {
      io.err(t('missing', { option: `--${missing}` }));
      return 2;
    }
    const nowMs = Date.now();
    const endsAtMs = readUntil(context, options, museum, nowMs);
    if (endsAtMs === undefined) return 2;
    const seats = /^\d{1,2}$/.test(people) ? Number(people) : 0;
    if (seats < 1 || seats > SEATS_MOST || (language !== null && !museum.languages.includes(language))) {
      io.err(
        seats < 1 || seats > SEATS_MOST ? t('badPeople') : t('badLanguage', { language: language ?? '' }),
      );
      return 2;
    }
    const person = { name, email, language, note: null };
    const added = await desk.add(OPERATOR, person, { tier, startsAtMs: nowMs, endsAtMs, seats, mail });
    return tell(context, added, json);
  });
}
