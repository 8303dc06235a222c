/** Slack for numbers that were rounded to millimetres, in metres. */
export const SLACK_M = 0.002;

/** A wall shorter than this is a slip of the pen: nothing can stand or hang there. */
export const MIN_WALL_M = 0.05;
export const MIN_ROOM_AREA_M2 = 2;
/** Below it a standing visitor's head meets the ceiling. */
export const MIN_ROOM_HEIGHT_M = 2;

/** Two rooms may share so much by rounding; furniture less. */
export const ROOM_OVERLAP_M2 = 0.01;
export const FURNITURE_OVERLAP_M2 = 0.002;

/** A wheelchair passes 0.8 m (ISO 21542); narrower ways are refused a little later, since old houses have them. */
export const MIN_OPENING_WIDTH_M = 0.7;
export const MIN_OPENING_HEIGHT_M = 1.9;
/** How far an opening's axis may lean from the square to its walls. */
export const MAX_SKEW_DEG = 2;
/** Floors that differ by less need no stair. */
export const MAX_STEP_M = 0.02;
/** What beams leave free below them. */
export const MIN_HEADROOM_M = 2.1;
/** A stair shorter than this has no place for a rooflight in its head. */
export const MIN_LIT_STAIR_M = 3;
/** Steeper than this a stair is a ladder. */
export const MAX_STAIR_DEG = 40;

/** What stays free around the visitor who comes in, and before every opening. */
export const ENTRANCE_CLEAR_M = 0.3;
export const OPENING_CLEAR_M = 0.6;

/** A teaser must not be the picture it hints at: pixels on its long side. */
export const MAX_TEASER_PX = 64;
/** How far an image's shape may be off the work's dimensions, as a fraction. */
export const MAX_ASPECT_OFF = 0.02;

/** Metres as a sentence shows them: to the centimetre, and never 0 where something is wrong. */
export const shownM = (metres: number) => Math.max(0.01, Math.round(metres * 100) / 100);
