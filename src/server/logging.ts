import type { FastifyServerOptions } from 'fastify';
import { encodedPathOf } from './file-path.ts';

/** A signed token, wherever somebody may have put one. */
const TOKEN = /eyJ[\w-]{8,}(?:\.[\w-]*){1,4}/g;
const withoutTokens = (text: string): string => text.replace(TOKEN, '[token]');

/** Logs name method, path and status; no queries, headers, cookies, bodies or addresses. */
export function logOptions(level: 'info' | 'warn' | 'error'): NonNullable<FastifyServerOptions['logger']> {
  return {
    level,
    serializers: {
      req: ({ method, url }) => ({ method, path: withoutTokens(encodedPathOf(url)) }),
      res: ({ statusCode }) => ({ statusCode: statusCode ?? 0 }),
      err: (error) => ({
        type: error.name,
        message: withoutTokens(error.message),
        stack: withoutTokens(error.stack ?? ''),
        ...(error.cause instanceof Error ? { cause: withoutTokens(error.cause.message) } : {}),
      }),
    },
  };
}
