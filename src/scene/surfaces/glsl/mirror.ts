/** Height above the floor, metres, that a full alpha of the mirror's picture stands for. */
export const MIRROR_HEIGHT_M = 2.5;

/**
 * What a polished level floor mirrors, taken from the room as it is seen from below (`FloorMirror`). The farther it is
 * from where the look meets the floor, the softer: polish has hairlines that scatter by about a degree and a half.
 */
export const MIRROR_GLSL = /* glsl */ `
uniform sampler2D uMirror;
uniform mat4 uMirrorMatrix;
uniform float uMirrorPx;
uniform float uMirrorPass;
uniform float uMirrorOn;
vec3 mirroredRoom(vec3 world, float polish) {
  const float scatter = 0.026;
  vec3 toEye = cameraPosition - world;
  float distanceM = length(toEye);
  float cosine = clamp(toEye.y / distanceM, 0.0, 1.0);
  float grazing = 1.0 - cosine;
  float fresnel = (0.02 + 0.34 * grazing * grazing * grazing * grazing) * polish;
  vec4 q = uMirrorMatrix * vec4(world, 1.0);
  vec2 at = q.xy / q.w;
  float far = textureLod(uMirror, at, 4.5).a * ${MIRROR_HEIGHT_M.toFixed(1)} / max(cosine, 0.08);
  float spreadPx = scatter * uMirrorPx * far / (distanceM + far);
  // Four looks half the spread apart, turned from pixel to pixel, hide the texels of the smaller pictures.
  float lod = log2(max(1.0, spreadPx));
  vec2 texel = 1.0 / vec2(textureSize(uMirror, 0));
  float angle = 6.2831853 * ign(gl_FragCoord.xy);
  vec2 a = vec2(cos(angle), sin(angle)) * texel * spreadPx * 0.5;
  vec2 b = vec2(-a.y, a.x) * vec2(texel.x / texel.y, texel.y / texel.x);
  vec3 seen = textureLod(uMirror, at + a, lod).rgb + textureLod(uMirror, at - a, lod).rgb
    + textureLod(uMirror, at + b, lod).rgb + textureLod(uMirror, at - b, lod).rgb;
  return fresnel * 0.25 * seen;
}`;
