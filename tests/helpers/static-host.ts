import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export type StaticHost = {
  /** Every path that was asked for, with its query. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
};

/** A host that knows nothing but files, and answers every other address with `index.html`. */
export function startStaticHost(dir: string, port: number): Promise<StaticHost> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    const path = join(dir, decodeURIComponent(new URL(request.url!, 'http://host').pathname));
    const isFile = existsSync(path) && statSync(path).isFile();
    if (!isFile && extname(path) !== '') {
      response.writeHead(404).end();
      return;
    }
    const file = isFile ? path : join(dir, 'index.html');
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return new Promise((done) => server.listen(port, '127.0.0.1', () => done({ asked, stop })));
}
