import { useLanguage } from '../../i18n/index.ts';
import type { Wing } from '../../museum/format/museum.ts';
import { AddressLink } from '../../ui/index.ts';

/** A museum's wings, each leading to the list of its rooms. */
export function WingIndex({ wings }: { readonly wings: readonly Wing[] }) {
  const { lang, t, text, langOf } = useLanguage();
  return (
    <ol className="room-index">
      {wings.map(({ id, label, rooms }) => (
        <li key={id} className="room-entry">
          <h2 className="room-entry-title" {...langOf(label)}>
            <AddressLink to={{ kind: 'wing', lang, wing: id }}>{text(label)}</AddressLink>
          </h2>
          {rooms !== undefined && <p className="room-entry-summary">{t('list.rooms', { count: rooms })}</p>}
        </li>
      ))}
    </ol>
  );
}
