import * as THREE from 'three';
import type { Day } from '../light/day.ts';

/** Of each quad: see `QUAD` for what lies where. */
const VERTEX = /* glsl */ `
attribute vec3 aCorner;
attribute vec3 aAcross;
attribute vec3 aDown;
attribute vec4 aFine;
attribute vec4 aCoarse;
attribute vec3 aShow;
attribute vec2 aGlass;
attribute vec3 aUpper;
attribute vec3 aMiddle;
attribute vec3 aLower;
varying vec2 vFine;
varying vec2 vCoarse;
varying vec3 vWorld;
flat varying vec3 vShow;
flat varying vec2 vGlass;
flat varying vec3 vNormal;
flat varying mat3 vColors;
void main() {
  vFine = aFine.xy + position.xy * aFine.zw;
  vCoarse = aCoarse.xy + position.xy * aCoarse.zw;
  vShow = aShow;
  vGlass = aGlass;
  vWorld = aCorner + aAcross * position.x + aDown * position.y;
  vNormal = normalize(cross(aDown, aAcross));
  vColors = mat3(aUpper, aMiddle, aLower);
  gl_Position = projectionMatrix * viewMatrix * vec4(vWorld, 1.0);
}`;

/** Cosine of the angle from the normal within which glazing mirrors nothing (35°), and its greatest reflectance. */
export const GLASS = { clearCos: 0.81915, most: 0.06 } as const;

/** The share of its light that a picture loses around the part that is lit. */
const LIT = { dimmed: 0.78 } as const;

/** Layers from here on are those of pictures seen from afar; below 0 there are no pixels yet, but a gradient of colours. */
export const LOW_LAYERS = 4096;

/** Where a tile is wholly shown its file's own values reach the framebuffer: no light, no tone curve, no dither. */
const FRAGMENT = /* glsl */ `
precision highp sampler2DArray;
uniform sampler2DArray uTiles;
uniform sampler2DArray uLows;
uniform vec3 uSkyGain;
uniform vec3 uLampGain;
uniform vec3 uLitCorner;
uniform vec3 uLitAcross;
uniform vec2 uLitSize;
uniform vec4 uLit;
uniform float uLitShare;
varying vec2 vFine;
varying vec2 vCoarse;
varying vec3 vWorld;
flat varying vec3 vShow;
flat varying vec2 vGlass;
flat varying vec3 vNormal;
flat varying mat3 vColors;
vec3 linear(float code) {
  vec3 bytes = floor(vec3(code / 65536.0, mod(code / 256.0, 256.0), mod(code, 256.0)));
  return sRGBTransferEOTF(vec4(bytes / 255.0, 1.0)).rgb;
}
/** Three weights that are smooth, each a third on the whole: a gradient of means has the picture's own mean. */
vec3 shares(float at) {
  float rest = 1.0 - at;
  return vec3(rest * rest, 2.0 * at * rest, at * at);
}
vec3 colorsAt(vec2 at) {
  vec3 across = shares(at.x);
  vec3 down = shares(at.y);
  vec3 c = vec3(0.0);
  for (int row = 0; row < 3; row++)
    for (int column = 0; column < 3; column++)
      c += down[row] * across[column] * linear(vColors[row][column]);
  return c;
}
vec3 layerAt(float layer, vec2 at, vec2 dx, vec2 dy) {
  if (layer < 0.0) return colorsAt(at);
  return layer < ${LOW_LAYERS}.0
    ? textureGrad(uTiles, vec3(at, layer), dx, dy).rgb
    : textureGrad(uLows, vec3(at, layer - ${LOW_LAYERS}.0), dx, dy).rgb;
}
/** What glazing mirrors of the room, and in w how much of it: nothing at all to those who stand before the picture. */
vec4 mirrored(vec3 light) {
  vec3 view = normalize(cameraPosition - vWorld);
  float facing = dot(view, vNormal);
  float aside = clamp((${GLASS.clearCos} - facing) / ${GLASS.clearCos}, 0.0, 1.0);
  float up = reflect(-view, vNormal).y;
  return vec4(light * (0.7 + 0.6 * smoothstep(-0.1, 0.4, up)), ${GLASS.most} * aside * aside);
}
/** How much of a picture's light stays here where a part of one is lit: all of it within, and in all other pictures. */
float litHere() {
  vec3 from = vWorld - uLitCorner;
  vec2 at = vec2(dot(from, uLitAcross), -from.y);
  float off = abs(dot(from, vec3(-uLitAcross.z, 0.0, uLitAcross.x)));
  vec2 within = step(vec2(-0.002), at) * step(at, uLitSize + 0.002);
  if (off > 0.01 || within.x * within.y < 0.5) return 1.0;
  float beyond = length(max(abs(at - uLit.xy) - uLit.zw, 0.0));
  float edge = max(0.004, 0.12 * min(uLit.z, uLit.w));
  return 1.0 - ${LIT.dimmed} * uLitShare * smoothstep(0.0, edge, beyond);
}
void main() {
  vec3 c = layerAt(vShow.x, vFine, dFdx(vFine), dFdy(vFine));
  if (vShow.z < 1.0) c = mix(layerAt(vShow.y, vCoarse, dFdx(vCoarse), dFdy(vCoarse)), c, vShow.z);
  if (vGlass.x >= 0.0) {
    vec4 room = mirrored(min(vGlass.x * uSkyGain + vGlass.y * uLampGain, vec3(1.0)));
    c = mix(c, room.rgb, room.w);
  }
  if (uLitShare > 0.0) c *= litHere();
  gl_FragColor = vec4(c, 1.0);
  #include <colorspace_fragment>
}`;

/** The numbers of a quad in the instanced buffer, by where they start. */
export const QUAD = {
  corner: 0,
  across: 3,
  down: 6,
  /** Place and size in the layer shown, and in the one it comes up over; where there is none, in the whole picture. */
  fine: 9,
  coarse: 13,
  /** The two layers, and how far the first has come up. */
  show: 17,
  /** The room that its glass mirrors: how bright by the sky, and by its lamps; −1 is no glass. */
  glass: 20,
  /** Nine colours, each 0xrrggbb, of the whole picture's ninths: the upper three, the middle, the lower. */
  colors: 22,
  length: 31,
} as const;

export type PictureMaterial = THREE.ShaderMaterial & {
  uniforms: {
    uTiles: { value: THREE.Texture | null };
    uLows: { value: THREE.Texture | null };
    uSkyGain: { value: THREE.Vector3 };
    uLampGain: { value: THREE.Vector3 };
    /** The picture of which a part is lit: its upper left corner, the unit vector across it, its size in metres. */
    uLitCorner: { value: THREE.Vector3 };
    uLitAcross: { value: THREE.Vector3 };
    uLitSize: { value: THREE.Vector2 };
    /** The part's centre from that corner and half its size, in metres; and how far the rest is dimmed, 0 to 1. */
    uLit: { value: THREE.Vector4 };
    uLitShare: { value: number };
  };
};

/**
 * Pictures as they are in their files, all in one draw; before they are here, a gradient of a few colours. Behind glass,
 * those who look at them from aside see a little of the room in them, by the light of the `day`.
 */
export function makePictureMaterial(day: Pick<Day, 'sky' | 'lamps'>): PictureMaterial {
  return new THREE.ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    toneMapped: false,
    uniforms: {
      uTiles: { value: null },
      uLows: { value: null },
      uSkyGain: { value: day.sky },
      uLampGain: { value: day.lamps },
      uLitCorner: { value: new THREE.Vector3() },
      uLitAcross: { value: new THREE.Vector3() },
      uLitSize: { value: new THREE.Vector2() },
      uLit: { value: new THREE.Vector4() },
      uLitShare: { value: 0 },
    },
  }) as PictureMaterial;
}
