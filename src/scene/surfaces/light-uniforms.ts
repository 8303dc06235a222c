import * as THREE from 'three';
import type { Day } from '../light/day.ts';

/** A room's light as its materials know it: one set for all of them, so that what is set once is seen on all. */
export type LightUniforms = {
  /** The sky's part of baked light; before and without it, the whole of the stand-in. */
  readonly uSky: { value: THREE.Texture };
  readonly uLamps: { value: THREE.Texture };
  /** Light of a full byte in both pictures. */
  readonly uScales: { value: THREE.Vector2 };
  /** 1 where the light is baked. */
  readonly uBaked: { value: number };
  /** How far the room's own light has come up. */
  readonly uLit: { value: number };
  /** Even light until then. */
  readonly uGeneral: { value: number };
  /** Share of the even light that is the sky's, for light that doesn't know its parts. */
  readonly uSkyShare: { value: number };
  readonly uSkyGain: { value: THREE.Vector3 };
  readonly uLampGain: { value: THREE.Vector3 };
};

export function makeLightUniforms(
  none: THREE.Texture,
  day: Day,
  { general, skyShare }: { readonly general: number; readonly skyShare: number },
): LightUniforms {
  return {
    uSky: { value: none },
    uLamps: { value: none },
    uScales: { value: new THREE.Vector2(1, 1) },
    uBaked: { value: 0 },
    uLit: { value: 0 },
    uGeneral: { value: general },
    uSkyShare: { value: skyShare },
    uSkyGain: { value: day.sky },
    uLampGain: { value: day.lamps },
  };
}
