import type { RoomState } from '../features/visit/index.ts';
import type { Language } from '../i18n/index.ts';
import { type Address, isNamed } from '../museum/addresses.ts';
import { findDetail } from '../museum/find-detail.ts';
import type { Museum } from '../museum/format/museum.ts';
import type { Plan } from '../museum/format/plan.ts';
import { findWork } from '../platform/hang-order.ts';
import { findRoom } from '../platform/plans.ts';

/** What a page is called, and what is said when one comes to it. */
export type PageHead = {
  readonly title: string;
  readonly description: string;
  /** `undefined` while it is not known yet what there is to say. */
  readonly announcement: string | undefined;
  readonly status: number;
};

export type PageHeadInput = {
  readonly address: Address | undefined;
  readonly museum: Museum;
  readonly plans: readonly Plan[];
  readonly roomState: RoomState | undefined;
  readonly absence?: 'not-found' | 'unreachable' | undefined;
};

/** How a page's parts are joined in its title: the most particular first. */
const TITLE_JOINT = ' – ';

export function pageHead(
  { address, museum, plans, roomState, absence }: PageHeadInput,
  language: Language,
): PageHead {
  const { t, text } = language;
  const name = text(museum.label);
  const missing: PageHead = {
    title: [t('not-found.title'), name].join(TITLE_JOINT),
    description: t('not-found.text'),
    announcement: t('not-found.title'),
    status: 404,
  };
  if (!address) return missing;
  if (isNamed(address)) {
    const title = t(`pages.${address.kind}`);
    return {
      title: [title, name].join(TITLE_JOINT),
      description: text(museum.summary),
      announcement: title,
      status: 200,
    };
  }
  if (address.kind === 'tour') {
    const tour = museum.tours?.find(({ id }) => id === address.tour);
    if (!tour) return missing;
    const title = text(tour.label);
    return {
      title: [title, name].join(TITLE_JOINT),
      description: text(tour.summary),
      announcement: title,
      status: 200,
    };
  }
  if (address.kind === 'home') {
    return { title: name, description: text(museum.summary), announcement: name, status: 200 };
  }
  if (address.kind === 'list') {
    const title = t('list.title');
    return {
      title: [title, name].join(TITLE_JOINT),
      description: text(museum.summary),
      announcement: title,
      status: 200,
    };
  }
  if (address.kind === 'wing') {
    const wing = museum.wings.find(({ id }) => id === address.wing);
    if (!wing) return missing;
    const title = text(wing.label);
    return {
      title: [title, name].join(TITLE_JOINT),
      description: text(museum.summary),
      announcement: title,
      status: 200,
    };
  }
  const room = findRoom(plans, address.room);
  if (!room && absence === 'unreachable') {
    const title = t('boot.title');
    return {
      title: [title, name].join(TITLE_JOINT),
      description: t('boot.text'),
      announcement: title,
      status: 503,
    };
  }
  if (!room) return missing;
  const roomLabel = text(room.label);
  const ofRoom: PageHead = {
    title: [roomLabel, name].join(TITLE_JOINT),
    description: text(room.summary ?? museum.summary),
    announcement: roomLabel,
    status: statusOf(roomState),
  };
  if (address.kind === 'room' || roomState?.status === 'closed') return ofRoom;
  if (roomState?.status !== 'ready') return { ...ofRoom, announcement: undefined };
  const found = findWork(roomState.content, address.work);
  if (!found) return missing;
  const title = text(found.work.label);
  const detail = findDetail(found.work, address.detail);
  if (detail) {
    return {
      title: [text(detail.label), title, name].join(TITLE_JOINT),
      description: firstSentences(text(detail.summary ?? found.work.summary)),
      announcement: t('details.one', { title: text(detail.label) }),
      status: 200,
    };
  }
  return {
    title: [title, roomLabel, name].join(TITLE_JOINT),
    description: firstSentences(text(found.work.summary)),
    announcement: t('announce.work', { title, maker: text(found.work.maker.label) }),
    status: 200,
  };
}

function statusOf(state: RoomState | undefined): number {
  if (state?.status === 'broken') return 500;
  if (state?.status === 'unreachable') return 503;
  return 200;
}

/** A description short enough for a search engine, cut between words. */
function firstSentences(text: string, longest = 200): string {
  const first = text.split(/\n\s*\n/)[0] ?? text;
  if (first.length <= longest) return first;
  return `${first.slice(0, longest).replace(/\s+\S*$/, '')}…`;
}
