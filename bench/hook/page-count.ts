/** What the hook counts in the page, at WebGL itself; read it as `window.__count`. Times are `performance.now()`. */
export type PageCount = {
  /** Animation frames in which anything was drawn. */
  drawnFrames: number;
  /** Draw calls of each drawn frame since `frames` was last emptied. */
  frames: number[];
  /** Milliseconds in callbacks of each animation frame that drew, since last emptied. */
  scriptMs: number[];
  /** Set to have draw calls counted but not carried out: software rendering is slow, and its cost is not ours. */
  skipsDraws: boolean;
  textures: number;
  buffers: number;
  programs: number;
  /** Bytes of the textures and renderbuffers that live, and the most there were at once since it was last set. */
  gpu: { textures: number; renderbuffers: number; peak: number };
  /** The last time pixels went into a texture, and the first time a picture's did. */
  uploadedAtMs: number;
  firstPictureAtMs: number | null;
  /** When a frame with pictures was on the screen: the second animation frame after its draw calls. */
  firstPictureFrameAtMs: number | null;
  /** Tasks of the main thread above 50 ms. */
  longTasks: { atMs: number; ms: number }[];
  /** Commits of every React root, the scene's own included. */
  commits: number;
};

declare global {
  interface Window {
    __count: PageCount;
  }
}

/** Runs in the page. */
export function emptyCount(skipsDraws: boolean): PageCount {
  return {
    drawnFrames: 0,
    frames: [],
    scriptMs: [],
    skipsDraws,
    textures: 0,
    buffers: 0,
    programs: 0,
    gpu: { textures: 0, renderbuffers: 0, peak: 0 },
    uploadedAtMs: 0,
    firstPictureAtMs: null,
    firstPictureFrameAtMs: null,
    longTasks: [],
    commits: 0,
  };
}
