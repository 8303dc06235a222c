import type { Museum } from '../museum/format/museum.ts';
import type { MuseumFiles } from './museum-files.ts';

/** Gives `museum.json` as it is now, for what can't go on without it. */
export const museumNow = (files: MuseumFiles) => async (): Promise<Museum> => {
  const museum = await files.museum();
  if (!museum.ok) throw new Error(`${museum.file} is missing or broken`);
  return museum.value.museum;
};
