import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageData } from '../../src/museum/page-data.ts';
import { fillTemplate, type RenderInput } from '../../src/server/pages/page-html.ts';
import { openTestServer, stubPages } from './public-server.ts';
import { type DiskMuseum, makeDiskMuseum } from './small-disk-museum.ts';

let museum: DiskMuseum;
beforeAll(() => {
  museum = makeDiskMuseum();
});
afterAll(() => museum.remove());

describe('a page', () => {
  it('says in its head what its renderer says, in a form that no text can break out of', () => {
    const tags = [
      { tag: 'link', rel: 'canonical', href: '/a?"b' },
      { tag: 'link', rel: 'alternate', hreflang: 'fr', href: '/f' },
      { tag: 'meta', name: 'og:title', content: '<"&' },
      { tag: 'meta', name: 'twitter:card', content: 'summary' },
      { tag: 'json-ld', data: { name: '</script><script>alert(1)' } },
    ] as const;
    const page = { html: '', title: '', description: '', lang: 'en', dir: 'ltr', status: 200, tags } as const;
    const filled = fillTemplate('<head><!--head--></head>', page, {} as PageData, {
      base: '/',
      isWalk: false,
    });
    for (const element of [
      '<link rel="canonical" href="/a?&#34;b">',
      '<link rel="alternate" hreflang="fr" href="/f">',
      '<meta property="og:title" content="&#60;&#34;&#38;">',
      '<meta name="twitter:card" content="summary">',
    ])
      expect(filled).toContain(element);
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(filled)![1]!;
    expect(JSON.parse(data)).toEqual({ name: '</script><script>alert(1)' });
  });

  it('is told the museum’s own address, never the one it was asked by', async () => {
    const seen: unknown[] = [];
    const stub = stubPages(museum.siteDir);
    const render = (input: RenderInput) => {
      seen.push(input.origin);
      return stub.render(input);
    };
    const pages = { ...stub, render };
    for (const publicUrl of [undefined, new URL('https://museum.example/')]) {
      const { app } = await openTestServer(museum, { publicUrl }, { pages });
      await app.inject({ url: '/en', headers: { host: 'evil.example' } });
      await app.close();
    }
    expect(seen).toEqual([undefined, 'https://museum.example']);
  });
});
