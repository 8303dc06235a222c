import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MuseumSceneProps } from '../../src/scene/contract.ts';
import { closePages, live } from './live-page.tsx';
import { hall, pageData, ready } from './small-museum.ts';

const scene = vi.hoisted(() => ({
  props: undefined as MuseumSceneProps | undefined,
  crashes: false,
  webGl2: true,
}));

vi.mock('../../src/app/load-scene.ts', () => ({
  warmUpScene: async () => {},
  loadScene: async () =>
    function StubScene(props: MuseumSceneProps) {
      scene.props = props;
      if (scene.crashes) throw new Error('the scene broke');
      return <canvas aria-label={props.canvasLabel} />;
    },
}));
vi.mock('../../src/platform/device.ts', async (original) => ({
  ...(await original<typeof import('../../src/platform/device.ts')>()),
  hasWebGl2: () => scene.webGl2,
}));

const inHall = pageData({ id: 'hall', outcome: ready(hall) });
const closedSalon = pageData({
  id: 'salon',
  outcome: { status: 'closed', refusal: { reason: 'sign-in', tier: 'friend' } },
});
const happens = (event: (props: MuseumSceneProps) => void) => act(async () => event(scene.props!));
const status = () => screen.getByRole('status');

beforeEach(() => {
  window.scrollTo = vi.fn();
  Object.assign(scene, { props: undefined, crashes: false, webGl2: true });
});
afterEach(closePages);

describe('the page of the walk', () => {
  it('is the room in words until the first frame', async () => {
    const { complaints } = await live('/en/rooms/hall', { data: inHall });
    expect(complaints).toEqual([]);
    expect(screen.getByText('The lights are coming on…')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Cycloid' })).toHaveAttribute(
      'href',
      '/en/rooms/hall/works/cycloid',
    );
    await happens((props) => props.onFirstFrame());
    expect(screen.queryByText('The lights are coming on…')).toBeNull();
    expect(screen.getByRole('heading', { level: 1, name: 'The Hall' })).toBeVisible();
  });

  it('has the room’s words at hand, and makes nothing of them before they are looked at', async () => {
    await live('/en/rooms/hall', { data: inHall });
    await happens((props) => props.onFirstFrame());
    const words = screen.getByText('In this room').closest('details')!;
    expect(within(words).queryByText('Cycloid')).toBeNull();
    words.open = true;
    expect(await within(words).findByRole('link', { name: 'Cycloid' })).toBeVisible();
    await happens((props) => props.onEnterRoom('gallery'));
    await vi.waitFor(() => expect(within(words).queryByRole('link')).toBeNull());
  });

  it('says how to move until one has moved', async () => {
    await live('/en/rooms/hall', { data: inHall });
    await happens((props) => props.onFirstFrame());
    expect(screen.getByText(/^Walk with the arrow keys/)).toBeVisible();
    await happens((props) => props.onMoved());
    expect(screen.queryByText(/^Walk with the arrow keys/)).toBeNull();
  });

  it('follows the visitor into the next room', async () => {
    await live('/en/rooms/hall', { data: inHall });
    await happens((props) => props.onEnterRoom('gallery'));
    expect(screen.getByRole('heading', { level: 1, name: 'The Gallery' })).toBeVisible();
    expect(window.location.pathname).toBe('/en/rooms/gallery');
    expect(document.title).toBe('The Gallery – Small Museum');
  });

  it('opens the label of a work that was clicked, and closes it by Escape', async () => {
    await live('/en/rooms/hall', { data: inHall });
    await happens((props) => props.onSelectWork({ room: 'hall', work: 'rose' }));
    expect(screen.getByRole('complementary', { name: 'Rose' })).toBeVisible();
    expect(window.location.pathname).toBe('/en/rooms/hall/works/rose');
    await userEvent.keyboard('{Escape}');
    expect(await screen.findByRole('heading', { level: 1, name: 'The Hall' })).toBeVisible();
    await vi.waitFor(() => expect(screen.queryByRole('complementary', { name: 'Rose' })).toBeNull());
  });

  it('leads to the list of the same work, and keeps its place in another language', async () => {
    await live('/fr/rooms/hall/works/rose', { data: inHall });
    const standpoint = scene.props?.standpoint;
    await userEvent.click(screen.getByRole('link', { name: /English/ }));
    expect(await screen.findByRole('link', { name: 'Visit without 3D' })).toHaveAttribute(
      'href',
      '/en/list/rooms/hall/works/rose',
    );
    expect(scene.props?.standpoint).toBe(standpoint);
    expect(scene.props?.texts.label(readyRoom('hall').placed[0]!).title).toBe('Cycloid');
  });

  it('gives the scene rooms that stay the same while others change', async () => {
    await live('/en/rooms/hall', { data: inHall });
    const before = scene.props!.rooms.get('hall');
    await happens((props) => props.onWantRooms(['hall', 'gallery', 'salon']));
    await vi.waitFor(() => expect(scene.props!.rooms.get('gallery')?.status).toBe('ready'));
    expect(scene.props!.rooms.get('hall')).toBe(before);
    expect(scene.props!.rooms.get('salon')).toMatchObject({
      status: 'closed',
      teaserUrl: '/assets/museum/teasers/salon.webp',
    });
    expect(scene.props!.texts.doorSign('salon')).toEqual({ title: 'The Salon', line: 'For members: Friend' });
  });

  it.each([
    ['/en/rooms/hall', inHall],
    ['/fr/rooms/hall/works/spiral', inHall],
    ['/en/rooms/salon', closedSalon],
  ])('%s has no fault that axe finds', async (path, data) => {
    await live(path, { data });
    await happens((props) => props.onFirstFrame());
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  });
});

const readyRoom = (id: string) => {
  const room = scene.props!.rooms.get(id);
  if (room?.status !== 'ready') throw new Error(`${id} is not ready`);
  return room;
};

describe('a closed door in the walk', () => {
  it('is told of, opens by a card, and lets the visitor in', async () => {
    await live('/en/rooms/hall', { data: inHall });
    await happens((props) => props.onWantRooms(['gallery', 'salon']));
    await happens((props) => props.onEnterRoom('gallery'));
    const standpoint = scene.props!.standpoint;
    await happens((props) => props.onTryDoor({ id: 'b', room: 'salon' }));
    const panel = screen.getByRole('complementary', { name: 'The Salon' });
    await userEvent.type(within(panel).getByRole('textbox'), 'good.card');
    await userEvent.click(within(panel).getByRole('button', { name: 'Show the card' }));
    await vi.waitFor(() => expect(scene.props!.rooms.get('salon')?.status).toBe('ready'));
    expect(screen.queryByRole('complementary', { name: 'The Salon' })).toBeNull();
    expect(status()).toHaveTextContent('Welcome, Amélie Dupont.');
    expect(status()).toHaveTextContent('The door is open: The Salon.');
    expect(scene.props!.standpoint).toBe(standpoint);
    expect(scene.props!.texts.doorSign('salon')).toEqual({ title: 'The Salon' });
  });

  it('leads a visitor out whose room closes', async () => {
    const { services } = await live('/en/rooms/salon', { data: closedSalon });
    await act(async () => void (await services.gate.presentCard('good.card')));
    await vi.waitFor(() => expect(scene.props!.rooms.get('salon')?.status).toBe('ready'));
    await happens((props) => props.onEnterRoom('salon'));
    await act(async () => void (await services.gate.signOut()));
    expect(window.location.pathname).toBe('/en/rooms/gallery');
    expect(scene.props!.standpoint).toEqual({ kind: 'room', room: 'gallery' });
    expect(status()).toHaveTextContent('“The Salon” has just closed.');
  });
});

describe('trouble in the walk', () => {
  it('names the picture that is missing', async () => {
    await live('/en/rooms/hall', { data: inHall });
    await happens((props) => props.onWorkFailed({ room: 'hall', work: 'rose' }));
    expect(status()).toHaveTextContent(
      'The picture “Rose” could not be loaded; the rest of the room is here.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Close this message' }));
    expect(status()).toBeEmptyDOMElement();
  });

  it('tells when the picture stops and when it is back', async () => {
    await live('/en/rooms/hall', { data: inHall });
    await happens((props) => props.onContextLost());
    expect(status()).toHaveTextContent(/^The picture stopped/);
    await happens((props) => props.onContextRestored());
    expect(status()).toHaveTextContent(/^The picture is back\./);
  });

  it('goes on without 3D, at the same work, where it is gone for good', async () => {
    await live('/en/rooms/hall/works/rose', { data: inHall });
    await happens((props) => props.onContextGone());
    expect(window.location.pathname).toBe('/en/list/rooms/hall/works/rose');
    expect(screen.getByRole('heading', { level: 1, name: 'Rose' })).toBeVisible();
    expect(status()).toHaveTextContent(
      'This device can’t show the museum in 3D. Here is the same visit, in pages.',
    );
  });

  it('goes on without 3D where there is none', async () => {
    scene.webGl2 = false;
    await live('/fr/rooms/hall', { data: inHall });
    expect(window.location.pathname).toBe('/fr/list/rooms/hall');
    expect(status()).toHaveTextContent(/^Cet appareil ne peut pas montrer le musée en 3D\./);
  });

  it('goes on without 3D where the scene breaks', async () => {
    scene.crashes = true;
    await live('/en/rooms/hall', { data: inHall });
    expect(window.location.pathname).toBe('/en/list/rooms/hall');
    expect(await screen.findByRole('link', { name: 'Rose' })).toBeVisible();
    expect(status()).toHaveTextContent('The 3D visit stopped. Here is the same place, in pages.');
  });

  it('tells of a room that is broken, and of no other', async () => {
    const { services } = await live('/en/rooms/hall', {
      data: inHall,
      fetch: async () => new Response('<html>'),
    });
    await act(async () => services.visit.wantRooms(['gallery']));
    await vi.waitFor(() => expect(status()).toHaveTextContent(/^The content of “The Gallery” is damaged/));
    expect(scene.props!.rooms.get('gallery')).toEqual({ status: 'failed' });
    expect(scene.props!.rooms.get('hall')?.status).toBe('ready');
  });
});
