import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { Address } from '../../museum/addresses.ts';
import { findDetail } from '../../museum/find-detail.ts';
import type { Detail } from '../../museum/format/details.ts';
import type { WorkInRoom } from '../../platform/hang-order.ts';
import { IiifPicture, RegionMark, RegionPicture } from '../../ui/index.ts';
import { DetailList, OpenDetail } from './details.tsx';
import { WorkFacts } from './work-facts.tsx';
import { WorkNeighbours } from './work-neighbours.tsx';
import { ForClass, LookFor, WorkStory } from './work-words.tsx';

export type WorkArticleProps = {
  readonly found: WorkInRoom;
  readonly address: Extract<Address, { kind: 'work' }>;
  readonly filesUrl: string;
  /** What leads closer to the picture: in words, and for a press on the picture itself. */
  readonly children?: ReactNode;
  readonly overPicture?: ReactNode;
  /** Where one might go from here. */
  readonly end?: ReactNode;
};

/** A work as a page: its picture large, and everything its label says. */
export function WorkArticle({ found, address, filesUrl, children, overPicture, end }: WorkArticleProps) {
  const { t, text, langOf } = useLanguage();
  const { work } = found;
  const [pointedAt, setPointedAt] = useState<Detail | null>(null);
  const ways = { work, address, onLight: setPointedAt };
  const open = findDetail(work, address.detail);
  const title = text(work.label);
  return (
    <article className="work-article">
      <figure className={work.image.height > work.image.width ? 'work-figure tall' : 'work-figure'}>
        <IiifPicture
          key={work.id}
          image={work.image}
          filesUrl={filesUrl}
          alt={text(work.alt)}
          title={title}
          sizes="(min-width: 75rem) 42rem, (min-width: 56rem) 55vw, 94vw"
          eager
        />
        {work.details && <RegionMark region={(pointedAt ?? open)?.region} />}
        {overPicture}
      </figure>
      <div className="work-words">
        <h1 tabIndex={-1} {...langOf(work.label)}>
          {title}
        </h1>
        <p className="work-maker">{text(work.maker.label)}</p>
        <OpenDetail ways={ways}>
          {open && (
            <RegionPicture
              image={work.image}
              filesUrl={filesUrl}
              region={open.region}
              alt={t('details.picture', { title: text(open.label), work: title })}
            />
          )}
        </OpenDetail>
        {children}
        <WorkStory ways={ways} depth="full" />
        <LookFor ways={ways} />
        <DetailList ways={ways} />
        {work.summaryForChildren && (
          <section className="for-children">
            <h2>{t('work.for-children')}</h2>
            <WorkStory ways={ways} depth="children" />
          </section>
        )}
        <ForClass work={work} />
        <WorkFacts work={work} />
        {end}
      </div>
      <WorkNeighbours found={found} address={address} />
    </article>
  );
}
