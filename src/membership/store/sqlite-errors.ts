import { AddressTakenError, MembershipError } from '../errors.ts';

/** SQLite's result codes (sqlite.org/rescode.html): busy, locked, read-only, input/output, can't open, protocol. */
const SQLITE_AWAY = new Set([5, 6, 8, 10, 14, 15]);
const SQLITE_FULL = 13;
/** SQLITE_CONSTRAINT_UNIQUE, with what more it says. */
const SQLITE_NOT_UNIQUE = 2067;

/** What to throw for an error of SQLite's: a full disk and a file out of reach are told apart from wrong queries. */
export function sqliteError(error: unknown, path: string): unknown {
  // The lower byte is the code proper; the rest says more of it.
  const { errcode = 0, message } = error as { errcode?: number; message?: string };
  const code = errcode & 0xff;
  if (code === SQLITE_FULL) return new MembershipError('store-full', { path }, { cause: error });
  if (SQLITE_AWAY.has(code)) return new MembershipError('store-unavailable', { path }, { cause: error });
  // SQLite names columns where PostgreSQL names the constraint.
  if (errcode === SQLITE_NOT_UNIQUE && message?.includes('members.email'))
    return new AddressTakenError(error);
  return error;
}
