import type { Language } from '../../i18n/index.ts';
import type { Museum } from '../../museum/format/museum.ts';
import type { Plan } from '../../museum/format/plan.ts';
import { findRoom } from '../../platform/plans.ts';
import type { SceneTexts } from '../../scene/contract.ts';

/** What is written on walls and over doors, in the visitor's language. */
export function sceneTexts(
  { t, text, dir }: Language,
  museum: Museum,
  plans: readonly Plan[],
  isOpen: (room: string) => boolean,
): SceneTexts {
  return {
    dir,
    label: ({ work }) => ({
      title: text(work.label),
      lines: [text(work.maker.label), text(work.date), text(work.medium)],
    }),
    doorSign(id) {
      const room = findRoom(plans, id);
      const title = room ? text(room.label) : id;
      const tier = museum.tiers.find((candidate) => candidate.id === room?.access?.tier);
      return tier && !isOpen(id)
        ? { title, line: t('room.for-tier', { tier: text(tier.label) }) }
        : { title };
    },
    wallText(room) {
      const planned = findRoom(plans, room.room);
      return { title: planned ? text(planned.label) : room.room, text: room.text ? text(room.text) : '' };
    },
  };
}
