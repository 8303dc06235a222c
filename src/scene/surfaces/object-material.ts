import * as THREE from 'three';
import { TONE_GLSL } from './glsl/tone.ts';

const VERTEX = /* glsl */ `
varying vec3 vN;
varying vec3 vWorld;
varying vec2 vUv;
varying vec3 vTint;
void main() {
  #ifdef USE_UV_MAP
  vUv = uv;
  #endif
  #ifdef USE_COLOR
  vTint = color.rgb;
  #else
  vTint = vec3(1.0);
  #endif
  vN = normalize(mat3(modelMatrix) * normal);
  vec4 world = modelMatrix * vec4(position, 1.0);
  vWorld = world.xyz;
  gl_Position = projectionMatrix * viewMatrix * world;
}`;

const FRAGMENT = /* glsl */ `
uniform vec3 uCube[6];
uniform vec3 uColor;
uniform float uRough;
uniform float uMetal;
uniform vec3 uLamp;
#ifdef USE_UV_MAP
uniform sampler2D uMap;
#endif
varying vec3 vN;
varying vec3 vWorld;
varying vec2 vUv;
varying vec3 vTint;
${TONE_GLSL}
/** Light on a surface that looks along n, from six measured directions (Valve's ambient cube, McTaggart 2004). */
vec3 lightOn(vec3 n) {
  vec3 w = n * n;
  return w.x * (n.x > 0.0 ? uCube[0] : uCube[1]) + w.y * (n.y > 0.0 ? uCube[2] : uCube[3])
    + w.z * (n.z > 0.0 ? uCube[4] : uCube[5]);
}
void main() {
  vec3 n = normalize(vN) * (gl_FrontFacing ? 1.0 : -1.0);
  vec3 base = uColor * vTint;
  #ifdef USE_UV_MAP
  base *= texture2D(uMap, vUv).rgb;
  #endif
  vec3 view = normalize(cameraPosition - vWorld);
  vec3 half_ = normalize(view + uLamp);
  float shine = mix(90.0, 6.0, uRough);
  float glint = pow(max(dot(n, half_), 0.0), shine) * (1.0 - uRough) * 1.6;
  float fresnel = 0.04 + 0.5 * pow(1.0 - max(dot(n, view), 0.0), 5.0) * (1.0 - uRough);
  vec3 away = reflect(-view, n);
  // The lay-light overhead and a dark line of floor make metal look like metal.
  float wide = mix(0.03, 0.4, uRough);
  float panel = smoothstep(0.72 - wide, 0.72 + wide, away.y) * 1.5 - smoothstep(0.1 - wide, 0.1 + wide, -away.y) * 0.45;
  vec3 mirrored = lightOn(away) * max(0.15, 0.75 + panel * (1.0 - 0.6 * uRough));
  vec3 spec = mix(vec3(1.0), base, uMetal);
  vec3 c = base * lightOn(n) * (1.0 - 0.75 * uMetal) + spec * mirrored * max(fresnel, 0.85 * uMetal)
    + spec * glint * lightOn(uLamp) * 0.5;
  gl_FragColor = vec4(shellTone(c), 1.0);
  #include <colorspace_fragment>
  gl_FragColor.rgb += dither(gl_FragCoord.xy);
}`;

/** Replaces a loaded model's material by one that stands in the room's computed light. */
export function makeObjectMaterial(
  from: THREE.Material | undefined,
  cube: THREE.Vector3[],
  lamp: THREE.Vector3,
  hasVertexColors: boolean,
): THREE.ShaderMaterial {
  const standard = from instanceof THREE.MeshStandardMaterial ? from : undefined;
  const map = standard?.map ?? null;
  return new THREE.ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    toneMapped: false,
    vertexColors: hasVertexColors,
    side: from?.side ?? THREE.FrontSide,
    defines: map ? { USE_UV_MAP: '' } : {},
    uniforms: {
      uCube: { value: cube },
      uColor: { value: standard?.color ?? new THREE.Color(0.5, 0.5, 0.5) },
      uRough: { value: standard?.roughness ?? 0.6 },
      uMetal: { value: standard?.metalness ?? 0 },
      uLamp: { value: lamp },
      uMap: { value: map },
    },
  });
}
