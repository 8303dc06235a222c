export { builtPages } from './built-pages.ts';
export { readConfig, type ServerConfig } from './config.ts';
export { createMuseumFiles } from './museum-files.ts';
export { isInside, realFolder } from './never-served.ts';
export { buildPreviewApp, PREVIEW_HOST } from './preview/preview-app.ts';
export type { RoomLightState } from './preview/preview-routes.ts';
export { buildPublicApp, openMembershipOf } from './public-app.ts';
export { runServer } from './run-server.ts';
export { startSentence } from './start-errors.ts';
