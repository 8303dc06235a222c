/**
 * A room's own light. Baked, it is two pictures of roots, mixed by what the time of day leaves of sky and lamps. The
 * stand-in doesn't know its parts: what exceeds the even light of the room is taken for the lamps', the rest for both.
 */
export const ROOM_LIGHT_GLSL = /* glsl */ `
uniform sampler2D uSky;
uniform sampler2D uLamps;
uniform vec2 uScales;
uniform float uBaked;
uniform float uLit;
uniform float uGeneral;
uniform float uSkyShare;
uniform vec3 uSkyGain;
uniform vec3 uLampGain;
vec3 evenGain() { return mix(uLampGain, uSkyGain, uSkyShare); }
/** isSky: 1 on what only the sky can light. */
vec3 roomLight(vec2 at, float isSky) {
  vec3 sky = texture2D(uSky, at).rgb;
  if (uBaked > 0.5) {
    vec3 lamps = texture2D(uLamps, at).rgb;
    return sky * sky * (uScales.x * uSkyGain) + lamps * lamps * (uScales.y * uLampGain);
  }
  if (isSky > 0.9) return sky * uSkyGain;
  vec3 even = min(sky, vec3(uGeneral));
  return even * evenGain() + (sky - even) * uLampGain;
}`;
