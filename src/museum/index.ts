export {
  type AccessDecision,
  decideRoomAccess,
  isGated,
  type Membership,
  type Refusal,
} from './access/decide-room-access.ts';
export { type Address, formatAddress, parseAddress, type View, withView } from './addresses.ts';
export {
  API,
  type ApiError,
  apiErrorSchema,
  CARD_REFUSALS,
  type CardRefusal,
  cardRefusalSchema,
  type Member,
  roomRefusalSchema,
  type Session,
  sessionSchema,
} from './api.ts';
export { MuseumError } from './errors.ts';
export { idSchema, type LanguageMap, type PlanPoint } from './format/common.ts';
export type { MuseumFileKind } from './format/migrations.ts';
export { type Museum, museumSchema, type Tier } from './format/museum.ts';
export {
  type Opening,
  type OpeningKind,
  type Plan,
  type PlanRoom,
  type PublicPicture,
  planSchema,
  type RoomAccess,
} from './format/plan.ts';
export {
  type FloorFinish,
  type Frame,
  type Furniture,
  type HangItem,
  type Place,
  type Room,
  roomSchema,
  type WallFinish,
} from './format/room.ts';
export { FORMAT } from './format/version.ts';
export {
  type ImageService,
  type ObjectWork,
  type PictureWork,
  type Work,
  type Works,
  worksSchema,
} from './format/works.ts';
export {
  CENTRE_LINE_M,
  DEFAULT_FRAME,
  frontOf,
  type PlacedWork,
  placeWorks,
  widthAxisOf,
} from './hang/place-works.ts';
export { MUSEUM_AT, type PageData, type RoomContent, type RoomOutcome } from './page-data.ts';
export { type Footprint, footprintCorners } from './plan/footprint.ts';
export {
  type OpeningSide,
  type ResolvedOpening,
  type ResolvedPlan,
  resolveOpening,
  resolvePlan,
  sidesFrom,
  wallAt,
} from './plan/openings.ts';
export { distanceToOutlineM } from './plan/outline.ts';
export { distanceToSegmentM, isInside, segmentsCross, signedAreaM2 } from './plan/polygon.ts';
export { type Triangle, triangulate } from './plan/triangulate.ts';
export { pointOnWall, projectOnWall, type Wall, wallsOf } from './plan/walls.ts';
export type { Issue } from './validate/issue.ts';
export { ISSUE_CODES, type IssueCode, type Severity } from './validate/issue-codes.ts';
export type { Half, MuseumSource, PixelSize } from './validate/museum-source.ts';
export { type MuseumFiles, type ParsedFile, parseMuseumFile } from './validate/parse-museum-file.ts';
export { type ValidationReport, validateMuseum } from './validate/validate-museum.ts';
