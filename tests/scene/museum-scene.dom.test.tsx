import { render } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { FULL_DAY } from '../../src/museum/light/daylight.ts';
import type { MuseumSceneProps } from '../../src/scene/contract.ts';
import { MuseumScene } from '../../src/scene/museum-scene.tsx';
import { builtIn } from '../museum/plan/collision-plans.ts';
import { entrance, openingDay } from './engine/museum-for-scene.ts';

const props = (): MuseumSceneProps => ({
  plan: builtIn,
  entrance,
  rooms: openingDay(),
  standpoint: { kind: 'entrance' },
  reducedMotion: false,
  quality: 'low',
  daylight: FULL_DAY,
  texts: {
    dir: 'ltr',
    label: () => ({ title: '', lines: [] }),
    doorSign: () => ({ title: '' }),
    wallText: () => ({ title: '', text: '' }),
  },
  canvasLabel: 'The museum',
  onEnterRoom: vi.fn(),
  onSelectWork: vi.fn(),
  onTryDoor: vi.fn(),
  onWantRooms: vi.fn(),
  onFirstFrame: vi.fn(),
  onMoved: vi.fn(),
  onWorkFailed: vi.fn(),
  onContextLost: vi.fn(),
  onContextRestored: vi.fn(),
  onContextGone: vi.fn(),
});

describe('the scene where there is no WebGL2', () => {
  it('says so once and shows nothing', () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    const all = props();
    const { container, rerender } = render(<MuseumScene {...all} />);
    rerender(<MuseumScene {...all} canvasLabel="Le musée" />);
    expect(all.onContextGone).toHaveBeenCalledOnce();
    expect(container.querySelector('canvas')).toBeNull();
  });
});
