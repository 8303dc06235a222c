import { TourList } from '../../features/tour/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import { withBase } from '../../platform/base.ts';
import { PageFrame } from '../page-frame.tsx';
import { useServices } from '../services.ts';
import { useCovers } from '../tour-parts.ts';
import { TourRoomCover } from '../tour-room-cover.tsx';
import { useMuseum } from '../use-page.ts';

/** All guided tours. */
export function ToursPage() {
  const { t, text } = useLanguage();
  const { base } = useServices();
  const { museum } = useMuseum();
  const covers = useCovers();
  const { tours = [], tiers } = museum;
  return (
    <PageFrame>
      <p className="eyebrow">{text(museum.label)}</p>
      <h1 tabIndex={-1}>{t('tour.title')}</h1>
      <p className="lead">{t(tours.length > 0 ? 'tour.lead' : 'tour.none')}</p>
      <TourList
        tours={tours}
        covers={covers}
        urlOf={(filesAt) => withBase(base, filesAt)}
        roomCover={(tour) => <TourRoomCover tour={tour} />}
        tierOf={({ access }) => {
          const tier = tiers.find(({ id }) => id === access?.tier);
          return tier && text(tier.label);
        }}
      />
    </PageFrame>
  );
}
