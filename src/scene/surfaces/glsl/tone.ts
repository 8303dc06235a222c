/**
 * The tone curve of everything but pictures: linear up to 0.52, then a soft shoulder that never reaches 1, so that no
 * highlight is clipped; and a dither of ±1/255 in display values against banding (interleaved gradient noise, Jimenez
 * 2014).
 */
export const TONE_GLSL = /* glsl */ `
vec3 shellTone(vec3 c) {
  float m = max(c.r, max(c.g, c.b));
  const float a = 0.52;
  float y = (m - a) / (1.0 - a);
  float t = m < a ? m : a + (1.0 - a) * y / (1.0 + 0.93 * y);
  return c * (t / max(m, 1e-5));
}
float ign(vec2 p) { return fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715)))); }
vec3 dither(vec2 p) { return vec3((ign(p) + ign(p.yx + 37.0) - 1.0) / 255.0); }
`;
