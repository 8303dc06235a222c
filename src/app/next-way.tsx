import { type Language, useLanguage } from '../i18n/index.ts';
import type { Address, View } from '../museum/addresses.ts';
import { type Next, whatNext } from '../museum/trail/what-next.ts';
import { worksInOrder } from '../platform/hang-order.ts';
import { findRoom } from '../platform/plans.ts';
import { AddressLink } from '../ui/index.ts';
import { TRAIL_TEXTS } from './trail-texts.ts';
import { useMoreTexts } from './use-more-texts.ts';
import { useIsOpen, useMuseum, useRoomState } from './use-page.ts';
import { useTrail } from './use-trail.ts';

export type NextWayProps = {
  readonly room: string;
  /** The work one is at. */
  readonly at?: string;
  readonly view: View;
};

const doneWithout = () => undefined;

/** Where one might go from here: to a work of the room, or a room, that one has not seen. */
export function NextWay({ room, at, view }: NextWayProps) {
  const { lang, text } = useLanguage();
  const language = useMoreTexts(TRAIL_TEXTS, doneWithout);
  const { plans } = useMuseum();
  const state = useRoomState(room);
  const isOpen = useIsOpen();
  const trail = useTrail();
  if (!language || !trail) return null;
  const works = state?.status === 'ready' ? worksInOrder(state.content) : [];
  const next = whatNext({
    plans,
    from: room,
    works: works.map(({ id }) => id),
    ...(at === undefined ? {} : { at }),
    isOpen,
    hasSeen: (id) => id === room || trail.rooms.some((seen) => seen.room === id),
    hasLookedAt: (work) => trail.works.some((one) => one.room === room && one.work === work),
  });
  const label =
    next?.kind === 'work'
      ? works.find(({ id }) => id === next.work)?.label
      : next && findRoom(plans, next.room)?.label;
  return (
    <p className="what-next">
      <span className="what-next-words">{wordsFor(next, language)}</span>
      <AddressLink to={addressOf(next, lang, view)}>
        {label ? text(label) : language.t('pages.visit')}
      </AddressLink>
    </p>
  );
}

function addressOf(next: Next | undefined, lang: string, view: View): Address {
  if (!next) return { kind: 'visit', lang };
  const { room } = next;
  return next.kind === 'work'
    ? { kind: 'work', lang, view, room, work: next.work }
    : { kind: 'room', lang, view, room };
}

function wordsFor(next: Next | undefined, { t }: Language): string {
  if (!next) return t('trail.next-none');
  return next.kind === 'work' ? t('trail.next-work') : t('trail.next-room', { count: next.doors });
}
