import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type StripeCall = {
  readonly path: string;
  readonly fields: URLSearchParams;
  readonly key: string | undefined;
};

/** Answers on loopback as the payment service's API does, as far as it is asked, and remembers what it was asked. */
export async function startFakeStripe() {
  const calls: StripeCall[] = [];
  let status = 200;
  const server = createServer(async (request, response) => {
    const fields = new URLSearchParams(await bodyOf(request));
    const path = request.url ?? '';
    calls.push({ path, fields, key: request.headers['idempotency-key'] as string | undefined });
    response.writeHead(status, { 'content-type': 'application/json' });
    const session = {
      id: `cs_test_${calls.length}`,
      object: 'checkout.session',
      url: 'https://pay.example/c',
    };
    const error = { error: { type: 'api_error', message: 'sk_test_secret is not to be told' } };
    response.end(JSON.stringify(status === 200 ? session : error));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => new Promise<void>((done) => void server.close(() => done())));
  const { port } = server.address() as AddressInfo;
  return {
    calls,
    failWith: (code: number) => {
      status = code;
    },
    settings: {
      secretKey: 'sk_test_0123456789abcdef',
      webhookSecret: 'whsec_0123456789abcdef',
      server: { host: '127.0.0.1', port, protocol: 'http' as const },
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}
