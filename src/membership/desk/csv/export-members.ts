import { stringify } from 'csv-stringify/sync';
import { dayOf } from '../../../museum/days.ts';
import { IMPORT_FIELDS, type ImportField } from '../../../museum/desk/import.ts';
import type { MemberFinder, MemberPlace, MemberWish } from '../../store/repositories/find-members.ts';

const ROWS_AT_ONCE = 500;
/** Spreadsheets take a file for UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

export type ExportOptions = {
  readonly finder: Pick<MemberFinder, 'page'>;
  readonly wish: MemberWish;
  readonly timeZone: string | undefined;
};

/**
 * Members as CSV (RFC 4180), a part at a time, whatever their number: the columns that an import recognises. Cells that a
 * spreadsheet would take for a formula begin with an apostrophe (OWASP, CSV injection).
 */
export async function* exportMembers({ finder, wish, timeZone }: ExportOptions): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + line([...IMPORT_FIELDS]);
  let after: MemberPlace | undefined;
  do {
    const { found, next } = await finder.page(wish, ROWS_AT_ONCE, after);
    yield found
      .map(({ member, membership }) =>
        line(
          cellsOf({
            number: member.id,
            name: member.name,
            email: member.email,
            language: member.language,
            note: member.note,
            tier: membership?.tier ?? null,
            from: membership ? dayOf(membership.startsAtMs, timeZone) : null,
            until: membership ? dayOf(membership.endsAtMs, timeZone) : null,
            people: membership ? String(membership.seats) : null,
          }),
        ),
      )
      .join('');
    after = next;
  } while (after);
}

const cellsOf = (row: Readonly<Record<ImportField, string | null>>): readonly string[] =>
  IMPORT_FIELDS.map((field) => row[field] ?? '');

const line = (cells: readonly string[]): string =>
  stringify([[...cells]], { escape_formulas: true, record_delimiter: 'windows' });
