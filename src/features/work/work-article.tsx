import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { Address } from '../../museum/addresses.ts';
import type { WorkInRoom } from '../../platform/hang-order.ts';
import { IiifPicture } from '../../ui/index.ts';
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
        {overPicture}
      </figure>
      <div className="work-words">
        <h1 tabIndex={-1} {...langOf(work.label)}>
          {title}
        </h1>
        <p className="work-maker">{text(work.maker.label)}</p>
        {children}
        <WorkStory work={work} depth="full" />
        <LookFor work={work} />
        {work.summaryForChildren && (
          <section className="for-children">
            <h2>{t('work.for-children')}</h2>
            <WorkStory work={work} depth="children" />
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
