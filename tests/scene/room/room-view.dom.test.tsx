import { act, advance, createRoot, extend } from '@react-three/fiber';
import { Component } from 'react';
import * as THREE from 'three';
import { describe, expect, it, vi } from 'vitest';
import type { SceneRoom, SceneTexts } from '../../../src/scene/contract.ts';
import { Day } from '../../../src/scene/light/day.ts';
import { RoomView } from '../../../src/scene/room/room-view.tsx';
import { contentOf, plan } from './real-museum.ts';
import { roomyStocks } from './stock-for-tests.ts';

const texts: SceneTexts = {
  dir: 'ltr',
  label: ({ work }) => ({ title: work.id, lines: [] }),
  doorSign: (room) => ({ title: room }),
  wallText: ({ room }) => ({ title: room, text: 'What one finds here.' }),
};
const day = new Day();
const stocks = roomyStocks();
const release = vi.fn();
const pictures = { hang: vi.fn(() => ({ release })) };
const salon: SceneRoom = { status: 'ready', ...contentOf('salon'), filesAt: '/rooms/salon/' };

const view = (roomId: string, room: SceneRoom, reducedMotion = false) => (
  <RoomView
    plan={plan}
    roomId={roomId}
    room={room}
    texts={texts}
    reducedMotion={reducedMotion}
    pictures={pictures}
    day={day}
    stocks={stocks}
    onWorkFailed={() => {}}
  />
);

extend({ Group: THREE.Group });
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
// jsdom has no canvas: labels and signs are not printed here.
HTMLCanvasElement.prototype.getContext = () => null;

/** A fiber root over a renderer that draws nothing. */
async function mount(element: React.ReactNode) {
  const canvas = document.createElement('canvas');
  const gl = {
    domElement: canvas,
    render: vi.fn(),
    setSize: vi.fn(),
    setPixelRatio: vi.fn(),
    getPixelRatio: () => 1,
    dispose: vi.fn(),
    shadowMap: {},
    xr: { addEventListener: vi.fn(), removeEventListener: vi.fn() },
  } as unknown as THREE.WebGLRenderer;
  const root = createRoot(canvas);
  await root.configure({ gl, frameloop: 'never', size: { width: 800, height: 600, top: 0, left: 0 } });
  const update = async (next: React.ReactNode) => {
    let state: { scene: THREE.Scene } | undefined;
    await act(async () => {
      state = root.render(next).getState();
    });
    return state!.scene;
  };
  const scene = await update(element);
  let timeS = 0;
  const frames = (count: number) => {
    for (let i = 0; i < count; i++) {
      timeS += 0.1;
      advance(timeS);
    }
  };
  advance(0);
  return { scene, update, frames, unmount: () => act(async () => root.unmount()) };
}

const leavesOf = (scene: THREE.Scene) => scene.getObjectByName('door gallery-salon')!.children[0]!;

describe('a gated room', () => {
  it('shows shut doors and nothing behind them while it is closed', async () => {
    const refusal = { reason: 'sign-in', tier: 'friend' } as never;
    const stage = await mount(view('salon', { status: 'closed', refusal }));
    const { scene } = stage;
    expect(leavesOf(scene).visible).toBe(true);
    expect(scene.getObjectByName('shell salon')).toBeUndefined();
    await stage.unmount();
  });

  it('slides its doors open when it becomes ready, then draws them no more', async () => {
    const stage = await mount(view('salon', { status: 'loading' }));
    const { scene } = stage;
    await stage.update(view('salon', salon));
    stage.frames(6);
    const leaf = leavesOf(scene).children[0]!;
    expect(Math.abs(leaf.position.x)).toBeGreaterThan(0.1);
    expect(leavesOf(scene).visible).toBe(true);
    stage.frames(8);
    expect(leavesOf(scene).visible).toBe(false);
    await stage.unmount();
  });

  it('opens at once under reduced motion', async () => {
    const stage = await mount(view('salon', { status: 'loading' }, true));
    await stage.update(view('salon', salon, true));
    expect(leavesOf(stage.scene).visible).toBe(false);
    await stage.unmount();
  });
});

function shellOf(scene: THREE.Scene, room: string): THREE.Object3D {
  const shell = scene.getObjectByName(`shell ${room}`);
  if (!shell) throw new Error(`The ${room} is not built.`);
  return shell;
}

describe('an open room', () => {
  it('is drawn empty while its content loads, and gives everything back when left', async () => {
    release.mockClear();
    pictures.hang.mockClear();
    const stage = await mount(view('cabinet', { status: 'loading' }));
    const { scene } = stage;
    const empty = await vi.waitFor(() => shellOf(scene, 'cabinet'));
    await stage.update(view('cabinet', { status: 'ready', ...contentOf('cabinet'), filesAt: '/' }));
    // What is shown stays until the room with its content is built.
    await vi.waitFor(() => expect(shellOf(scene, 'cabinet').uuid).not.toBe(empty.uuid), { interval: 1 });
    expect(scene.getObjectsByProperty('name', 'shell cabinet')).toHaveLength(1);
    const freed = vi.fn();
    let drawn = 0;
    scene.traverse((part) => {
      if (!(part instanceof THREE.Mesh)) return;
      drawn++;
      part.geometry.addEventListener('dispose', freed);
    });
    await stage.unmount();
    const hanging = contentOf('cabinet').placed.filter(({ work }) => work.kind === 'picture').length;
    expect(hanging).toBeGreaterThan(3);
    expect(pictures.hang).toHaveBeenCalledTimes(hanging);
    expect(release).toHaveBeenCalledTimes(hanging);
    expect(drawn).toBeGreaterThanOrEqual(3);
    expect(freed).toHaveBeenCalledTimes(drawn);
  });

  it('says when there is something to see of it', async () => {
    const onBuilt = vi.fn();
    const stage = await mount(
      <RoomView {...view('cabinet', { status: 'failed' }).props} onBuilt={onBuilt} />,
    );
    await vi.waitFor(() => expect(onBuilt).toHaveBeenCalledOnce());
    expect(stage.scene.getObjectByName('shell cabinet')).toBeDefined();
    await stage.unmount();
  });

  it('whose content can’t be built throws to what is around it', async () => {
    const caught = vi.fn();
    class Boundary extends Component<{ children: React.ReactNode }, { failed: boolean }> {
      override state = { failed: false };
      static getDerivedStateFromError = () => ({ failed: true });
      override componentDidCatch = caught;
      override render = () => (this.state.failed ? null : this.props.children);
    }
    // Fiber tells the page of what was caught, too.
    const told = vi.fn();
    window.addEventListener('error', told);
    const { room } = contentOf('cabinet');
    const broken = { ...room, furniture: [{ ...room.furniture[0]!, position: null as never }] };
    const content: SceneRoom = { status: 'ready', room: broken, placed: [], filesAt: '/' };
    const stage = await mount(<Boundary>{view('cabinet', content)}</Boundary>);
    await vi.waitFor(() => expect(caught).toHaveBeenCalledOnce());
    await stage.unmount();
    window.removeEventListener('error', told);
    expect(told).toHaveBeenCalledOnce();
  });
});
