/**
 * Gilding, metal, polished wood and satin paint. They mirror the room, blurred by a surface that is never quite even: a pale ceiling,
 * walls, a darker floor. What they mirror is as bright as the light where they are, so that they are dark in a dark
 * corner; it moves as one walks by.
 */
export const SHEEN_GLSL = /* glsl */ `
const int GILT = 12;
const int METAL = 13;
const int POLISHED = 14;
const int SATIN = 15;

/** Light of the room from direction r, against that of its walls. */
float roomTowards(vec3 r) {
  float about = 0.2 * sin(5.0 * r.x + 1.3) * sin(4.0 * r.z + 0.4);
  return 0.3 + about + 0.62 * smoothstep(-0.75, 0.05, r.y) + 0.95 * smoothstep(0.1, 0.75, r.y);
}

/** A matt colour c under \`light\` as such a surface shows it from \`view\`; \`dent\` is how far it is off its plane there. */
vec3 sheen(int kind, vec3 c, vec3 light, vec3 normal, vec3 view, float dent) {
  vec3 n = normalize(normal);
  vec3 r = reflect(-view, n);
  float mirrored = roomTowards(vec3(r.x + dent, r.y + dent, r.z - dent));
  float fresnel = pow(1.0 - clamp(dot(n, view), 0.0, 1.0), 5.0);
  if (kind >= POLISHED) return c * 0.95 + light * (0.024 * mirrored * mirrored + 0.4 * fresnel * mirrored);
  // What is burnished brightest loses the colour of its metal.
  float glint = max(0.0, mirrored - 0.95);
  return kind == GILT
    ? c * (0.12 + 0.9 * mirrored) + light * vec3(0.6, 0.46, 0.2) * (glint * 0.7 + fresnel * 0.3)
    : c * (0.16 + 0.86 * mirrored) + light * (glint * 0.3 + fresnel * 0.4);
}
`;
