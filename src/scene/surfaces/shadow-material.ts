import * as THREE from 'three';
import type { LightUniforms } from './light-uniforms.ts';

const VERTEX = /* glsl */ `
attribute vec2 local;
attribute vec4 box;
attribute float kept;
uniform float uBaked;
uniform float uLit;
varying vec2 vLocal;
flat varying vec4 vBox;
void main() {
  vLocal = local;
  // Baked light has the rest of the shadow in it already.
  vBox = vec4(box.xyz, box.w * mix(1.0, kept, uBaked * uLit));
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

/** A rectangle blurred by a Gaussian: the product of two differences of error functions. box: half sizes, blur, strength. */
const FRAGMENT = /* glsl */ `
varying vec2 vLocal;
flat varying vec4 vBox;
// tanh approximation of erf, error below 0.0004.
vec2 erfOf(vec2 x) { return tanh(x * (1.12838 + 0.10277 * x * x)); }
void main() {
  float k = 0.70710678 / vBox.z;
  vec2 a = erfOf(clamp((vLocal + vBox.xy) * k, -4.0, 4.0));
  vec2 b = erfOf(clamp((vLocal - vBox.xy) * k, -4.0, 4.0));
  vec2 cover = 0.5 * (a - b);
  gl_FragColor = vec4(0.0, 0.0, 0.0, cover.x * cover.y * vBox.w);
}`;

/** Draws soft shadows over what is there. */
export function makeShadowMaterial({ uBaked, uLit }: LightUniforms): THREE.ShaderMaterial {
  return new THREE.ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    toneMapped: false,
    uniforms: { uBaked, uLit },
    transparent: true,
    depthWrite: false,
  });
}
