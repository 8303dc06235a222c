import * as THREE from 'three';

const VERTEX = /* glsl */ `
varying vec2 vUv;
void main() {
  vUv = uv;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

/** With `uShown` at 1 the file's own values reach the framebuffer: no light, no tone curve, no dither. */
const FRAGMENT = /* glsl */ `
uniform sampler2D uMap;
uniform vec3 uPaper;
uniform float uShown;
varying vec2 vUv;
void main() {
  vec3 c = texture2D(uMap, vUv).rgb;
  gl_FragColor = vec4(uShown >= 1.0 ? c : mix(uPaper, c, uShown), 1.0);
  #include <colorspace_fragment>
}`;

export type PictureMaterial = THREE.ShaderMaterial & {
  uniforms: {
    uMap: { value: THREE.Texture | null };
    uPaper: { value: THREE.Color };
    uShown: { value: number };
  };
};

/** A picture as it is in its file, coming out of the tone of paper while `uShown` rises from 0 to 1. */
export function makePictureMaterial(): PictureMaterial {
  return new THREE.ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    toneMapped: false,
    uniforms: { uMap: { value: null }, uPaper: { value: new THREE.Color('#8f8b83') }, uShown: { value: 0 } },
  }) as PictureMaterial;
}
