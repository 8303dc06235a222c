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
uniform float uPrinted;
uniform float uShare;
uniform vec3 uInk;
uniform vec3 uPaper;
uniform vec3 uCardInk;
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
  float text = texture2D(uText, vUv, isInk ? -0.5 : 0.0).r;
  // White paper seems brighter than what its wall's light makes of it: eyes take it for the scene's white.
  vec3 paper = min(vec3(0.95), 0.2 + 0.9 * light * uShare) * (1.0 - vPrint.y);
  vec3 card = mix(uCardInk, uPaper, mix(1.0, text, uPrinted));
  gl_FragColor = isInk ? vec4(shellTone(uInk * light), text * uPrinted) : vec4(shellTone(card * paper), 1.0);
  #include <colorspace_fragment>
  gl_FragColor.rgb += dither(gl_FragCoord.xy);
}`;

export type LabelMaterial = THREE.ShaderMaterial & {
  uniforms: LightUniforms & {
    uText: { value: THREE.Texture | null };
    /** 1 where `uText` is printed, 0 where cards are blank. */
    uPrinted: { value: number };
    uShare: { value: number };
    uInk: { value: THREE.Color };
  };
};

/** A card's colours, as CSS writes them. */
export type CardColors = { readonly paper: string; readonly ink: string };

/**
 * Printed cards, whose texture says how much paper (1) and how much ink (0) there is, and letters in linear `ink` whose
 * coverage it is; lit by the wall they are on.
 */
export function makeLabelMaterial(
  light: LightUniforms,
  { paper, ink: cardInk }: CardColors,
  { share = 1, ink }: { readonly share?: number; readonly ink?: Rgb | undefined } = {},
): LabelMaterial {
  return new THREE.ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    toneMapped: false,
    transparent: ink !== undefined,
    uniforms: {
      ...light,
      uText: { value: null },
      uPrinted: { value: 0 },
      uShare: { value: share },
      uInk: { value: new THREE.Color(...(ink ?? [0, 0, 0])) },
      uPaper: { value: new THREE.Color(paper) },
      uCardInk: { value: new THREE.Color(cardInk) },
    },
  }) as LabelMaterial;
}
