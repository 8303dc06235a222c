import * as THREE from 'three';
import { PATTERNS_GLSL } from './glsl/patterns.ts';
import { TONE_GLSL } from './glsl/tone.ts';

/** Lay-lights that a polished floor can mirror; more are left out. */
const MAX_MIRRORED = 4;

const VERTEX = /* glsl */ `
attribute vec2 lightUv;
attribute vec3 look;
// centroid: multisampling must not look outside a chart's place in the atlas.
centroid varying vec2 vLightUv;
varying vec2 vUv;
varying vec3 vWorld;
flat varying vec3 vColor;
flat varying vec3 vNormal;
flat varying vec3 vLook;
void main() {
  vLightUv = lightUv;
  vUv = uv;
  vColor = color;
  vNormal = normal;
  vLook = look;
  vec4 world = modelMatrix * vec4(position, 1.0);
  vWorld = world.xyz;
  gl_Position = projectionMatrix * viewMatrix * world;
}`;

const FRAGMENT = /* glsl */ `
#define MAX_MIRRORED ${MAX_MIRRORED}
uniform sampler2D uLight;
uniform float uLit;
uniform float uGeneral;
uniform vec2 uFloorAndCeiling;
uniform vec4 uPanels[MAX_MIRRORED];
uniform float uPanelLight;
uniform vec3 uMirrored;
centroid varying vec2 vLightUv;
varying vec2 vUv;
varying vec3 vWorld;
flat varying vec3 vColor;
flat varying vec3 vNormal;
flat varying vec3 vLook;
${TONE_GLSL}
${PATTERNS_GLSL}

/** Light until the room's own is computed: even, a little darker below and in the corners. */
vec3 plainLight() {
  float up = max(0.0, vWorld.y - uFloorAndCeiling.x);
  float down = max(0.0, uFloorAndCeiling.y - vWorld.y);
  float corner = abs(vNormal.y) > 0.5 ? 1.0 : (1.0 - 0.22 * exp(-up * 2.2)) * (1.0 - 0.18 * exp(-down * 2.2));
  float towards = vNormal.y > 0.5 ? 1.05 : vNormal.y < -0.5 ? 0.72 : 1.0;
  return vec3(1.02, 1.0, 0.96) * (uGeneral * corner * towards);
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
  return fresnel * (uMirrored + panels * uPanelLight);
}

void main() {
  int kind = int(vLook.x + 0.5);
  vec4 surface = surfaceOf(kind, vUv, vWorld);
  vec3 light = vLook.y < 0.0
    ? vec3(-vLook.y)
    : mix(plainLight(), texture2D(uLight, vLightUv).rgb, uLit) * vLook.y;
  vec3 c = vColor * surface.rgb * light + vColor * vLook.z;
  #ifdef MIRROR
  if (surface.w > 0.0 && vNormal.y > 0.9) c += mirrored(surface.w) * min(1.0, light.g * 1.5);
  #endif
  gl_FragColor = vec4(shellTone(c), 1.0);
  #include <colorspace_fragment>
  gl_FragColor.rgb += dither(gl_FragCoord.xy);
}`;

export type ShellMaterial = THREE.ShaderMaterial & {
  uniforms: {
    uLight: { value: THREE.Texture };
    uLit: { value: number };
    uGeneral: { value: number };
    uFloorAndCeiling: { value: THREE.Vector2 };
    uPanels: { value: THREE.Vector4[] };
    uPanelLight: { value: number };
    uMirrored: { value: THREE.Color };
    uNoise: { value: THREE.Texture };
  };
};

/** The one material of a room's shell, furniture and frames. Shaders are shared by all rooms; uniforms are not. */
export function makeShellMaterial(options: {
  readonly light: THREE.Texture;
  readonly noise: THREE.Texture;
  readonly general: number;
  readonly floorM: number;
  readonly ceilingM: number;
  /** Bounds of the lay-lights on the plan: centre x, z and half sizes. */
  readonly panels: readonly (readonly [number, number, number, number])[];
  readonly panelLight: number;
  readonly mirror: boolean;
}): ShellMaterial {
  const panels = Array.from({ length: MAX_MIRRORED }, (_, i) => {
    const panel = options.panels[i];
    return panel ? new THREE.Vector4(...panel) : new THREE.Vector4(1e6, 1e6, 0, 0);
  });
  return new THREE.ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    vertexColors: true,
    toneMapped: false,
    defines: options.mirror ? { MIRROR: '' } : {},
    uniforms: {
      uLight: { value: options.light },
      uLit: { value: 0 },
      uGeneral: { value: options.general },
      uFloorAndCeiling: { value: new THREE.Vector2(options.floorM, options.ceilingM) },
      uPanels: { value: panels },
      uPanelLight: { value: options.panelLight },
      uMirrored: { value: new THREE.Color(0.2, 0.2, 0.2) },
      uNoise: { value: options.noise },
    },
  }) as ShellMaterial;
}
