import * as THREE from 'three';
import type { Rgb } from '../../building/vec.ts';
import { ROOM_LIGHT_GLSL } from './glsl/room-light.ts';
import { TONE_GLSL } from './glsl/tone.ts';
import type { LightUniforms } from './light-uniforms.ts';

const VERTEX = /* glsl */ `
attribute vec2 lightUv;
attribute vec2 print;
centroid varying vec2 vLightUv;
varying vec2 vUv;
flat varying vec2 vPrint;
void main() {
  vUv = uv;
  vPrint = print;
  vLightUv = lightUv;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

const FRAGMENT = /* glsl */ `
uniform sampler2D uText;
uniform float uShare;
uniform vec3 uInk;
centroid varying vec2 vLightUv;
varying vec2 vUv;
// 1 for letters on the wall; light that an edge lacks.
flat varying vec2 vPrint;
${TONE_GLSL}
${ROOM_LIGHT_GLSL}
void main() {
  vec3 light = mix(uGeneral * evenGain(), roomLight(vLightUv, 0.0), uLit);
  bool isInk = vPrint.x > 0.5;
  // A little sharper than the pixels ask for: letters are read, not looked at.
  vec4 texel = texture2D(uText, vUv, isInk ? -0.5 : 0.0);
  // White paper seems brighter than what its wall's light makes of it: eyes take it for the scene's white.
  vec3 paper = min(vec3(0.95), 0.2 + 0.9 * light * uShare) * (1.0 - vPrint.y);
  gl_FragColor = isInk ? vec4(shellTone(uInk * light), texel.a) : vec4(shellTone(texel.rgb * paper), 1.0);
  #include <colorspace_fragment>
  gl_FragColor.rgb += dither(gl_FragCoord.xy);
}`;

export type LabelMaterial = THREE.ShaderMaterial & {
  uniforms: LightUniforms & {
    uText: { value: THREE.Texture | null };
    uShare: { value: number };
    uInk: { value: THREE.Color };
  };
};

/** Printed cards, and letters in linear `ink` whose coverage is the texture's alpha; lit by the wall they are on. */
export function makeLabelMaterial(light: LightUniforms, share = 1, ink?: Rgb): LabelMaterial {
  return new THREE.ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    toneMapped: false,
    transparent: ink !== undefined,
    uniforms: {
      ...light,
      uText: { value: null },
      uShare: { value: share },
      uInk: { value: new THREE.Color(...(ink ?? [0, 0, 0])) },
    },
  }) as LabelMaterial;
}
