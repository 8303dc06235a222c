import { useLanguage } from '../../i18n/index.ts';
import type { Address } from '../../museum/addresses.ts';
import type { WorkInRoom } from '../../platform/hang-order.ts';
import { IiifPicture, Paragraphs } from '../../ui/index.ts';
import { WorkFacts } from './work-facts.tsx';
import { WorkNeighbours } from './work-neighbours.tsx';

export type WorkArticleProps = {
  readonly found: WorkInRoom;
  readonly address: Extract<Address, { kind: 'work' }>;
  readonly filesUrl: string;
};

/** A work as a page: its picture large, and everything its label says. */
export function WorkArticle({ found, address, filesUrl }: WorkArticleProps) {
  const { text, langOf } = useLanguage();
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
      </figure>
      <div className="work-words">
        <h1 tabIndex={-1} {...langOf(work.label)}>
          {title}
        </h1>
        <p className="work-maker">{text(work.maker.label)}</p>
        <Paragraphs className="prose" text={text(work.summary)} {...langOf(work.summary)} />
        <WorkFacts work={work} />
      </div>
      <WorkNeighbours found={found} address={address} />
    </article>
  );
}
