import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { EraseVisit, ShareVisit, type TrailKeeper, timeWords, VisitSheet } from '../features/trail/index.ts';
import { useLanguage } from '../i18n/index.ts';
import { packVisit, sharedVisitOf, visitOf } from '../museum/trail/pack-visit.ts';
import { lastPlace } from '../platform/last-place.ts';
import { AddressLink, HeartButton, useRouter } from '../ui/index.ts';
import { useServices } from './services.ts';
import { useMuseum } from './use-page.ts';
import { useVisitedRooms } from './use-visited-rooms.ts';

/** What one saw and loved on this device, to look back on, print, share and erase. */
export function OwnVisit({ keeper }: { readonly keeper: TrailKeeper }) {
  const language = useLanguage();
  const { lang, t, text } = language;
  const { storage } = useServices();
  const { museum } = useMuseum();
  const router = useRouter();
  const { trail } = useStore(keeper.store);
  const visit = visitOf(trail);
  const rooms = useVisitedRooms(visit, trail);
  const left = visit.length - rooms.length;
  const [erased, setErased] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (erased) heading.current?.focus();
  }, [erased]);
  const works = visit.flatMap((room) => room.works).length;
  const seconds = trail.works.reduce((sum, one) => sum + one.seconds, 0);
  const roomWords = t('trail.summary-rooms', { count: visit.length });
  const summary =
    works === 0
      ? roomWords
      : t('trail.summary', {
          rooms: roomWords,
          works: t('trail.summary-works', { count: works }),
          time: timeWords(seconds, language),
        });
  const url = `${window.location.origin}${router.href({ kind: 'visit', lang })}#${packVisit(sharedVisitOf(trail))}`;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('pages.visit')}
      </h1>
      <p className="lead visit-museum">{text(museum.label)}</p>
      {visit.length === 0 ? (
        <>
          <p role="status">{erased && t('trail.erased')}</p>
          <p className="prose">{t('trail.empty')}</p>
          <p>
            <AddressLink
              to={{ kind: 'room', lang, view: '3d', room: museum.entrance.room }}
              className="button"
            >
              {t('trail.enter')}
            </AddressLink>
          </p>
        </>
      ) : (
        <>
          <p className="visit-summary">
            {summary}.{' '}
            <span className="screen-only">{t(keeper.isKept() ? 'trail.lead-own' : 'trail.not-kept')}</span>
          </p>
          <VisitSheet
            rooms={rooms}
            view={lastPlace(storage, lang)?.view ?? '3d'}
            act={(room, work) => (
              <HeartButton
                bare
                pressed
                title={text(work.label)}
                onPress={() => {
                  keeper.mark({ room, work: work.id }, false);
                  // The button goes with the favourite.
                  heading.current?.focus({ preventScroll: true });
                }}
              />
            )}
          />
          {left > 0 && <p>{t('trail.more', { count: left })}</p>}
          <section aria-labelledby="share" className="visit-part screen-only">
            <h2 id="share">{t('trail.share-title')}</h2>
            <ShareVisit url={url} title={`${t('trail.shared-title')}, ${text(museum.label)}`} />
            <div className="visit-acts">
              <button type="button" className="button-quiet" onClick={() => window.print()}>
                {t('trail.print')}
              </button>
              <EraseVisit
                onErase={() => {
                  keeper.erase();
                  setErased(true);
                }}
              />
            </div>
          </section>
        </>
      )}
    </>
  );
}
