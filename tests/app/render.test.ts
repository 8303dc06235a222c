import { describe, expect, it } from 'vitest';
import { render } from '../../src/app/entry-server.tsx';
import type { PageData } from '../../src/museum/page-data.ts';
import { friend, hall, pageData, ready, salon } from './small-museum.ts';

const inHall = { id: 'hall', outcome: ready(hall) };
const page = (path: string, data: PageData = pageData(), base = '/') =>
  render({ path, lang: path.slice(1, 3), base, data });
/** The text that a reader without script has, with its plain punctuation. */
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/&#x27;/g, "'");

describe('pages made on the server', () => {
  it('know no browser here', () => expect(typeof window).toBe('undefined'));

  it('are the front page, with name, rooms and a way in', () => {
    const { html, title, lang, dir, status, description } = page('/fr');
    expect({ title, lang, dir, status }).toEqual({
      title: 'Petit Musée',
      lang: 'fr',
      dir: 'ltr',
      status: 200,
    });
    expect(description).toBe('Trois salles en enfilade.');
    expect(html).toContain('<a href="/fr/rooms/hall"');
    for (const text of [
      'Petit Musée',
      'Entrer dans le musée',
      'Le Hall',
      'On entre ici.',
      'Réservée aux membres',
    ]) {
      expect(textOf(html)).toContain(text);
    }
  });

  it('are the list of rooms', () => {
    const { html, title } = page('/en/list');
    expect(title).toBe('List of rooms – Small Museum');
    expect(html).toContain('href="/en/list/rooms/salon"');
  });

  it('are a room with its text, its works and its doors', () => {
    const { html, title } = page('/en/list/rooms/hall', pageData(inHall));
    expect(title).toBe('The Hall – Small Museum');
    for (const text of [
      'Wall text.',
      '3  works'.replace('  ', ' '),
      'Cycloid',
      'Where the doors lead',
      'The Gallery',
    ]) {
      expect(textOf(html)).toContain(text);
    }
    expect(html.indexOf('Cycloid')).toBeLessThan(html.indexOf('Rose'));
  });

  it('are a work with its picture and label', () => {
    const { html, title, description } = page('/fr/list/rooms/hall/works/spiral', pageData(inHall));
    expect(title).toBe('Spirale – Le Hall – Petit Musée');
    expect(description).toContain('Ce qu’on voit\u00a0: Spirale.');
    expect(html).toMatch(/srcSet="\/assets\/museum\/rooms\/hall\/images\/spiral\/full\/256,128/i);
    expect(textOf(html)).toContain('vers 1658');
  });

  it('are a closed room, with the reason and nothing of what is in it', () => {
    const outcome = { status: 'closed', refusal: { reason: 'sign-in', tier: 'friend' } } as const;
    for (const path of ['/en/list/rooms/salon', '/en/list/rooms/salon/works/zeta', '/en/rooms/salon']) {
      const { html, status, title } = page(path, pageData({ id: 'salon', outcome }));
      expect(status).toBe(200);
      expect(title).toBe('The Salon – Small Museum');
      expect(textOf(html)).toContain('This room opens with a “Friend” membership card.');
      expect(html).not.toContain('Zeta');
    }
  });

  it('are a members’ room for a member', () => {
    const { html } = page('/en/list/rooms/salon', pageData({ id: 'salon', outcome: ready(salon) }, friend));
    expect(textOf(html)).toContain('Zeta');
    expect(textOf(html)).toContain('Amélie Dupont');
    expect(html).toContain('/api/rooms/salon/images/zeta/');
  });

  it('say in words what the walk will show', () => {
    const { html, title } = page('/fr/rooms/hall/works/rose', pageData(inHall));
    expect(title).toBe('Rose – Le Hall – Petit Musée');
    for (const text of ['Le Hall', 'Texte du mur.', 'Cycloïde', '\u00a0: Rose.', 'Visite sans 3D']) {
      expect(textOf(html)).toContain(text);
    }
    expect(html).toContain('href="/fr/list/rooms/hall/works/rose"');
  });

  it.each([
    ['/fr/nonsense/here', pageData()],
    ['/fr/list/rooms/cellar', pageData({ id: 'cellar', outcome: { status: 'not-found' } })],
    ['/fr/rooms/cellar', pageData({ id: 'cellar', outcome: { status: 'not-found' } })],
    ['/fr/list/rooms/hall/works/stolen', pageData(inHall)],
  ])('say that nothing is at %s', (path, data) => {
    const { html, status, title } = page(path, data);
    expect(status).toBe(404);
    expect(title).toBe('Rien à cette adresse – Petit Musée');
    expect(textOf(html)).toContain('Rien à cette adresse');
  });

  it.each([
    [{ status: 'broken', file: 'rooms/hall/works.json' }, 500, 'is damaged'],
    [{ status: 'unreachable' }, 503, 'could not be loaded'],
  ] as const)('go on where the room is %o', (outcome, status, text) => {
    const rendered = page('/en/list/rooms/hall', pageData({ id: 'hall', outcome }));
    expect(rendered.status).toBe(status);
    expect(textOf(rendered.html)).toContain(text);
    expect(textOf(rendered.html)).toContain('The Gallery');
  });

  it('work below any base path', () => {
    const { html } = page('/fr/list/rooms/hall', pageData(inHall), '/museum/');
    expect(html).toContain('href="/museum/fr/list/rooms/hall/works/rose"');
    expect(html).toContain('/museum/assets/museum/rooms/hall/images/rose/');
    expect(html).not.toMatch(/(?:href|src)="\/(?!museum\/)/);
  });

  it('carry a language that is read from right to left', () => {
    const { dir, html } = render({ path: '/ar/list', lang: 'ar', base: '/', data: pageData() });
    expect(dir).toBe('rtl');
    expect(html).toContain('href="/ar/list/rooms/hall"');
    expect(html).toContain('lang="en"');
  });

  it('hold no style and no script of their own, as the content policy asks', () => {
    const { html } = page('/fr/rooms/hall', pageData(inHall));
    expect(html).not.toMatch(/<script|\sstyle=|<style|\son[a-z]+=/);
  });
});
