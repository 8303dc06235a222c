import { FloorPlan, RoomIndex } from '../../features/room-list/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import { planOf } from '../../museum/plan/join-plans.ts';
import { findRoom } from '../../platform/plans.ts';
import { AddressLink } from '../../ui/index.ts';
import { GoOn } from '../go-on.tsx';
import { PageFrame } from '../page-frame.tsx';
import { preloadWalk } from '../preload-walk.ts';
import { useIsOpen, useMuseum } from '../use-page.ts';

/** The front page: the museum's name, what it is, and one clear way in. */
export function HomePage() {
  const { lang, t, text, langOf } = useLanguage();
  const { museum, plans } = useMuseum();
  const isOpen = useIsOpen();
  const entrance = museum.entrance.room;
  const plan = planOf(plans, entrance);
  return (
    <PageFrame className="home">
      <section className="hero">
        <div className="hero-words">
          <h1 tabIndex={-1} className="hero-name" {...langOf(museum.label)}>
            {text(museum.label)}
          </h1>
          <p className="hero-summary">{text(museum.summary)}</p>
          <p className="hero-ways">
            <AddressLink
              to={{ kind: 'room', lang, view: '3d', room: entrance }}
              className="button button-large"
              onPointerEnter={preloadWalk}
              onFocus={preloadWalk}
            >
              {t('home.enter')}
            </AddressLink>
            <GoOn />
            <AddressLink to={{ kind: 'list', lang }} className="quiet-link">
              {t('home.without-3d')}
            </AddressLink>
          </p>
        </div>
        {plan && (
          <FloorPlan
            plan={plan}
            floor={findRoom(plans, entrance)?.floor ?? 0}
            entrance={museum.entrance}
            isOpen={isOpen}
          />
        )}
      </section>
      <section aria-labelledby="rooms" className="home-rooms">
        <h2 id="rooms" className="section-title">
          {t('home.rooms')}
        </h2>
        <RoomIndex rooms={plan?.rooms ?? []} tiers={museum.tiers} isOpen={isOpen} view="3d" level={3} />
        {museum.wings.length > 1 && (
          <p>
            <AddressLink to={{ kind: 'list', lang }} className="quiet-link">
              {t('home.wings', { count: museum.wings.length })}
            </AddressLink>
          </p>
        )}
      </section>
    </PageFrame>
  );
}
