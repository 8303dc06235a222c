import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { type NamePort, startSentence } from './start-errors.ts';

export type RunOptions = {
  readonly build: () => Promise<FastifyInstance>;
  readonly host: string;
  readonly port: number;
  readonly basePath: string;
  /** How another port is chosen; by the environment where not said. */
  readonly namePort?: NamePort;
  /** What to tell once the server listens at an address ending in a slash. */
  readonly greet: (address: string) => Promise<string>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
};

/** Connections that wait to be taken: a few hundred visitors open six each at once; one too many waits a second or more. */
const BACKLOG = 4096;
/** Requests that are still running get this long to end. */
const PATIENCE_MS = 10_000;

/** Starts a server and runs until a signal stops it; gives the exit code. A start that fails says why in a sentence. */
export async function runServer(options: RunOptions): Promise<0 | 1> {
  const { host, port, basePath, out, err } = options;
  let app: FastifyInstance | undefined;
  try {
    app = await options.build();
    await app.listen({ host, port, backlog: BACKLOG });
  } catch (error) {
    err(startSentence(error, options.namePort));
    await app?.close();
    return 1;
  }
  const stopped = untilSignal();
  const { port: actual } = app.server.address() as AddressInfo;
  const shown = /^(?:::|0\.0\.0\.0)$/.test(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  out(await options.greet(`http://${shown}:${actual}${basePath}`));
  await stopped;
  const force = setTimeout(() => process.exit(1), PATIENCE_MS);
  force.unref();
  // A browser's connection that was busy when closing began would be kept open for its next request.
  const { server } = app;
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await app.close();
  clearInterval(sweep);
  clearTimeout(force);
  return 0;
}

/** A second signal no longer waits: Node's own handling ends the process then. */
function untilSignal(): Promise<void> {
  return new Promise((stop) => {
    const onSignal = () => {
      process.off('SIGTERM', onSignal);
      process.off('SIGINT', onSignal);
      stop();
    };
    process.on('SIGTERM', onSignal);
    process.on('SIGINT', onSignal);
  });
}
