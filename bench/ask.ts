import { type Agent, request } from 'node:http';

export type Asked = {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
};

/** Asks for a path as it is written, dots and backslashes included, and takes the body as it comes. */
export function ask(
  base: string,
  agent: Agent,
  { path, method = 'GET', headers = {}, body }: Asked,
): Promise<Answer> {
  const { hostname, port } = new URL(base);
  return new Promise((done, failed) => {
    const asked = request({ hostname, port, path, method, headers, agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', failed);
      answer.once('end', () =>
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.once('error', failed).end(body);
  });
}

/** Does something with each of many, so many at a time. */
export async function each<T>(
  all: Iterable<T>,
  atOnce: number,
  act: (one: T) => Promise<void>,
): Promise<void> {
  const left = all[Symbol.iterator]();
  const lane = async () => {
    for (let next = left.next(); !next.done; next = left.next()) await act(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
