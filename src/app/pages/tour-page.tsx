import { CardForm, refusalSentence } from '../../features/gate/index.ts';
import { TourStops } from '../../features/tour/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import type { Refusal } from '../../museum/access/decide-room-access.ts';
import type { Tour, TourEntry } from '../../museum/format/tour.ts';
import { roomsOfTour } from '../../museum/tours/order.ts';
import { withBase } from '../../platform/base.ts';
import { findRoom } from '../../platform/plans.ts';
import { AddressLink, JoinLink, useLocation, useTimeZone } from '../../ui/index.ts';
import { rememberWay } from '../after-sign-in.ts';
import { PageFrame } from '../page-frame.tsx';
import { useServices } from '../services.ts';
import { useTour } from '../tour-parts.ts';
import { TourRoomCover } from '../tour-room-cover.tsx';
import { TourStart } from '../tour-start.tsx';
import { useMuseum } from '../use-page.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** A guided tour as a page: all its stops and words, and the way to be led through the rooms. */
export function TourPage() {
  const { address } = useLocation();
  const { museum } = useMuseum();
  const id = address?.kind === 'tour' ? address.tour : undefined;
  const entry = museum.tours?.find((tour) => tour.id === id);
  return entry ? <KnownTour key={entry.id} entry={entry} /> : <NotFoundPage />;
}

function KnownTour({ entry }: { readonly entry: TourEntry }) {
  const { lang, t, text, langOf } = useLanguage();
  const { outcome, retry } = useTour(entry);
  return (
    <PageFrame>
      <header className="tour-head">
        <p className="eyebrow">
          <AddressLink to={{ kind: 'tours', lang }}>{t('tour.title')}</AddressLink>
        </p>
        <h1 tabIndex={-1} {...langOf(entry.label)}>
          {text(entry.label)}
        </h1>
        <p className="lead">{text(entry.summary)}</p>
        <p className="eyebrow">
          {t('tour.minutes', { count: entry.minutes })}
          {outcome?.status === 'ready' && <TourSize tour={outcome.tour} />}
        </p>
        {outcome?.status === 'ready' && <TourStart entry={entry} tour={outcome.tour} />}
      </header>
      {outcome?.status === 'ready' ? (
        <section aria-labelledby="stops">
          <h2 id="stops" className="section-title">
            {t('tour.stops-title')}
          </h2>
          <Stops entry={entry} tour={outcome.tour} pictures={outcome.pictures} />
        </section>
      ) : outcome?.status === 'closed' ? (
        <ClosedTour entry={entry} refusal={outcome.refusal} />
      ) : outcome ? (
        <p role="alert">
          {t('tour.unreachable')}{' '}
          <button type="button" className="button-quiet" onClick={retry}>
            {t('tour.retry')}
          </button>
        </p>
      ) : (
        <p className="loading">{t('tour.loading')}</p>
      )}
    </PageFrame>
  );
}

function TourSize({ tour }: { readonly tour: Tour }) {
  const { t } = useLanguage();
  const rooms = roomsOfTour(tour).length;
  return ` · ${t('tour.stops', { count: tour.stops.length })} · ${t('tour.rooms', { count: rooms })}`;
}

type StopsProps = Pick<Parameters<typeof TourStops>[0], 'tour' | 'pictures'> & { readonly entry: TourEntry };

function Stops({ entry, ...shown }: StopsProps) {
  const { text } = useLanguage();
  const { base, tours } = useServices();
  const { plans } = useMuseum();
  return (
    <TourStops
      {...shown}
      urlOf={(filesAt) => withBase(base, filesAt)}
      roomName={(id) => {
        const room = findRoom(plans, id);
        return room ? text(room.label) : '';
      }}
      onFollow={(index) => tours.setState({ read: { id: entry.id, index } })}
    />
  );
}

/** What others than its members are told of a tour: what it is, and how one comes to hear it. */
function ClosedTour({ entry, refusal }: { readonly entry: TourEntry; readonly refusal: Refusal }) {
  const language = useLanguage();
  const { lang, t } = language;
  const services = useServices();
  const { museum } = useMuseum();
  const timeZone = useTimeZone();
  return (
    <div className="closed-door">
      <div className="closed-door-pictures">
        <TourRoomCover tour={entry} />
      </div>
      <div className="closed-door-words">
        <p className="lead">{t('tour.closed')}</p>
        {refusal.reason !== 'sign-in' && (
          <p className="refusal">{refusalSentence(refusal, museum.tiers, language, timeZone)}</p>
        )}
        <p className="member-ways">
          {refusal.reason === 'sign-in' && (
            <AddressLink
              to={{ kind: 'sign-in', lang }}
              className="button"
              onClick={() => rememberWay(services, { kind: 'tour', lang, tour: entry.id })}
            >
              {t('member.sign-in')}
            </AddressLink>
          )}
          <JoinLink renew={refusal.reason === 'expired'} />
        </p>
        <CardForm gate={services.gate} />
      </div>
    </div>
  );
}
