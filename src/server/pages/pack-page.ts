import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Quick settings: a page is packed each time it is asked for. */
const BROTLI_PARAMS = { [constants.BROTLI_PARAM_QUALITY]: 4 };
const GZIP_LEVEL = 5;

/** Packs a page as the browser can unpack it. It holds nothing secret that its length could give away (BREACH). */
export async function packPage(
  request: FastifyRequest,
  reply: FastifyReply,
  html: string,
): Promise<string | Buffer> {
  const accepted = String(request.headers['accept-encoding'] ?? '').toLowerCase();
  const takes = (encoding: string) =>
    new RegExp(`(?:^|[,\\s])${encoding}\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[\\d.]+\\s*)?(?:,|$)`).test(
      accepted,
    );
  if (takes('br')) {
    reply.header('content-encoding', 'br');
    return brotli(html, { params: BROTLI_PARAMS });
  }
  if (takes('gzip')) {
    reply.header('content-encoding', 'gzip');
    return zip(html, { level: GZIP_LEVEL });
  }
  return html;
}
