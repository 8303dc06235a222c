/**
 * Surfaces at true scale, in metres. `surfaceOf` gives a factor for the colour and, in w, how polished the surface is.
 * Boards and slabs take their tone and their place in the noise tile from a hash of their number, so nothing repeats;
 * what is finer than a pixel fades to its mean. The noise tile holds: r wood grain (along u), g clouds, b fine grain,
 * a terrazzo chips.
 */
export const PATTERNS_GLSL = /* glsl */ `
uniform sampler2D uNoise;

float hash(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}
/** 1 inside a joint that is \`width\` wide, d metres from its middle, px metres a pixel. */
float joint(float d, float width, float px) {
  float soft = max(px, 0.0004);
  float inside = 1.0 - smoothstep(width * 0.5 - soft * 0.5, width * 0.5 + soft * 0.5, d);
  return inside * min(1.0, width / soft);
}
float detail(float px, float size) { return 1.0 - smoothstep(0.25, 0.9, px / size); }

vec3 board(vec2 local, vec2 size, vec2 id, vec2 dx, vec2 dy, float px, vec2 spread) {
  float h = hash(id);
  float h2 = hash(id + 17.3);
  vec2 scale = vec2(1.0 / 1.7, 1.0 / 0.42);
  vec2 at = local * scale + vec2(h * 7.31, h2 * 5.17);
  float grain = textureGrad(uNoise, at, dx * scale, dy * scale).r - 0.5;
  float fine = textureGrad(uNoise, at * vec2(3.1, 2.3), dx * scale * vec2(3.1, 2.3), dy * scale * vec2(3.1, 2.3)).r - 0.5;
  float tone = (h - 0.5) * spread.x * detail(px, size.y) + grain * spread.y + fine * spread.y * 0.5;
  vec2 edge = min(local, size - local);
  float gap = max(joint(edge.y, 0.0028, px), joint(edge.x, 0.0022, px));
  vec3 warm = vec3(1.0 + tone, 1.0 + tone * 1.06, 1.0 + tone * 1.18 - (h2 - 0.5) * 0.05 * detail(px, size.y));
  return warm * (1.0 - 0.5 * gap);
}

vec4 surfaceOf(int kind, vec2 uv, vec3 world) {
  vec2 dx = dFdx(uv);
  vec2 dy = dFdy(uv);
  float px = max(length(dx), length(dy));
  vec2 turned = mat2(0.8, -0.6, 0.6, 0.8) * uv;
  vec2 tdx = mat2(0.8, -0.6, 0.6, 0.8) * dx;
  vec2 tdy = mat2(0.8, -0.6, 0.6, 0.8) * dy;
  float cloud = textureGrad(uNoise, uv / 2.9, dx / 2.9, dy / 2.9).g + textureGrad(uNoise, turned / 1.13, tdx / 1.13, tdy / 1.13).g - 1.0;
  float fine = textureGrad(uNoise, turned / 0.31, tdx / 0.31, tdy / 0.31).b - 0.5;

  if (kind == 4) {
    float row = floor(uv.y / 0.145);
    float shift = hash(vec2(row, 3.0)) * 1.9;
    float u = uv.x + shift;
    float column = floor(u / 1.9);
    vec2 local = vec2(u - column * 1.9, uv.y - row * 0.145);
    return vec4(board(local, vec2(1.9, 0.145), vec2(row, column), dx, dy, px, vec2(0.26, 0.3)), 0.8);
  }
  if (kind == 5) {
    const float w = 0.092;
    const float n = 6.0;
    const mat2 turn = mat2(0.70710678, -0.70710678, 0.70710678, 0.70710678);
    vec2 p = turn * uv / w;
    vec2 c = floor(p);
    vec2 f = p - c;
    float d = mod(c.x - c.y, 2.0 * n);
    bool across = d < n;
    vec2 local = (across ? vec2(d + f.x, f.y) : vec2(2.0 * n - 1.0 - d + f.y, f.x)) * w;
    vec2 id = across ? vec2(c.x - d, c.y) : vec2(c.x, c.y + d + 91.0);
    vec2 gx = turn * dx;
    vec2 gy = turn * dy;
    vec3 c3 = board(local, vec2(n * w, w), id, across ? gx : gx.yx, across ? gy : gy.yx, px, vec2(0.22, 0.26));
    // The two directions catch the light differently.
    return vec4(c3 * (across ? 1.03 : 0.97), 0.8);
  }
  if (kind == 6 || kind == 3) {
    vec2 size = kind == 6 ? vec2(0.9, 0.6) : vec2(1.05, 0.525);
    float row = floor(uv.y / size.y);
    float u = uv.x + (mod(row, 2.0) * 0.5 + (kind == 6 ? 0.0 : 0.13 * hash(vec2(row, 1.0)))) * size.x;
    float column = floor(u / size.x);
    vec2 local = vec2(u - column * size.x, uv.y - row * size.y);
    float h = hash(vec2(row, column));
    vec2 edge = min(local, size - local);
    float gap = max(joint(edge.x, 0.005, px), joint(edge.y, 0.005, px));
    float strength = kind == 6 ? 1.0 : 0.42;
    float vein = textureGrad(uNoise, turned / 0.83 + h * 3.7, tdx / 0.83, tdy / 0.83).g - 0.5;
    float tone = ((h - 0.5) * 0.16 + vein * 0.12 + cloud * 0.02) * strength + fine * 0.05;
    return vec4(vec3(1.0 + tone, 1.0 + tone * 1.02, 1.0 + tone * 1.08) * (1.0 - (kind == 6 ? 0.35 : 0.42) * gap), kind == 6 ? 0.55 : 0.0);
  }
  if (kind == 7) {
    // Chips of two sizes, a few millimetres across. Taken as they are, without a threshold, they fade to the mean.
    float chips = textureGrad(uNoise, uv / 0.47, dx / 0.47, dy / 0.47).a - 0.5;
    float small = textureGrad(uNoise, turned / 0.23, tdx / 0.23, tdy / 0.23).a - 0.5;
    vec2 cell = abs(fract(uv / 1.5 + 0.5) - 0.5) * 1.5;
    float strip = max(joint(cell.x, 0.004, px), joint(cell.y, 0.004, px));
    vec3 c = vec3(1.03 + cloud * 0.035) + chips * vec3(0.26, 0.25, 0.23) + small * vec3(0.1, 0.15, 0.21);
    return vec4(mix(c, vec3(0.98, 0.8, 0.5), strip * 0.55), 1.0);
  }
  if (kind == 8) {
    vec2 cell = abs(fract(uv / 2.4 + 0.5) - 0.5) * 2.4;
    float gap = max(joint(cell.x, 0.005, px), joint(cell.y, 0.005, px));
    return vec4(vec3(1.0 + cloud * 0.18 + fine * 0.1) * (1.0 - 0.4 * gap), 0.4);
  }
  if (kind == 9) return vec4(vec3(1.0 + cloud * 0.06 + fine * 0.5 * detail(px, 0.01)), 0.0);
  if (kind == 10) {
    vec2 scale = vec2(1.0 / 1.3, 1.0 / 0.3);
    float grain = textureGrad(uNoise, uv * scale + hash(floor(world.xz)) , dx * scale, dy * scale).r - 0.5;
    return vec4(vec3(1.0 + grain * 0.3), 0.0);
  }
  if (kind == 2) {
    vec2 weft = vec2(1.0 / 0.55, 1.0 / 0.09);
    float weave = textureGrad(uNoise, uv * weft, dx * weft, dy * weft).b + textureGrad(uNoise, uv.yx * weft + 0.37, dx.yx * weft, dy.yx * weft).b - 1.0;
    return vec4(vec3(1.0 + cloud * 0.05 + weave * 0.22), 0.0);
  }
  if (kind == 1) return vec4(vec3(1.0 + cloud * 0.035 + fine * 0.02), 0.0);
  return vec4(vec3(1.0 + cloud * 0.012), 0.0);
}
`;
