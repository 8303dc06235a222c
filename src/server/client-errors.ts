import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { ApiError } from '../museum/api.ts';

const STATUS_LINES: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
};
const BODY = JSON.stringify({ error: { code: 'bad-request' } } satisfies ApiError);

/**
 * Answers what came over a connection and is no request, or was too long in coming, and ends the connection. What it was
 * is not logged: the error of Node's parser carries its very bytes.
 */
export function endBadConnection(this: FastifyInstance, error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  this.log.info({ code: error.code }, 'a connection was ended');
  if (socket.writable) {
    const line = STATUS_LINES[error.code ?? ''] ?? '400 Bad Request';
    const type = 'Content-Type: application/json\r\nCache-Control: no-store\r\nConnection: close';
    socket.write(`HTTP/1.1 ${line}\r\n${type}\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY}`);
  }
  socket.destroy();
}
