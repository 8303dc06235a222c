import { describe, expect, it } from 'vitest';
import { render } from '../../src/app/entry-server.tsx';
import { synthOf } from '../helpers/synth-source.ts';
import { signedOut } from './small-museum.ts';

const synth = synthOf(60, 100);

/** The page at a path, made with the plans of some wings. */
function page(path: string, wings: readonly number[]) {
  const plans = [...synth.plans.values()].filter((_, i) => wings.includes(i + 1));
  const data = { museum: synth.museum, plans, session: signedOut };
  return render({ path, lang: path.slice(1, 3), base: '/', data });
}

const linksIn = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);

describe('the pages of a museum of several wings', () => {
  it('list the wings, with their rooms’ number', () => {
    const { html, title } = page('/en/list', []);
    expect(title).toContain('List of rooms');
    expect(linksIn(html)).toEqual(
      expect.arrayContaining(['/en/list/wings/wing-1', '/en/list/wings/wing-2', '/en/list/wings/wing-3']),
    );
    expect(html).toContain('25 rooms');
  });

  it('list one wing’s rooms at its own address, in the visitor’s language', () => {
    const { html, title, status } = page('/fr/list/wings/wing-3', [3]);
    expect(title).toMatch(/^Aile 3/);
    expect(status).toBe(200);
    const rooms = linksIn(html).filter((href) => href?.startsWith('/fr/list/rooms/'));
    expect(rooms).toHaveLength(10);
  });

  it('say that a wing could not be loaded, and that another is not there', () => {
    expect(page('/en/list/wings/wing-3', []).html).toContain('could not be loaded');
    const missing = page('/en/list/wings/wing-4', []);
    expect([missing.status, missing.title]).toEqual([
      404,
      expect.stringContaining('Nothing at this address'),
    ]);
  });

  it('name on the front page the entrance’s rooms alone, and lead to all wings', () => {
    const { html } = page('/en', [1]);
    const rooms = new Set(linksIn(html).filter((href) => href?.startsWith('/en/rooms/')));
    expect(rooms.size).toBe(25);
    expect(html).toContain('All 3 wings');
  });
});
