import * as z from 'zod/mini';
import { colorSchema } from './common.ts';

/**
 * The sections that a framer offers: `slim` is a plain bar, the usual one; `flat` a cassetta, a level frieze between two
 * mouldings; `cushion` bulges towards the room; `scoop` sinks in a hollow towards the picture; in a `box` the picture
 * lies at the bottom; in a `float` frame it stands free, with a gap around it, in a shallow tray.
 */
export const FRAME_PROFILES = ['slim', 'flat', 'cushion', 'scoop', 'box', 'float'] as const;

/** What a frame's surface is; all take the frame's `color`. */
export const FRAME_FINISHES = ['wood', 'gilt', 'paint', 'metal'] as const;

/** A picture's frame; `matM` is the visible border of card between picture and frame. */
export const frameSchema = z.strictObject({
  color: colorSchema,
  /** Of the section, on every side; in a `float` frame with the gap. */
  widthM: z.number().check(z.gte(0), z.lte(0.5)),
  depthM: z.number().check(z.gte(0.005), z.lte(0.3)),
  /** `slim` by default. */
  profile: z.optional(z.enum(FRAME_PROFILES)),
  /** `wood` by default. */
  finish: z.optional(z.enum(FRAME_FINISHES)),
  matM: z.optional(z.number().check(z.gte(0), z.lte(1))),
  matColor: z.optional(colorSchema),
  /** Glazed: mirrors a little of the room to those who look along the wall, nothing to those who stand before it. */
  glass: z.optional(z.boolean()),
});

export type Frame = z.infer<typeof frameSchema>;
export type FrameProfile = (typeof FRAME_PROFILES)[number];
export type FrameFinish = (typeof FRAME_FINISHES)[number];
