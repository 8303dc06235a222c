import * as THREE from 'three';

const VERTEX = /* glsl */ `
varying vec2 vUv;
#ifdef GLASS
varying vec3 vWorld;
flat varying vec3 vNormal;
#endif
void main() {
  vUv = uv;
  #ifdef GLASS
  vWorld = (modelMatrix * vec4(position, 1.0)).xyz;
  vNormal = (modelMatrix * vec4(0.0, 0.0, 1.0, 0.0)).xyz;
  #endif
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

/** Cosine of the angle from the normal within which glazing mirrors nothing (35°), and its greatest reflectance. */
export const GLASS = { clearCos: 0.81915, most: 0.06 } as const;

/** With `uShown` at 1 the file's own values reach the framebuffer: no light, no tone curve, no dither. */
const FRAGMENT = /* glsl */ `
uniform sampler2D uMap;
uniform vec3 uPaper;
uniform float uShown;
varying vec2 vUv;
#ifdef GLASS
uniform float uGlassLight;
varying vec3 vWorld;
flat varying vec3 vNormal;
/** What glazing mirrors of the room, and in w how much of it: nothing at all to those who stand before the picture. */
vec4 mirrored() {
  vec3 view = normalize(cameraPosition - vWorld);
  float facing = dot(view, vNormal);
  float aside = clamp((${GLASS.clearCos} - facing) / ${GLASS.clearCos}, 0.0, 1.0);
  float up = reflect(-view, vNormal).y;
  return vec4(vec3(1.0, 0.99, 0.96) * uGlassLight * (0.7 + 0.6 * smoothstep(-0.1, 0.4, up)), ${GLASS.most} * aside * aside);
}
#endif
void main() {
  vec3 c = texture2D(uMap, vUv).rgb;
  c = uShown >= 1.0 ? c : mix(uPaper, c, uShown);
  #ifdef GLASS
  vec4 room = mirrored();
  if (room.w > 0.0) c = mix(c, room.rgb, room.w);
  #endif
  gl_FragColor = vec4(c, 1.0);
  #include <colorspace_fragment>
}`;

export type PictureMaterial = THREE.ShaderMaterial & {
  uniforms: {
    uMap: { value: THREE.Texture | null };
    uPaper: { value: THREE.Color };
    uShown: { value: number };
    uGlassLight: { value: number };
  };
};

/**
 * A picture as it is in its file, coming out of the tone of paper while `uShown` rises from 0 to 1. Behind glass, those
 * who look at it from aside see a little of the room, as bright as `glassLight`, in it; `undefined` is no glass.
 */
export function makePictureMaterial(glassLight?: number): PictureMaterial {
  return new THREE.ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    toneMapped: false,
    defines: glassLight === undefined ? {} : { GLASS: '' },
    uniforms: {
      uMap: { value: null },
      uPaper: { value: new THREE.Color('#8f8b83') },
      uShown: { value: 0 },
      uGlassLight: { value: glassLight ?? 0 },
    },
  }) as PictureMaterial;
}
