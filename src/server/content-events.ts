import { type FSWatcher, watch } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

export type ContentEventsOptions = {
  readonly museumDir: string;
  readonly membersDir: string;
};

type Half = 'public' | 'members';

/** Editors write a file in several steps; what belongs to one save comes within this. */
const SETTLE_MS = 60;
const KEEP_ALIVE_MS = 20_000;

/**
 * `GET /api/content-events`: tells curators' browsers which of the museum's files were saved, as server-sent events
 * `content` with `{"half": "public" | "members", "files": ["rooms/rotunda/room.json"]}`. Never on the public server.
 */
export async function contentEvents(app: FastifyInstance, options: ContentEventsOptions): Promise<void> {
  const listeners = new Set<ServerResponse>();
  const say = (text: string) => {
    for (const listener of listeners) listener.write(text);
  };
  const halves: readonly [Half, string][] = [
    ['public', options.museumDir],
    ['members', options.membersDir],
  ];
  const watchers = halves.flatMap(([half, dir]) =>
    watchFolder(dir, (files) => say(`event: content\ndata: ${JSON.stringify({ half, files })}\n\n`)),
  );
  const keepAlive = setInterval(() => say(': still here\n\n'), KEEP_ALIVE_MS);
  keepAlive.unref();

  app.get('/api/content-events', { schema: { hide: true } }, (_request, reply) => {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    raw.write('retry: 1000\n\n');
    listeners.add(raw);
    raw.once('close', () => listeners.delete(raw));
  });

  // Before the server waits for open requests to end: these never would.
  app.addHook('preClose', async () => {
    clearInterval(keepAlive);
    for (const watcher of watchers) watcher.close();
    for (const listener of listeners) listener.end();
  });
}

/** Watches a folder and gives the files of one save together; nothing when there is no such folder. */
function watchFolder(dir: string, changed: (files: readonly string[]) => void): FSWatcher[] {
  const files = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const settle = () => {
    changed([...files].sort());
    files.clear();
  };
  try {
    const watcher = watch(dir, { recursive: true }, (_event, name) => {
      if (!name || /(?:^|[\\/])\.|~$/.test(name)) return;
      files.add(name.replaceAll('\\', '/'));
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLE_MS);
    });
    watcher.on('error', () => {});
    watcher.once('close', () => clearTimeout(timer));
    return [watcher];
  } catch {
    return [];
  }
}
