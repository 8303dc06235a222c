import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { View } from '../../museum/addresses.ts';
import type { LanguageMap } from '../../museum/format/common.ts';
import type { Work } from '../../museum/format/works.ts';
import { AddressLink } from '../../ui/index.ts';
import { VisitedWork } from './visited-work.tsx';

/** A work of a visit, with what is known of it; `work` is missing where its room is closed, or it hangs there no more. */
export type SheetWork = {
  readonly id: string;
  readonly work: Work | undefined;
  readonly favourite: boolean;
  /** How long one looked; none in a visit that was shared. */
  readonly seconds?: number | undefined;
};

/** A room of a visit. */
export type SheetRoom = {
  readonly id: string;
  /** Missing where the museum has no such room. */
  readonly label: LanguageMap | undefined;
  readonly status: 'ready' | 'loading' | 'closed' | 'gone';
  readonly filesUrl: string;
  readonly works: readonly SheetWork[];
};

export type VisitSheetProps = {
  readonly rooms: readonly SheetRoom[];
  readonly view: View;
  /** What may be done with a work. */
  readonly act?: ((room: string, work: Work) => ReactNode) | undefined;
};

/** A visit with its pictures: favourites first, then room by room what one looked at. */
export function VisitSheet({ rooms, view, act }: VisitSheetProps) {
  const { t } = useLanguage();
  const favourites = rooms.flatMap((room) =>
    room.works.filter(({ favourite, work }) => favourite && work).map((work) => ({ room, work })),
  );
  return (
    <>
      {favourites.length > 0 && (
        <section aria-labelledby="favourites" className="visit-part">
          <h2 id="favourites">{t('trail.favourites')}</h2>
          <ul className="visit-works visit-favourites">
            {favourites.map(({ room, work }) => (
              <VisitedWork key={`${room.id}/${work.id}`} {...{ room, work, view, act }} large />
            ))}
          </ul>
        </section>
      )}
      {rooms.length > 0 && (
        <section aria-labelledby="way" className="visit-part">
          <h2 id="way">{t('trail.rooms')}</h2>
          <ol className="visit-rooms">
            {rooms.map((room) => (
              <VisitedRoom key={room.id} {...{ room, view, act }} />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function VisitedRoom({ room, view, act }: Omit<VisitSheetProps, 'rooms'> & { readonly room: SheetRoom }) {
  const { lang, t, text, langOf } = useLanguage();
  const { id, label, works } = room;
  return (
    <li className="visit-room">
      {label ? (
        <h3 {...langOf(label)}>
          <AddressLink to={{ kind: 'room', lang, view, room: id }}>{text(label)}</AddressLink>
        </h3>
      ) : (
        <h3>{t(room.status === 'loading' ? 'trail.loading' : 'trail.no-room')}</h3>
      )}
      {works.length > 0 && (
        <ul className="visit-works">
          {works.map((work) => (
            <VisitedWork key={work.id} {...{ room, work, view, act }} />
          ))}
        </ul>
      )}
    </li>
  );
}
