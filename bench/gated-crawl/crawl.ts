import { Agent } from 'node:http';
import { type Asked, ask, each } from '../ask.ts';
import { type Detector, hashOf, type Seen } from './detector.ts';
import { linksOf } from './known-addresses.ts';
import type { Visitor } from './visitors.ts';

const AT_ONCE = 16;
const PAGE = { accept: 'text/html' };

export type Leak = Seen & { readonly address: string };
export type Crawled = { readonly requests: number; readonly leaks: readonly Leak[] };
export type Crawler = ReturnType<typeof openCrawler>;

/** Asks a server for addresses in a visitor's name and looks for gated files in whatever it says. */
export function openCrawler(url: string, detector: Detector) {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  /** What was seen in a body, by its hash: most answers are one of few. */
  const known = new Map<string, readonly Seen[]>();

  const see = (body: Buffer, encoding: string | undefined): readonly Seen[] => {
    const hash = hashOf(body);
    const seen = known.get(hash) ?? detector.see(body, encoding);
    known.set(hash, seen);
    return seen;
  };

  const look = async (asked: Asked, cookie: string) => {
    const headers = { ...asked.headers, ...(cookie ? { cookie } : {}) };
    const answer = await ask(url, agent, { ...asked, headers });
    const encoding = answer.headers['content-encoding'];
    return { ...answer, seen: see(answer.body, typeof encoding === 'string' ? encoding : undefined) };
  };

  return {
    look,
    /** Asks for all of these; `closed` are the files that this visitor may not have. */
    async crawl(all: Iterable<Asked>, { cookie }: Visitor, closed: ReadonlySet<string>): Promise<Crawled> {
      const leaks: Leak[] = [];
      let requests = 0;
      await each(all, AT_ONCE, async (asked) => {
        const { seen } = await look(asked, cookie);
        requests++;
        const address = `${asked.method ?? 'GET'} ${asked.path}`;
        for (const one of seen) if (closed.has(one.file)) leaks.push({ ...one, address });
      });
      return { requests, leaks };
    },
    /** The addresses of all pages that one comes to by links, and of what they link to. */
    async pages(from: readonly string[]): Promise<Set<string>> {
      const found = new Set(from);
      for (let next = [...from]; next.length > 0; ) {
        const linked: string[] = [];
        await each(next, AT_ONCE, async (path) => {
          const { body, headers } = await look({ path, headers: PAGE }, '');
          const location = headers.location;
          if (typeof location === 'string') linked.push(...linksOf(`href="${location}"`, path));
          if (/html|xml/.test(String(headers['content-type'])))
            linked.push(...linksOf(body.toString(), path));
        });
        next = [...new Set(linked)].filter((path) => !found.has(path));
        for (const path of next) found.add(path);
      }
      return found;
    },
    close: () => agent.destroy(),
  };
}
