import { useId } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { Account } from '../../museum/account/account.ts';
import { AddressLink } from '../../ui/index.ts';

/** The rooms that a membership opens, each a way into it. */
export function RoomsSection({ rooms, moreRooms }: Pick<Account, 'rooms' | 'moreRooms'>) {
  const { lang, t, text, langOf } = useLanguage();
  const id = useId();
  return (
    <section className="account-rooms" aria-labelledby={id}>
      <h2 id={id}>{t('account.rooms.title')}</h2>
      <p className="soft">{t(rooms.length > 0 ? 'account.rooms.lead' : 'account.rooms.none')}</p>
      <ul className="room-links">
        {rooms.map(({ id: room, label }) => (
          <li key={room}>
            <AddressLink to={{ kind: 'room', lang, view: '3d', room }} {...langOf(label)}>
              {text(label)}
            </AddressLink>
          </li>
        ))}
      </ul>
      {moreRooms > 0 && (
        <p>
          <AddressLink to={{ kind: 'list', lang }}>
            {t('account.rooms.more', { count: moreRooms })}
          </AddressLink>
        </p>
      )}
    </section>
  );
}
