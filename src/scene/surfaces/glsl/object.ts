import { TONE_GLSL } from './tone.ts';

export const OBJECT_VERTEX = /* glsl */ `
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

/** The colour of a surface in the room's light, and for glass how much it covers of what lies behind. */
export const OBJECT_FRAGMENT = /* glsl */ `
uniform vec3 uCube[6];
uniform vec3 uLamp;
uniform vec3 uColor;
uniform float uRough;
uniform float uMetal;
uniform float uCoat;
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
/** Share of the lay-light in a mirror's sight: a glazed rectangle overhead with a bar across, blurred by roughness. */
float layLight(vec3 d, float soft) {
  vec2 p = d.xz / max(d.y, 0.06);
  vec2 pane = 1.0 - smoothstep(vec2(1.5, 0.85) - soft, vec2(1.5, 0.85) + soft, abs(p));
  vec2 bar = 1.0 - 0.55 * (1.0 - smoothstep(0.03, 0.09, abs(vec2(abs(p.x) - 0.5, p.y)))) * (1.0 - smoothstep(0.1, 0.3, soft));
  return step(0.0, d.y) * pane.x * pane.y * bar.x * bar.y;
}
/** What a mirror that looks along d sees of the room: walls lit as measured, a darker floor, the lay-light. */
vec3 roomAlong(vec3 d, float rough) {
  float blur = mix(0.06, 0.55, rough);
  // Walls run from light above to dark below; a line of skirting and floor gives mirrored edges something to bend.
  float walls = mix(0.3, 1.16, smoothstep(-0.35 - blur, 0.35 + blur, d.y));
  float floorLine = 1.0 - 0.3 * smoothstep(0.12 - blur, 0.12 + blur, -d.y) * (1.0 - smoothstep(0.3, 0.9, -d.y));
  return lightOn(d) * walls * floorLine + uCube[2] * layLight(d, 0.1 + 1.5 * rough) * mix(4.2, 1.2, sqrt(rough));
}
void main() {
  vec3 n = normalize(vN) * (gl_FrontFacing ? 1.0 : -1.0);
  vec3 view = normalize(cameraPosition - vWorld);
  float facing = max(dot(n, view), 0.0);
  float grazing = pow(1.0 - facing, 5.0);
  vec3 away = reflect(-view, n);
  #ifdef GLASS
  float mirrored = 0.04 + 0.96 * grazing;
  // Towards its edges one looks through more glass, which bends the room into them.
  float body = mix(0.05, 0.46, (1.0 - facing) * (1.0 - facing)) * (gl_FrontFacing ? 1.0 : 0.7);
  vec3 through = roomAlong(refract(-view, n, 1.0 / 1.5), 0.3) * uColor * mix(0.9, 0.62, 1.0 - facing);
  float cover = body + mirrored * (1.0 - body);
  vec3 c = (through * body + roomAlong(away, uRough) * mirrored * (1.0 - body)) / cover;
  // A glint of the lay-light covers all by itself.
  float glint = layLight(away, 0.1) * mirrored * 2.4;
  gl_FragColor = vec4(shellTone(c), min(1.0, cover + glint));
  #else
  vec3 base = uColor * vTint;
  #ifdef USE_UV_MAP
  base *= texture2D(uMap, vUv).rgb;
  #endif
  // Hollows see less of the room, in mirrors too.
  float open = smoothstep(0.05, 0.6, max(vTint.r, max(vTint.g, vTint.b)));
  float sheen = (1.0 - uRough) * (1.0 - uRough);
  vec3 f0 = mix(vec3(0.04), base, uMetal);
  vec3 fresnel = f0 + (max(vec3(1.0 - uRough), f0) - f0) * grazing;
  float soft = 0.5 + 0.5 * open;
  vec3 mirrored = roomAlong(away, uRough) * fresnel * soft * mix(sheen, 1.0, uMetal);
  vec3 coat = roomAlong(away, 0.02) * (0.04 + 0.7 * grazing) * uCoat * 0.5 * open;
  float glint = pow(max(dot(n, normalize(view + uLamp)), 0.0), mix(160.0, 8.0, uRough)) * sheen;
  vec3 c = base * lightOn(n) * (1.0 - uMetal) + mirrored + coat + mix(vec3(0.3), base, uMetal) * glint * lightOn(uLamp) * 0.8 * open;
  gl_FragColor = vec4(shellTone(c), 1.0);
  #endif
  #include <colorspace_fragment>
  gl_FragColor.rgb += dither(gl_FragCoord.xy);
}`;
