import { DatabaseError } from 'pg';
import { AddressTakenError, MembershipError } from '../errors.ts';

/** PostgreSQL's SQLSTATE classes and codes (its manual's appendix A) of a server that may answer again later. */
const POSTGRES_AWAY = /^(?:08...|53[023]00|57P0.|25006)$/;
const POSTGRES_FULL = '53100';
const POSTGRES_NOT_UNIQUE = '23505';

/** What to throw for an error of PostgreSQL's or of the way to it. */
export function postgresError(error: unknown): unknown {
  const path = 'DATABASE_URL';
  if (error instanceof DatabaseError) {
    const code = error.code ?? '';
    if (code === POSTGRES_FULL) return new MembershipError('store-full', { path }, { cause: error });
    if (code === POSTGRES_NOT_UNIQUE && error.constraint === 'members_by_email')
      return new AddressTakenError(error);
    if (POSTGRES_AWAY.test(code)) return new MembershipError('store-unavailable', { path }, { cause: error });
    return error;
  }
  return isOfConnection(error) ? new MembershipError('store-unavailable', { path }, { cause: error }) : error;
}

/** pg gives no code where it noticed by itself that a connection is gone, can't be had or answers nothing. */
const OF_CONNECTION =
  /^(?:Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error|Client was closed|Postgres connection has been discarded|The server does not support SSL)/;

function isOfConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== undefined || /^E[A-Z]+$/.test(code ?? '')) return true;
  if (error instanceof AggregateError) return error.errors.some(isOfConnection);
  return OF_CONNECTION.test(error.message);
}
