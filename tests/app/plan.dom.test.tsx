import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MuseumSceneProps } from '../../src/scene/contract.ts';
import { deviceWith } from './device.ts';
import { closePages, live } from './live-page.tsx';
import { hall, pageData, ready } from './small-museum.ts';

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

const inHall = pageData({ id: 'hall', outcome: ready(hall) });
const happens = (event: (props: MuseumSceneProps) => void) => act(async () => event(scene.props!));
const panel = () => screen.findByRole('complementary', { name: 'Plan of the museum' });
const faults = async () => {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
};

beforeEach(() => {
  window.scrollTo = vi.fn();
  scene.props = undefined;
});
afterEach(closePages);

async function walkWithPlan() {
  const page = await live('/en/rooms/hall', { data: inHall, ...deviceWith() });
  await happens((props) => props.onFirstFrame());
  await userEvent.keyboard('m');
  return { ...page, plan: await panel() };
}

describe('the plan beside the walk', () => {
  it('opens by the key m on the room one is in, and closes by it and by Escape', async () => {
    const { plan } = await walkWithPlan();
    const here = within(plan).getByRole('option', { name: '1. The Hall, seen, you are here' });
    await vi.waitFor(() => expect(here).toHaveFocus());
    expect(await faults()).toEqual([]);
    await userEvent.keyboard('m');
    expect(screen.queryByRole('complementary')).toBeNull();
    await userEvent.keyboard('m');
    expect(await panel()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('opens by its button, which says whether it is open', async () => {
    await live('/en/rooms/hall', { data: inHall });
    await happens((props) => props.onFirstFrame());
    const button = screen.getByRole('button', { name: 'Plan' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(button);
    await panel();
    expect(button).toHaveAttribute('aria-expanded', 'true');
  });

  it('has one room in the order of Tab, and arrow keys for the others', async () => {
    const { plan } = await walkWithPlan();
    await userEvent.keyboard('{ArrowRight}');
    const gallery = within(plan).getByRole('option', { name: '2. The Gallery, not seen yet' });
    expect(gallery).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    const salon = within(plan).getByRole('option', {
      name: '3. The Salon, not seen yet, for members: Friend',
    });
    expect(salon).toHaveFocus();
    expect(salon).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Home}');
    const tabbable = within(plan)
      .getAllByRole('option')
      .filter((each) => each.getAttribute('tabindex') === '0');
    expect(tabbable).toEqual([within(plan).getByRole('option', { name: /Hall/ })]);
  });

  it('leads to a room on foot or at once, and to the door of a closed one', async () => {
    const { plan } = await walkWithPlan();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(within(plan).getByRole('button', { name: 'Walk there' })).toHaveFocus();
    await userEvent.click(within(plan).getByRole('button', { name: 'Be there at once' }));
    expect(scene.props!.standpoint).toEqual({ kind: 'room', room: 'gallery', cut: true });
    expect(window.location.pathname).toBe('/en/rooms/gallery');
    await userEvent.click(within(plan).getByRole('option', { name: /Salon/ }));
    await userEvent.click(within(plan).getByRole('button', { name: 'Go to its door' }));
    expect(window.location.pathname).toBe('/en/rooms/salon');
  });

  it('moves its arrow with the visitor, without rendering anything', async () => {
    const { plan } = await walkWithPlan();
    const arrow = plan.querySelector('.map-me')!;
    await happens((props) => props.onPose?.({ room: 'hall', x: 2, z: 3, yaw: Math.PI / 2 }));
    await vi.waitFor(() => expect(arrow.getAttribute('transform')).toBe('translate(2.00 3.00) rotate(90.0)'));
    expect(arrow).toHaveAttribute('visibility', 'visible');
  });

  it('makes way for the label of a work that one comes to', async () => {
    await walkWithPlan();
    await happens((props) => props.onSelectWork({ room: 'hall', work: 'rose' }));
    expect(screen.getByRole('complementary', { name: 'Rose' })).toBeVisible();
    expect(screen.queryByRole('complementary', { name: 'Plan of the museum' })).toBeNull();
  });

  it('does not open while one writes', async () => {
    const { services } = await live('/en/rooms/hall', { data: inHall });
    const input = document.body.appendChild(document.createElement('input'));
    input.focus();
    await userEvent.keyboard('m');
    expect(services.plan.getState().isOpen).toBe(false);
  });
});

describe('the page of the plan', () => {
  const seen = { rooms: [{ room: 'gallery', atMs: 1 }] };

  it('is made on the server, and knows in the browser what one has seen', async () => {
    const { storage } = deviceWith(seen, { 'last-place': '/fr/rooms/gallery' });
    const { complaints } = await live('/en/plan', { storage });
    expect(complaints).toEqual([]);
    const gallery = await screen.findByRole('option', {
      name: '2. The Gallery, seen, you were here last',
    });
    expect(gallery).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByText('1 of 3 rooms seen')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Enter in 3D' })).toHaveAttribute('href', '/en/rooms/gallery');
    expect(await faults()).toEqual([]);
  });

  it('suggests the nearest open room that one has not seen, and chooses it', async () => {
    await live('/en/plan', { storage: deviceWith(seen, { 'last-place': '/fr/rooms/gallery' }).storage });
    await userEvent.click(await screen.findByRole('button', { name: 'The Hall' }));
    expect(screen.getByRole('heading', { level: 2, name: '1 The Hall' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Enter in 3D' })).toHaveFocus();
  });

  it('is larger and smaller by keys and by buttons, and whole again', async () => {
    await live('/en/plan', {});
    const map = document.querySelector('.map')!;
    const whole = map.getAttribute('viewBox');
    await userEvent.click(screen.getByRole('button', { name: 'Larger' }));
    const larger = map.getAttribute('viewBox');
    expect(Number(larger!.split(' ')[2])).toBeCloseTo(Number(whole!.split(' ')[2]) / 1.5);
    screen.getAllByRole('option')[0]!.focus();
    await userEvent.keyboard('+');
    expect(map.getAttribute('viewBox')).not.toBe(larger);
    await userEvent.keyboard('0');
    expect(map.getAttribute('viewBox')).toBe(whole);
    expect(screen.queryByRole('button', { name: 'Whole plan' })).toBeNull();
  });
});
