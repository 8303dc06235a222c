import { OrderNews } from '../../features/join/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import { AddressLink } from '../../ui/index.ts';
import { PageFrame } from '../page-frame.tsx';
import { useOrder } from '../use-order.ts';
import { useMuseum } from '../use-page.ts';

/** What became of an order, as the museum knows it: nothing is called paid because a browser came here. */
export function JoinThanksPage() {
  const { lang, t, text } = useLanguage();
  const { museum } = useMuseum();
  const found = useOrder();
  const order = found.kind === 'order' ? found.order : undefined;
  const tier = museum.tiers.find(({ id }) => id === order?.tier);
  const key = found.kind === 'unknown' ? 'unknown' : stateOf(order);
  return (
    <PageFrame className="thanks-page">
      <p className="eyebrow">{text(museum.label)}</p>
      <h1 tabIndex={-1}>{t(`join.thanks-${key}`)}</h1>
      {order && (
        <OrderNews
          order={order}
          tierName={tier ? text(tier.label) : order.tier}
          howToPay={museum.joining?.howToPay}
        />
      )}
      {found.kind === 'unknown' && <p className="lead">{t('join.news-unknown')}</p>}
      {found.kind === 'order' && found.isLate && <p>{t('join.news-late')}</p>}
      <p className="thanks-ways">
        <AddressLink to={{ kind: 'list', lang }} className="button-quiet">
          {t('join.to-rooms')}
        </AddressLink>
        <AddressLink to={{ kind: 'join', lang }} className="quiet-link">
          {t('join.again')}
        </AddressLink>
      </p>
    </PageFrame>
  );
}

function stateOf(order: Parameters<typeof OrderNews>[0]['order'] | undefined): string {
  if (!order) return 'open';
  if (order.state === 'open') return order.way === 'museum' ? 'at-museum' : 'open';
  return order.state === 'paid' ? 'fulfilled' : order.state;
}
