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

/** Linear colours of bindings: calf, morocco, cloth and vellum, more of the first. */
vec3 binding(float h) {
  if (h < 0.26) return vec3(0.135, 0.066, 0.032);
  if (h < 0.4) return vec3(0.23, 0.128, 0.062);
  if (h < 0.53) return vec3(0.112, 0.02, 0.016);
  if (h < 0.64) return vec3(0.028, 0.048, 0.036);
  if (h < 0.74) return vec3(0.024, 0.036, 0.064);
  if (h < 0.82) return vec3(0.03, 0.024, 0.022);
  if (h < 0.92) return vec3(0.18, 0.115, 0.055);
  return vec3(0.42, 0.35, 0.22);
}
/**
 * Spines of a row of books, relative to their mean colour. u counts the metres of an endless shelf, v has the row's
 * height in whole centimetres before the point and the height above the shelf behind it.
 */
vec3 books(vec2 uv, float px, float grain) {
  const float pitch = 0.034;
  const vec3 mean = vec3(0.13, 0.08, 0.05);
  float row = floor(uv.y + 1e-4) * 0.01;
  float y = uv.y - floor(uv.y + 1e-4);
  float j = floor(uv.x / pitch);
  float edge = (j + 0.5 + (hash(vec2(j, 7.0)) - 0.5) * 0.62) * pitch;
  if (uv.x < edge) j -= 1.0;
  float left = (j + 0.5 + (hash(vec2(j, 7.0)) - 0.5) * 0.62) * pitch;
  float right = (j + 1.5 + (hash(vec2(j + 1.0, 7.0)) - 0.5) * 0.62) * pitch;
  // Some books are volumes of one set: bound alike and equally tall.
  float set = floor(j / 6.0);
  bool isSet = hash(vec2(set, 11.0)) > 0.52;
  vec2 id = isSet ? vec2(set, 23.0) : vec2(j, 29.0);
  float h = hash(id);
  float h2 = hash(id + 3.7);
  float h3 = hash(id + 9.1);
  float top = row * (0.995 - 0.26 * h2 * h2 - (isSet ? 0.0 : 0.04 * hash(vec2(j, 31.0))));
  float wide = right - left;
  float x = (uv.x - left) / wide * 2.0 - 1.0;
  vec3 c = binding(h) * (0.8 + 0.4 * h3) * (1.0 + grain * 0.5);
  float near = detail(px, 0.03);
  float fine = detail(px, 0.006);
  bool isLeather = h < 0.53 || h > 0.92;
  // A rounded spine, darker where it turns away, and a shadow between neighbours.
  float round = 1.0 - 0.62 * x * x * x * x - 0.12 * x;
  float gap = joint(min(uv.x - left, right - uv.x), 0.0022, px);
  float t = y / top;
  vec3 gilt = vec3(0.42, 0.27, 0.085);
  float lines = 0.0;
  float raised = 0.0;
  if (isLeather) {
    // Five raised bands, a gilt fillet beside each.
    float cell = t * 6.0;
    float d = abs(cell - floor(cell + 0.5)) * top / 6.0;
    bool isBand = cell > 0.5 && cell < 5.5;
    raised = isBand ? joint(d, 0.006, px) : 0.0;
    if (h3 > 0.35) lines = isBand ? joint(abs(d - 0.005), 0.0012, px) : 0.0;
    lines = max(lines, joint(min(abs(y - 0.006), abs(top - y - 0.006)), 0.0014, px) * step(0.2, h3));
  } else {
    lines = joint(min(abs(t - 0.9), abs(t - 0.12)) * top, 0.0016, px) * step(0.4, h3);
  }
  // The title: on leather a label of another colour, and the lines of letters on it.
  float from = isLeather ? 0.672 : 0.62;
  float to = isLeather ? 0.828 : 0.84;
  float inLabel = step(from, t) * step(t, to);
  if (isLeather && h2 > 0.3) c = mix(c, h3 > 0.5 ? vec3(0.1, 0.014, 0.012) : vec3(0.02, 0.03, 0.022), inLabel * 0.9 * near);
  float letterRow = (t - from) * top / 0.0075;
  float letter = step(0.35, fract(letterRow)) * step(fract(letterRow), 0.8);
  float glyph = step(0.38, hash(vec2(floor(uv.x / 0.0017), floor(letterRow) + j * 7.0)));
  float text = inLabel * letter * step(abs(x), 0.62) * mix(0.55, glyph, detail(px, 0.0025)) * step(0.15, h2);
  c = mix(c, gilt, max(lines * 0.8, text * 0.6) * mix(0.5, 1.0, fine) * near);
  c *= 1.0 + raised * 0.16;
  c *= mix(0.82, round, near) * (1.0 - 0.8 * gap);
  // Above a shorter book one looks into the shelf.
  float soft = max(px, 0.0006);
  float above = smoothstep(top - soft * 0.5, top + soft * 0.5, y);
  c = mix(c, vec3(0.011, 0.008, 0.006), above);
  // A head catches the light.
  c *= 1.0 + 0.35 * joint(abs(top - 0.0015 - y), 0.003, px) * near;
  return c / mean;
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
  if (kind == 12) {
    // Leaves of 8 cm laid edge over edge, each a little warmer or paler; laps are rubbed, and the red bole glows there.
    float leaf = floor(uv.x / 0.08);
    float within = uv.x - leaf * 0.08;
    float h = hash(vec2(leaf, 5.0));
    float lap = joint(min(within, 0.08 - within), 0.0016, px) * h;
    float tone = (h - 0.5) * 0.05 + cloud * 0.06 + fine * 0.07;
    vec3 gold = vec3(1.0 + tone, 1.0 + tone * 1.1, 1.0 + tone * 1.3);
    float rubbed = clamp(lap * 0.22 + smoothstep(0.25, 0.6, cloud) * 0.2, 0.0, 1.0);
    return vec4(mix(gold, vec3(0.9, 0.62, 0.5), rubbed), (h - 0.5) * 0.045 + cloud * 0.12 + fine * 0.1 * detail(px, 0.01));
  }
  if (kind == 13) {
    vec2 brush = vec2(1.0 / 0.9, 1.0 / 0.02);
    float line = textureGrad(uNoise, uv * brush, dx * brush, dy * brush).b - 0.5;
    return vec4(vec3(1.0 + line * 0.1), line * 0.16);
  }
  if (kind == 14) {
    vec2 scale = vec2(1.0 / 1.3, 1.0 / 0.3);
    float grain = textureGrad(uNoise, uv * scale, dx * scale, dy * scale).r - 0.5;
    float tone = grain * 0.34 + cloud * 0.08;
    return vec4(vec3(1.0 + tone, 1.0 + tone * 1.06, 1.0 + tone * 1.16), grain * 0.1);
  }
  if (kind == 20) return vec4(books(uv, px, fine), 0.0);
  if (kind == 21) {
    // Limestone, dressed fine: bedding runs level, a few shells and veins.
    vec2 bed = vec2(1.0 / 1.9, 1.0 / 0.31);
    float layer = textureGrad(uNoise, uv * bed, dx * bed, dy * bed).g - 0.5;
    float grain = textureGrad(uNoise, uv / 0.37, dx / 0.37, dy / 0.37).a - 0.5;
    float tone = layer * 0.09 + cloud * 0.05 + fine * 0.08 + grain * 0.06;
    return vec4(vec3(1.0 + tone, 1.0 + tone * 1.04, 1.0 + tone * 1.14), 0.0);
  }
  if (kind == 22 || kind == 23 || kind == 11) {
    // Planed wood: long grain with pores, along u or along v.
    vec2 at = kind == 22 ? uv : uv.yx;
    vec2 gx = kind == 22 ? dx : dx.yx;
    vec2 gy = kind == 22 ? dy : dy.yx;
    vec2 scale = vec2(1.0 / 1.5, 1.0 / 0.36);
    vec2 pores = vec2(1.0 / 0.6, 1.0 / 0.11);
    float grain = textureGrad(uNoise, at * scale, gx * scale, gy * scale).r - 0.5;
    float pore = textureGrad(uNoise, at * pores + 0.31, gx * pores, gy * pores).r - 0.5;
    float tone = grain * 0.34 + pore * 0.16 + cloud * 0.04;
    return vec4(vec3(1.0 + tone, 1.0 + tone * 1.08, 1.0 + tone * 1.2), 0.0);
  }
  if (kind == 24) {
    // Leather: pebbled, rubbed lighter in patches.
    float pebble = textureGrad(uNoise, uv / 0.09, dx / 0.09, dy / 0.09).b - 0.5;
    return vec4(vec3(1.0 + cloud * 0.12 + fine * 0.1 + pebble * 0.22 * detail(px, 0.004)), 0.0);
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
