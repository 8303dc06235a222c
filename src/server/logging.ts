import type { FastifyServerOptions } from 'fastify';
import { encodedPathOf } from './file-path.ts';

/** What lets people in or says who they are, wherever somebody may have put it; each with what stands in its place. */
const NOT_FOR_LOGS: readonly (readonly [form: RegExp, instead: string])[] = [
  // A signed token.
  [/eyJ[\w-]{8,}(?:\.[\w-]*){1,4}/g, '[token]'],
  // User and password in an address.
  [/\/\/[^\s/@]+@/g, '//[user]@'],
  // A mail address, its @ encoded or not.
  [/[^\s/<>()[\]"'=,;:]+(?:@|%40)[\w.-]+/gi, '[mail]'],
  // A query that a message repeats.
  [/\?[^\s"']*/g, ''],
  // The secrets of sessions, links and signatures: 32 bytes or more, as base64url or hex.
  [/(?<![\w-])[\w-]{43,}(?![\w-])/g, '[secret]'],
];

/** A text without what must not be in a log. */
export const forLogs = (text: string): string =>
  NOT_FOR_LOGS.reduce((left, [form, instead]) => left.replace(form, instead), text);

/** Lines of JSON that name method, path and status; no queries, headers, cookies, bodies or addresses. */
export function logOptions(level: 'info' | 'warn' | 'error'): NonNullable<FastifyServerOptions['logger']> {
  return {
    level,
    serializers: {
      req: ({ method, url }) => ({ method, path: forLogs(encodedPathOf(url)) }),
      res: ({ statusCode }) => ({ statusCode: statusCode ?? 0 }),
      err: (error) => ({
        type: error.name,
        message: forLogs(error.message),
        stack: forLogs(error.stack ?? ''),
        ...(error.cause instanceof Error ? { cause: forLogs(error.cause.message) } : {}),
      }),
    },
  };
}
