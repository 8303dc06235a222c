import * as THREE from 'three';
import { type MirrorUniforms, noMirror } from '../engine/floor-mirror.ts';
import { MIRROR_GLSL, MIRROR_HEIGHT_M } from './glsl/mirror.ts';
import { PATTERNS_GLSL } from './glsl/patterns.ts';
import { ROOM_LIGHT_GLSL } from './glsl/room-light.ts';
import { SHEEN_GLSL } from './glsl/sheen.ts';
import { TONE_GLSL } from './glsl/tone.ts';
import type { LightUniforms } from './light-uniforms.ts';

/** Lay-lights that a polished floor can mirror; more are left out. */
const MAX_MIRRORED = 4;

const VERTEX = /* glsl */ `
attribute vec2 lightUv;
attribute vec4 look;
// centroid: multisampling must not look outside a chart's place in the atlas.
centroid varying vec2 vLightUv;
varying vec2 vUv;
varying vec3 vWorld;
flat varying vec3 vColor;
varying vec3 vNormal;
varying float vGain;
flat varying vec4 vLook;
void main() {
  vLightUv = lightUv;
  vUv = uv;
  vColor = color;
  vNormal = normal;
  vGain = look.y;
  vLook = look;
  vec4 world = modelMatrix * vec4(position, 1.0);
  vWorld = world.xyz;
  gl_Position = projectionMatrix * viewMatrix * world;
}`;

const FRAGMENT = /* glsl */ `
#define MAX_MIRRORED ${MAX_MIRRORED}
uniform vec2 uFloorAndCeiling;
uniform vec4 uPanels[MAX_MIRRORED];
uniform float uPanelLight;
uniform vec3 uMirrored;
centroid varying vec2 vLightUv;
varying vec2 vUv;
varying vec3 vWorld;
flat varying vec3 vColor;
varying vec3 vNormal;
varying float vGain;
flat varying vec4 vLook;
${TONE_GLSL}
${ROOM_LIGHT_GLSL}
${MIRROR_GLSL}
${PATTERNS_GLSL}
${SHEEN_GLSL}

/** Light until the room's own is computed: even, a little darker below and in the corners. */
vec3 plainLight() {
  float up = max(0.0, vWorld.y - uFloorAndCeiling.x);
  float down = max(0.0, uFloorAndCeiling.y - vWorld.y);
  float corner = abs(vNormal.y) > 0.5 ? 1.0 : (1.0 - 0.22 * exp(-up * 2.2)) * (1.0 - 0.18 * exp(-down * 2.2));
  float towards = vNormal.y > 0.5 ? 1.05 : vNormal.y < -0.5 ? 0.72 : 1.0;
  return vec3(1.02, 1.0, 0.96) * evenGain() * (uGeneral * corner * towards);
}

/** What a polished level floor mirrors: the lay-lights, blurred with distance, and the walls at a grazing look. */
vec3 mirrored(float polish) {
  vec3 view = normalize(cameraPosition - vWorld);
  float fresnel = (0.03 + 0.5 * pow(1.0 - clamp(view.y, 0.0, 1.0), 3.0)) * polish;
  float far = (uFloorAndCeiling.y - vWorld.y) / max(view.y, 0.05);
  vec2 hit = vWorld.xz - view.xz * far;
  float blur = 0.12 + 0.11 * far;
  float panels = 0.0;
  for (int i = 0; i < MAX_MIRRORED; i++) {
    vec2 d = abs(hit - uPanels[i].xy) - uPanels[i].zw;
    panels += (1.0 - smoothstep(-blur, blur, d.x)) * (1.0 - smoothstep(-blur, blur, d.y));
  }
  return fresnel * (uMirrored + panels * uPanelLight * uSkyGain);
}

void main() {
  int kind = int(vLook.x + 0.5);
  vec4 surface = surfaceOf(kind, vUv, vWorld);
  vec3 own = mix(uLampGain, uSkyGain, vLook.w);
  vec3 light = vGain < 0.0 ? -vGain * own : mix(plainLight(), roomLight(vLightUv, vLook.w), uLit) * vGain;
  vec3 c = vColor * surface.rgb * light + vColor * vLook.z * own;
  bool isPolished = kind >= GILT && kind <= SATIN;
  if (isPolished) c = sheen(kind, c, light, vNormal, normalize(cameraPosition - vWorld), surface.w);
  #ifdef MIRROR
  if (surface.w > 0.0 && vNormal.y > 0.9 && !isPolished) {
    c += uMirrorOn > 0.5 ? mirroredRoom(vWorld, surface.w) : mirrored(surface.w) * min(1.0, light.g * 1.5);
  }
  #endif
  // Drawn for a mirror, alpha tells how high above the floor a point is.
  float high = (vWorld.y - uFloorAndCeiling.x) / ${MIRROR_HEIGHT_M.toFixed(1)};
  gl_FragColor = vec4(shellTone(c), uMirrorPass > 0.5 ? clamp(high, 0.0, 1.0) : 1.0);
  #include <colorspace_fragment>
  gl_FragColor.rgb += dither(gl_FragCoord.xy);
}`;

export type ShellMaterial = THREE.ShaderMaterial & {
  uniforms: LightUniforms &
    MirrorUniforms & {
      uFloorAndCeiling: { value: THREE.Vector2 };
      /** Four numbers each, as WebGL takes them. */
      uPanels: { value: Float32Array };
      uPanelLight: { value: number };
      uMirrored: { value: THREE.Color };
      uNoise: { value: THREE.Texture };
    };
};

/** The one material of a room's shell, furniture and frames. Shaders are shared by all rooms; uniforms by one room's. */
export function makeShellMaterial(options: {
  readonly light: LightUniforms;
  readonly noise: THREE.Texture;
  readonly floorM: number;
  readonly ceilingM: number;
  /** Bounds of the lay-lights on the plan: centre x, z and half sizes. */
  readonly panels: readonly (readonly [number, number, number, number])[];
  readonly panelLight: number;
  readonly mirror: boolean;
  /** Where the device mirrors the room in its floor. */
  readonly floorMirror?: MirrorUniforms | undefined;
}): ShellMaterial {
  const panels = new Float32Array(4 * MAX_MIRRORED);
  for (let i = 0; i < MAX_MIRRORED; i++) panels.set(options.panels[i] ?? [1e6, 1e6, 0, 0], 4 * i);
  return new THREE.ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    vertexColors: true,
    toneMapped: false,
    defines: options.mirror ? { MIRROR: '' } : {},
    uniforms: {
      ...options.light,
      ...(options.floorMirror ?? noMirror()),
      uFloorAndCeiling: { value: new THREE.Vector2(options.floorM, options.ceilingM) },
      uPanels: { value: panels },
      uPanelLight: { value: options.panelLight },
      uMirrored: { value: new THREE.Color(0.2, 0.2, 0.2) },
      uNoise: { value: options.noise },
    },
  }) as ShellMaterial;
}
