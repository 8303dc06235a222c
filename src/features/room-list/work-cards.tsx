import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { View } from '../../museum/addresses.ts';
import type { Work } from '../../museum/format/works.ts';
import { AddressLink, IiifPicture } from '../../ui/index.ts';

export type WorkCardsProps = {
  readonly room: string;
  readonly works: readonly Work[];
  readonly filesUrl: string;
  readonly view: View;
  /** What may be done with a work from its card. */
  readonly act?: (work: Work) => ReactNode;
};

/** A room's works as cards in the order of the hang. */
export function WorkCards({ room, works, filesUrl, view, act }: WorkCardsProps) {
  const { lang, text, langOf } = useLanguage();
  return (
    <ol className="work-cards">
      {works.map((work, index) => (
        <li key={work.id} className="work-card">
          <div className="work-card-picture">
            <IiifPicture
              image={work.image}
              filesUrl={filesUrl}
              alt=""
              title={text(work.label)}
              sizes="(min-width: 75rem) 17rem, (min-width: 40rem) 30vw, 45vw"
              eager={index < 3}
            />
          </div>
          <h3 className="work-card-title" {...langOf(work.label)}>
            <AddressLink to={{ kind: 'work', lang, view, room, work: work.id }}>
              {text(work.label)}
            </AddressLink>
          </h3>
          <p className="work-card-line">
            <span>{text(work.maker.label)}</span>
            <span>{text(work.date)}</span>
          </p>
          {act?.(work)}
        </li>
      ))}
    </ol>
  );
}
