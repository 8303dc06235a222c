import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { View } from '../../museum/addresses.ts';
import type { Work } from '../../museum/format/works.ts';
import { AddressLink, IiifPicture } from '../../ui/index.ts';
import { timeWords } from './time-words.ts';
import type { SheetRoom, SheetWork } from './visit-sheet.tsx';

export type VisitedWorkProps = {
  readonly room: SheetRoom;
  readonly work: SheetWork;
  readonly view: View;
  readonly large?: boolean;
  readonly act?: ((room: string, work: Work) => ReactNode) | undefined;
};

/** A work of a visit with its picture; what is closed or gone is told in words, without its title. */
export function VisitedWork({ room, work: visited, view, large = false, act }: VisitedWorkProps) {
  const language = useLanguage();
  const { lang, t, text, langOf } = language;
  const { work, seconds } = visited;
  if (!work) {
    const why = room.status === 'ready' ? 'gone' : room.status;
    return <li className="visit-work visit-work-missing">{t(`trail.work-${why}`)}</li>;
  }
  return (
    <li className="visit-work">
      <div className="visit-picture">
        <IiifPicture
          image={work.image}
          filesUrl={room.filesUrl}
          alt=""
          title={text(work.label)}
          sizes={large ? '(min-width: 48rem) 17rem, 45vw' : '8rem'}
        />
      </div>
      <div className="visit-words">
        <p className="visit-title" {...langOf(work.label)}>
          <AddressLink to={{ kind: 'work', lang, view, room: room.id, work: work.id }}>
            {text(work.label)}
          </AddressLink>
        </p>
        <p className="visit-line">
          {[text(work.maker.label), text(work.date), ...(seconds ? [timeWords(seconds, language)] : [])].join(
            ' · ',
          )}
        </p>
      </div>
      {large && act?.(room.id, work)}
    </li>
  );
}
