import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import { withoutDetail } from '../../museum/addresses.ts';
import { findDetail } from '../../museum/find-detail.ts';
import { AddressLink } from '../../ui/index.ts';
import { DetailLink, type DetailWays } from './detail-link.tsx';

/** The detail that the address names, with the way on to the next and back to the whole; or that there is none. */
export function OpenDetail({ ways, children }: { readonly ways: DetailWays; readonly children?: ReactNode }) {
  const { t, text, langOf } = useLanguage();
  const { work, address } = ways;
  const detail = findDetail(work, address.detail);
  const section = useRef<HTMLElement>(null);
  const id = detail?.id;
  const first = useRef(id);
  useEffect(() => {
    if (first.current !== id) section.current?.scrollIntoView?.({ block: 'nearest' });
    first.current = id;
  }, [id]);
  if (!address.detail) return null;
  const options = address.view === 'list' ? { options: { cause: 'stay' } as const } : {};
  const whole = (
    <AddressLink to={withoutDetail(address)} {...options} className="detail-way">
      {t('details.whole')}
    </AddressLink>
  );
  if (!detail) {
    return (
      <p className="open-detail" role="status">
        {t('details.not-found')} {whole}
      </p>
    );
  }
  const all = work.details ?? [];
  const next = all[(all.indexOf(detail) + 1) % all.length]!;
  return (
    <section
      ref={section}
      className="open-detail"
      aria-label={t('details.one', { title: text(detail.label) })}
    >
      {children}
      <h2 className="open-detail-title" {...langOf(detail.label)}>
        {text(detail.label)}
      </h2>
      {detail.summary && <p {...langOf(detail.summary)}>{text(detail.summary)}</p>}
      <p className="detail-ways">
        {whole}
        {next !== detail && (
          <DetailLink id={next.id} ways={ways} className="detail-way">
            {t('details.next', { title: text(next.label) })}
          </DetailLink>
        )}
      </p>
    </section>
  );
}

/** All details of a work, each to be lit or come close to. */
export function DetailList({ ways }: { readonly ways: DetailWays }) {
  const { t, text, langOf } = useLanguage();
  const { details } = ways.work;
  if (!details) return null;
  return (
    <nav className="detail-list" aria-label={t('details.title')}>
      <p className="look-for-title">{t('details.title')}</p>
      <ul>
        {details.map(({ id, label }) => (
          <li key={id} {...langOf(label)}>
            <DetailLink id={id} ways={ways} className="detail-item">
              {text(label)}
            </DetailLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
