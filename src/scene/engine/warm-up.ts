import { pageLightDesk } from '../light/light-desk.ts';
import { pageWorkshop } from '../room/workshop.ts';
import { noiseTexture } from '../surfaces/noise-texture.ts';

/** Starts the workers that build and light rooms, so that they are ready when the first room is ordered. */
export function warmUp(): void {
  pageWorkshop.warmUp();
  noiseTexture.order(pageLightDesk);
}
