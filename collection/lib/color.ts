// The colours' arithmetic is the program's own: it draws computed works in the browser, too.
export {
  fromOklab,
  linear,
  mix,
  type Rgb,
  ramp,
  type Stop,
  toOklab,
  toSrgb,
} from '../../src/museum/computed/color.ts';
