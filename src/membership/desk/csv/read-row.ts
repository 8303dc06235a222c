import { addMonths, dayOf, endOfDay, isDay, startOfDay } from '../../../museum/days.ts';
import { NOTE_LONGEST, SEATS_MOST } from '../../../museum/desk/acts.ts';
import type { Columns, ImportField, RowFault } from '../../../museum/desk/import.ts';
import type { Museum } from '../../../museum/format/museum.ts';
import { emailSchema } from '../../email.ts';
import { foldName } from '../../fold-name.ts';
import { cardNameSchema } from '../../tokens/card.ts';
import type { TableRow } from './read-table.ts';

/** A row as it is understood; what its file says nothing of is `null`. */
export type ImportRow = {
  readonly line: number;
  readonly number: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly language: string | null;
  readonly note: string | null;
  readonly membership: RowMembership | null;
};
export type RowMembership = {
  readonly tier: string;
  readonly startsAtMs: number | null;
  readonly endsAtMs: number;
  readonly seats: number | null;
};
export type RefusedRow = {
  readonly line: number;
  readonly fault: RowFault;
  readonly name: string;
  readonly value: string;
};

/** Reads a row by its columns, or says what is wrong with it. */
export function readRow(row: TableRow, columns: Columns, museum: Museum): ImportRow | RefusedRow {
  const cell = (field: ImportField): string => {
    const at = columns[field];
    return at === undefined ? '' : unescaped((row.cells[at] ?? '').trim());
  };
  const { line } = row;
  const refuse = (fault: RowFault, field: ImportField): RefusedRow => ({
    ...{ line, fault, name: cell('name').slice(0, 120), value: cell(field).slice(0, 120) },
  });

  if (cell('name') === '') return refuse('name-missing', 'name');
  const name = cardNameSchema.safeParse(cell('name'));
  if (!name.success) return refuse('name-unfit', 'name');
  const email = cell('email') === '' ? undefined : emailSchema.safeParse(cell('email'));
  if (email && !email.success) return refuse('address-unfit', 'email');
  const language = cell('language').toLowerCase() || null;
  if (language !== null && !museum.languages.includes(language)) return refuse('language-unfit', 'language');
  if (cell('note').length > NOTE_LONGEST) return refuse('note-too-long', 'note');
  const membership = readMembership(cell, museum);
  if (membership !== null && 'fault' in membership) return refuse(membership.fault, membership.field);
  return {
    line,
    number: cell('number') || null,
    name: name.data,
    email: email?.data ?? null,
    language,
    note: cell('note') || null,
    membership,
  };
}

type Fault = { readonly fault: RowFault; readonly field: ImportField };

function readMembership(cell: (field: ImportField) => string, museum: Museum): RowMembership | Fault | null {
  const { timeZone } = museum;
  if (cell('tier') === '' && cell('until') === '') return null;
  if (cell('tier') === '') return { fault: 'tier-missing', field: 'tier' };
  const tier = tierNamed(cell('tier'), museum);
  if (tier === undefined) return { fault: 'tier-unknown', field: 'tier' };
  const from = cell('from') === '' ? undefined : readDay(cell('from'));
  if (cell('from') !== '' && from === undefined) return { fault: 'from-unfit', field: 'from' };
  if (cell('until') === '') return { fault: 'until-missing', field: 'until' };
  const until = readDay(cell('until'));
  if (until === undefined) return { fault: 'until-unfit', field: 'until' };
  if (from !== undefined && until < from) return { fault: 'until-before-from', field: 'until' };
  const seats = cell('people') === '' ? null : Number(cell('people'));
  if (seats !== null && !(Number.isInteger(seats) && seats >= 1 && seats <= SEATS_MOST))
    return { fault: 'people-unfit', field: 'people' };
  return {
    tier,
    startsAtMs: from === undefined ? null : startOfDay(from, timeZone),
    endsAtMs: endOfDay(until, timeZone),
    seats,
  };
}

/** By its id, or by what it is called in any language. */
function tierNamed(text: string, { tiers }: Museum): string | undefined {
  const folded = foldName(text);
  const called = (label: Readonly<Record<string, string>>) =>
    Object.values(label).some((name) => foldName(name) === folded);
  return tiers.find(({ id, label }) => id === text.toLowerCase() || called(label))?.id;
}

/** `2027-03-31`, or day, month and year as Europe writes them: `31/03/2027`, `31.3.2027`. */
export function readDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  const european = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  const day = iso
    ? iso.slice(1, 4).join('-')
    : european
      ? `${european[3]}-${european[2]!.padStart(2, '0')}-${european[1]!.padStart(2, '0')}`
      : '';
  return isDay(day) ? day : undefined;
}

/** An export puts an apostrophe before what a spreadsheet would take for a formula; reading it back takes it off. */
const unescaped = (text: string): string => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

/** When a membership that began on no said day begins, and when it ended if it has. */
export function startOf(
  { startsAtMs, endsAtMs }: RowMembership,
  nowMs: number,
  { timeZone }: Museum,
): number {
  if (startsAtMs !== null) return startsAtMs;
  if (endsAtMs > nowMs) return nowMs;
  return startOfDay(addMonths(dayOf(endsAtMs, timeZone), -12), timeZone);
}
