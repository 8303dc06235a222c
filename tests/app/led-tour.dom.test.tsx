import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Tour } from '../../src/museum/format/tour.ts';
import type { PageData } from '../../src/museum/page-data.ts';
import type { MuseumSceneProps } from '../../src/scene/contract.ts';
import { closePages, live, smallServer } from './live-page.tsx';
import { friend, hall, museum, pageData, ready } from './small-museum.ts';

const scene = vi.hoisted(() => ({ props: undefined as MuseumSceneProps | undefined }));

vi.mock('../../src/app/load-scene.ts', () => ({
  warmUpScene: async () => {},
  loadScene: async () =>
    function StubScene(props: MuseumSceneProps) {
      scene.props = props;
      return <canvas aria-label={props.canvasLabel} tabIndex={0} />;
    },
}));
vi.mock('../../src/platform/device.ts', async (original) => ({
  ...(await original<typeof import('../../src/platform/device.ts')>()),
  hasWebGl2: () => true,
}));

const entry = { id: 'short', label: { en: 'Short', fr: 'Courte' }, summary: { en: 'Two.' }, minutes: 1 };
const tour: Tour = {
  format: 1,
  tour: 'short',
  stops: ['a', 'b', 'c'].map((id) => ({
    id,
    label: { en: `Stop ${id}`, fr: `Arrêt ${id}` },
    at: { kind: 'work', room: 'hall', work: 'cycloid' },
    narration: { text: { en: 'A curve.', fr: 'Une courbe.' } },
  })),
};
const data = {
  ...pageData({ id: 'hall', outcome: ready(hall) }),
  museum: { ...museum, tours: [entry] },
};
const fetch: typeof globalThis.fetch = async (input, init) =>
  /\/tours\/short(\.json)?$/.test(String(input))
    ? new Response(JSON.stringify(tour))
    : smallServer()(input, init);
const happens = (event: (props: MuseumSceneProps) => void) => act(async () => event(scene.props!));
const stop = (name: string) => screen.findByRole('complementary', { name }, { timeout: 5000 });

beforeEach(() => {
  window.scrollTo = vi.fn();
  scene.props = undefined;
});
afterEach(closePages);

async function onTour(as: PageData = data) {
  const page = await live('/en/rooms/hall', { data: as, fetch });
  await happens((props) => props.onFirstFrame());
  await act(async () => page.services.tours.setState({ led: { id: 'short', start: 0 } }));
  await stop('Stop a');
  return page;
}

describe('a tour through the rooms', () => {
  it('goes on from its stop in another language', async () => {
    await onTour();
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    await userEvent.click(screen.getByRole('link', { name: /Français/i }));
    expect(await stop('Arrêt b')).toBeVisible();
  });

  it('waits while one asks to be elsewhere by a link or the plan, and leads back', async () => {
    const { services } = await onTour();
    const led = scene.props!.standpoint;
    const to = { kind: 'room', lang: 'en', view: '3d', room: 'gallery' } as const;
    await act(async () => services.router.go(to));
    expect(scene.props!.standpoint).toEqual({ kind: 'room', room: 'gallery' });
    await userEvent.click(screen.getByRole('button', { name: 'Back to the tour' }));
    expect(scene.props!.standpoint).toEqual(led);
  });

  it('is over for a member who signs out', async () => {
    const tours = [{ ...entry, access: { tier: 'friend' } }];
    const { services } = await onTour({ ...data, session: friend, museum: { ...museum, tours } });
    await act(() => services.gate.signOut());
    await vi.waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  });

  it('makes room for the plan, and pauses until it is closed', async () => {
    await onTour();
    const panel = await stop('Stop a');
    await userEvent.keyboard('m');
    await screen.findByRole('complementary', { name: 'Plan of the museum' }, { timeout: 5000 });
    expect(panel).not.toBeVisible();
    expect(within(panel).getByText('Go on')).toBeInTheDocument();
    await userEvent.keyboard('m');
    expect(panel).toBeVisible();
    expect(within(panel).getByText('Pause')).toBeVisible();
  });
});

describe('a part of a picture that words have lit', () => {
  it('is dark again when the words go while they are pointed at', async () => {
    await live('/en/rooms/hall/works/rose', { data });
    await happens((props) => props.onFirstFrame());
    fireEvent.focus(screen.getByRole('link', { name: 'What one sees' }));
    expect(scene.props!.lit).toMatchObject({ work: 'rose' });
    await userEvent.keyboard('m');
    await screen.findByRole('complementary', { name: 'Plan of the museum' }, { timeout: 5000 });
    expect(scene.props!.lit).toBeNull();
  });
});
