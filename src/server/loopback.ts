import type { FastifyRequest } from 'fastify';

const NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const PEERS = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** Another name in `Host` means a web page somewhere had its own name resolve to this machine (DNS rebinding). */
export const isForLoopback = (request: FastifyRequest): boolean => NAMES.has(request.hostname.toLowerCase());

export const isFromLoopback = (address: string | undefined): boolean => PEERS.test(address ?? '');

/** Whether a program on this machine asks, without a proxy that says it passes on somebody else's request. */
export function cameDirectly(request: FastifyRequest): boolean {
  if (FORWARDED.some((header) => header in request.headers)) return false;
  return isForLoopback(request) && isFromLoopback(request.raw.socket.remoteAddress);
}
