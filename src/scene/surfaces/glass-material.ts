import * as THREE from 'three';
import { TONE_GLSL } from './glsl/tone.ts';

const VERTEX = /* glsl */ `
varying vec2 vUv;
varying vec2 vMetres;
varying vec3 vView;
attribute vec2 metres;
void main() {
  vUv = uv;
  vMetres = metres;
  vec4 world = modelMatrix * vec4(position, 1.0);
  vView = cameraPosition - world.xyz;
  gl_Position = projectionMatrix * viewMatrix * world;
}`;

/**
 * Reeded frosted glass with light behind it. The teaser is read as a B-spline (four bilinear reads, Ruijters 2008) at
 * places scattered by the glass, so that its pixels are never seen.
 */
const FRAGMENT = /* glsl */ `
uniform sampler2D uTeaser;
uniform vec2 uTexels;
uniform float uShown;
uniform vec3 uGlow;
varying vec2 vUv;
varying vec2 vMetres;
varying vec3 vView;
${TONE_GLSL}
vec3 smoothRead(vec2 uv) {
  vec2 at = clamp(uv, 0.02, 0.98) * uTexels - 0.5;
  vec2 f = fract(at);
  vec2 base = at - f;
  vec2 f2 = f * f;
  vec2 f3 = f2 * f;
  vec2 w0 = (1.0 - f) * (1.0 - f) * (1.0 - f) / 6.0;
  vec2 w1 = (4.0 - 6.0 * f2 + 3.0 * f3) / 6.0;
  vec2 w3 = f3 / 6.0;
  vec2 w2 = 1.0 - w0 - w1 - w3;
  vec2 g0 = w0 + w1;
  vec2 g1 = w2 + w3;
  vec2 p0 = (base - 1.0 + w1 / g0 + 0.5) / uTexels;
  vec2 p1 = (base + 1.0 + w3 / g1 + 0.5) / uTexels;
  return g0.y * (g0.x * texture2D(uTeaser, p0).rgb + g1.x * texture2D(uTeaser, vec2(p1.x, p0.y)).rgb)
    + g1.y * (g0.x * texture2D(uTeaser, vec2(p0.x, p1.y)).rgb + g1.x * texture2D(uTeaser, p1).rgb);
}
void main() {
  const float reed = 0.024;
  float across = fract(vMetres.x / reed) - 0.5;
  float px = fwidth(vMetres.x) / reed;
  float seen = 1.0 - smoothstep(0.25, 0.8, px);
  vec2 bend = vec2(across * 0.055 * seen, 0.004 * sin(vMetres.y * 31.0 + floor(vMetres.x / reed) * 2.4));
  vec2 at = vUv + bend;
  vec3 light = vec3(0.0);
  for (int i = 0; i < 7; i++) {
    float angle = float(i) * 2.39996;
    float radius = 0.045 * sqrt((float(i) + 0.5) / 7.0);
    light += smoothRead(at + radius * vec2(cos(angle), sin(angle)));
  }
  light = mix(uGlow, light / 7.0, uShown);
  // Light scatters in the glass: brighter in the middle, and each reed has its own gleam.
  vec2 edge = smoothstep(vec2(0.0), vec2(0.35), min(vUv, 1.0 - vUv));
  float body = mix(0.72, 1.12, edge.x * edge.y);
  float gleam = 1.0 + seen * (0.16 * cos(across * 6.2831853) + 0.10 * across);
  vec3 c = light * body * gleam * 2.5 + vec3(0.02, 0.022, 0.024);
  gl_FragColor = vec4(shellTone(c), 1.0);
  #include <colorspace_fragment>
  gl_FragColor.rgb += dither(gl_FragCoord.xy);
}`;

export type GlassMaterial = THREE.ShaderMaterial & {
  uniforms: {
    uTeaser: { value: THREE.Texture | null };
    uTexels: { value: THREE.Vector2 };
    uShown: { value: number };
    uGlow: { value: THREE.Color };
  };
};

/** Glass in a closed door; without a teaser it has a quiet glow. */
export function makeGlassMaterial(): GlassMaterial {
  return new THREE.ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    toneMapped: false,
    side: THREE.DoubleSide,
    uniforms: {
      uTeaser: { value: null },
      uTexels: { value: new THREE.Vector2(1, 1) },
      uShown: { value: 0 },
      uGlow: { value: new THREE.Color(0.3, 0.3, 0.29) },
    },
  }) as GlassMaterial;
}
