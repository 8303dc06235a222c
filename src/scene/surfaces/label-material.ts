import * as THREE from 'three';
import { TONE_GLSL } from './glsl/tone.ts';

const VERTEX = /* glsl */ `
attribute vec2 lightUv;
centroid varying vec2 vLightUv;
varying vec2 vUv;
void main() {
  vUv = uv;
  vLightUv = lightUv;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

const FRAGMENT = /* glsl */ `
uniform sampler2D uText;
uniform sampler2D uLight;
uniform float uLit;
uniform float uGeneral;
uniform float uShare;
centroid varying vec2 vLightUv;
varying vec2 vUv;
${TONE_GLSL}
void main() {
  vec3 light = mix(vec3(uGeneral), texture2D(uLight, vLightUv).rgb, uLit);
  // White paper seems brighter than what its wall's light makes of it: eyes take it for the scene's white.
  light = min(vec3(0.95), 0.2 + 0.9 * light * uShare);
  gl_FragColor = vec4(shellTone(texture2D(uText, vUv).rgb * light), 1.0);
  #include <colorspace_fragment>
  gl_FragColor.rgb += dither(gl_FragCoord.xy);
}`;

export type LabelMaterial = THREE.ShaderMaterial & {
  uniforms: {
    uText: { value: THREE.Texture | null };
    uLight: { value: THREE.Texture };
    uLit: { value: number };
    uGeneral: { value: number };
    uShare: { value: number };
  };
};

/** Printed cards, lit by the wall they are on. */
export function makeLabelMaterial(light: THREE.Texture, general: number, share = 1): LabelMaterial {
  return new THREE.ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    toneMapped: false,
    uniforms: {
      uText: { value: null },
      uLight: { value: light },
      uLit: { value: 0 },
      uGeneral: { value: general },
      uShare: { value: share },
    },
  }) as LabelMaterial;
}
