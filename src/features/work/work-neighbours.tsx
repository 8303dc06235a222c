import { useLanguage } from '../../i18n/index.ts';
import { type Address, withoutDetail } from '../../museum/addresses.ts';
import type { Work } from '../../museum/format/works.ts';
import type { WorkInRoom } from '../../platform/hang-order.ts';
import { AddressLink } from '../../ui/index.ts';

export type WorkNeighboursProps = {
  readonly found: WorkInRoom;
  readonly address: Extract<Address, { kind: 'work' }>;
};

/** Previous and next in the order of the hang. */
export function WorkNeighbours({ found, address }: WorkNeighboursProps) {
  const { t, text } = useLanguage();
  const link = (work: Work | undefined, rel: 'prev' | 'next', key: string) =>
    work ? (
      <AddressLink
        to={{ ...withoutDetail(address), work: work.id }}
        rel={rel}
        className={`neighbour neighbour-${rel}`}
      >
        <span className="neighbour-way">{t(key)}</span>
        <span className="neighbour-title">{text(work.label)}</span>
      </AddressLink>
    ) : (
      <span />
    );
  return (
    <nav className="neighbours" aria-label={t('work.neighbours')}>
      {link(found.previous, 'prev', 'work.previous')}
      <span className="neighbour-count">
        {t('work.position', { position: found.position, count: found.count })}
      </span>
      {link(found.next, 'next', 'work.next')}
    </nav>
  );
}
