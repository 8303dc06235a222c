import { lightKey } from '../building/light-key.ts';
import { isGated } from '../museum/access/decide-room-access.ts';
import { BAKED_LIGHT_AT, bakedLightSchema } from '../museum/format/baked-light.ts';
import type { Plan, PlanRoom } from '../museum/format/plan.ts';
import { placeWorks } from '../museum/hang/place-works.ts';
import { type ResolvedPlan, resolvePlans } from '../museum/plan/openings.ts';
import type { MuseumSource } from '../museum/validate/museum-source.ts';
import { parseMuseumFile } from '../museum/validate/parse-museum-file.ts';
import type { RoomLightState } from '../server/index.ts';

/**
 * How visitors will see each room's light: as it was baked, or by the stand-in, because nothing was baked or it was for
 * the room as it was before. Files that `validate` refuses are left to it: their rooms are not told of.
 */
export async function roomLights(source: MuseumSource): Promise<readonly RoomLightState[]> {
  const museum = parse('museum', await readText(source, 'public', 'museum.json'));
  const plans: Plan[] = [];
  for (const wing of museum?.wings ?? []) {
    const file = parse('plan', await readText(source, 'public', wing.plan));
    if (file) plans.push(file);
  }
  const states: RoomLightState[] = [];
  const plan = attempt(() => resolvePlans(plans));
  for (const planRoom of plan?.rooms.values() ?? []) {
    const state = await stateOf(source, plan!, planRoom);
    if (state) states.push({ room: planRoom.id, state });
  }
  return states;
}

async function stateOf(
  source: MuseumSource,
  plan: ResolvedPlan,
  planRoom: PlanRoom,
): Promise<RoomLightState['state'] | undefined> {
  const half = isGated(planRoom.access) ? 'members' : 'public';
  const read = (file: string) => readText(source, half, `rooms/${planRoom.id}/${file}`);
  const room = parse('room', await read('room.json'));
  const works = parse('works', await read('works.json'));
  if (!room || !works) return undefined;
  if (!room.light.baked) return 'none';
  const key = attempt(() => lightKey(plan, planRoom.id, { room, placed: placeWorks(planRoom, room, works) }));
  return key !== undefined && (await bakedKey(read)) === key ? 'baked' : 'stale';
}

async function bakedKey(read: (file: string) => Promise<string | undefined>): Promise<string | undefined> {
  const text = await read(BAKED_LIGHT_AT);
  const value: unknown = text === undefined ? undefined : attempt(() => JSON.parse(text));
  const light = bakedLightSchema.safeParse(value);
  return light.success ? light.data.key : undefined;
}

const readText = (source: MuseumSource, half: 'public' | 'members', path: string) =>
  source.read(half, path).catch(() => undefined);

function parse<Kind extends 'museum' | 'plan' | 'room' | 'works'>(kind: Kind, text: string | undefined) {
  const parsed = text === undefined ? undefined : parseMuseumFile(kind, text, kind);
  return parsed?.ok ? parsed.value : undefined;
}

/** Content that is not sound, which validation tells of, may be more than geometry can bear. */
function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/** The command that bakes the museum that `preview` was called for. */
export function bakeCommand(dir: string | undefined, members: string | undefined): string {
  const quoted = (text: string) => (/^[\w./~:\\-]+$/.test(text) ? text : `"${text}"`);
  const words = ['npx enfilade bake'];
  if (dir !== undefined) words.push(quoted(dir));
  if (members !== undefined) words.push('--members', quoted(members));
  return words.join(' ');
}
