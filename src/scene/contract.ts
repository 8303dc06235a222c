import type { Refusal } from '../museum/access/decide-room-access.ts';
import type { FileAddresses } from '../museum/file-addresses.ts';
import type { Region } from '../museum/format/details.ts';
import type { Previews } from '../museum/format/previews.ts';
import type { Room } from '../museum/format/room.ts';
import type { PlacedWork } from '../museum/hang/place-works.ts';
import type { Daylight } from '../museum/light/daylight.ts';
import type { ResolvedPlan } from '../museum/plan/openings.ts';

/** A room as the scene may show it. `filesAt` is the absolute or root-relative address its files are relative to. */
export type SceneRoom =
  | {
      readonly status: 'ready';
      readonly room: Room;
      readonly placed: readonly PlacedWork[];
      /** What its pictures look like before their files are here. */
      readonly previews?: Previews | undefined;
      readonly filesAt: string;
    }
  /** A door that stays shut: shows the teaser's light through frosted glass. */
  | { readonly status: 'closed'; readonly refusal: Refusal; readonly teaserUrl?: string }
  | { readonly status: 'loading' }
  /** Its content could not be had: the room is shown empty and plain, its doors open. */
  | { readonly status: 'failed' };

/**
 * Where the visit wants the visitor to be; changed by addresses, buttons and keys, never per frame. `cut` asks to be there
 * at once rather than to walk.
 */
export type Standpoint =
  | { readonly kind: 'entrance'; readonly cut?: boolean }
  | { readonly kind: 'room'; readonly room: string; readonly cut?: boolean }
  | { readonly kind: 'work'; readonly room: string; readonly work: string }
  /** Close to a part of a work, all of it in view. Of an object, `position` is where on its model (metres). */
  | {
      readonly kind: 'detail';
      readonly room: string;
      readonly work: string;
      readonly region: Region;
      readonly position?: readonly [number, number, number] | undefined;
    }
  /** Where somebody stood and looked exactly, as far as one may stand there; before the work, if one was open. */
  | {
      readonly kind: 'view';
      readonly room: string;
      readonly work?: string | undefined;
      readonly view: SceneView;
    };

/** Feet on the plan in metres, gaze in radians (clockwise from north, above the horizon), eyes from upright in metres. */
export type SceneView = {
  readonly x: number;
  readonly z: number;
  readonly yaw: number;
  readonly pitch: number;
  readonly lean?: { readonly x: number; readonly y: number; readonly z: number } | undefined;
};

/** A part of a hung picture that is lit: the rest of the picture is dimmed. */
export type Lit = { readonly room: string; readonly work: string; readonly region: Region };

/** Texts in the visitor's language for what is written on walls and doors; made by the caller, who owns translation. */
export type SceneTexts = {
  readonly dir: 'ltr' | 'rtl';
  readonly label: (placed: PlacedWork) => { readonly title: string; readonly lines: readonly string[] };
  readonly doorSign: (room: string) => { readonly title: string; readonly line?: string };
  /** A room's name and text, for its wall; empty lines part the text's paragraphs. */
  readonly wallText: (room: Room) => { readonly title: string; readonly text: string };
};

export type SceneQuality = 'low' | 'medium' | 'high';

/** What is drawn at a time, corrected by what frames take; `high-unmirrored` is `high` but for the mirrors in floors. */
export type QualityStep = 'low' | 'medium' | 'high-unmirrored' | 'high';

/** Where the visitor stands, in metres on the plan, and looks: `yaw` in radians, clockwise from north. */
export type Pose = { readonly room: string; readonly x: number; readonly z: number; readonly yaw: number };

/** What the scene tells; every callback is called outside of rendering, at most once per change. */
export type SceneEvents = {
  /** The visitor crossed a doorway (or was taken there). */
  readonly onEnterRoom: (room: string) => void;
  /** A work was clicked, or the visitor walked away from the one that was open. */
  readonly onSelectWork: (work: { room: string; work: string } | null) => void;
  /** The visitor pressed a closed door, or came to stand before it. */
  readonly onTryDoor: (opening: { id: string; room: string }) => void;
  /** A frame was drawn from another place than the last; the object is the same each time. */
  readonly onPose?: ((pose: Pose) => void) | undefined;
  /** Rooms that are, or may soon be, seen: their content is wanted. Sorted nearest first. */
  readonly onWantRooms: (rooms: readonly string[]) => void;
  readonly onFirstFrame: () => void;
  /** The visitor is where the standpoint says. */
  readonly onArrive?: (() => void) | undefined;
  /** The visitor has moved by themselves since the standpoint was given; told once. */
  readonly onStray?: (() => void) | undefined;
  /** The visitor moved by themselves for the first time. */
  readonly onMoved: () => void;
  readonly onWorkFailed: (work: { room: string; work: string }) => void;
  readonly onContextLost: () => void;
  readonly onContextRestored: () => void;
  /** WebGL2 is missing, or did not come back within the time allowed. */
  readonly onContextGone: () => void;
};

export type MuseumSceneProps = SceneEvents & {
  /** Where files are had besides their own addresses. */
  readonly files?: FileAddresses | undefined;
  readonly plan: ResolvedPlan;
  readonly entrance: {
    readonly room: string;
    readonly position: readonly [number, number];
    readonly headingDeg: number;
  };
  readonly rooms: ReadonlyMap<string, SceneRoom>;
  /** A new object means "go there", also when it is equal to the last. */
  readonly standpoint: Standpoint;
  /** What somebody reads, hears or points at. */
  readonly lit?: Lit | null | undefined;
  /** The first standpoint, and every one under reduced motion, is reached by a cut. */
  readonly reducedMotion: boolean;
  /** How fast one walks by keys, as a multiple of a stroll; 1 where not said. */
  readonly pace?: number | undefined;
  /** The class of device as far as it is known at the start; what comes later is not looked at. */
  readonly quality: SceneQuality;
  /** The step to start on, and the highest that the device may reach; both are its class's where they are missing. */
  readonly firstStep?: QualityStep | undefined;
  readonly mostStep?: QualityStep | undefined;
  /** Pixels to one of CSS to begin with, on a device that is known to be slow; what frames take corrects it. */
  readonly firstRatio?: number | undefined;
  /** Another step is in force, because of what frames took. */
  readonly onQualityStep?: ((step: QualityStep) => void) | undefined;
  /** A new object means that the light goes over to it. */
  readonly daylight: Daylight;
  readonly texts: SceneTexts;
  /** Said to screen readers of the canvas; keys work while it has focus. */
  readonly canvasLabel: string;
};
