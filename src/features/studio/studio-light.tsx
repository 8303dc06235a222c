import { useLanguage } from '../../i18n/index.ts';
import type { IssuePlace } from './issue-place.ts';
import type { StudioLights } from './studio-store.ts';

export type StudioLightProps = {
  readonly lights: StudioLights;
  readonly roomName: (room: string) => string;
  readonly onOpen: (place: IssuePlace) => void;
};

/** Which rooms' light is baked for what they are now, and how to bake that of the others. */
export function StudioLight({ lights: { rooms, command }, roomName, onOpen }: StudioLightProps) {
  const { t } = useLanguage();
  if (rooms.length === 0) return null;
  const count = rooms.filter(({ state }) => state !== 'baked').length;
  return (
    <details className="studio-light">
      <summary>{count === 0 ? t('studio.light-all') : t('studio.light-waits', { count })}</summary>
      {count > 0 && (
        <p>
          {t('studio.light-how')} <code>{command}</code>
        </p>
      )}
      <ul className="studio-issues">
        {rooms.map(({ room, state }) => (
          <li key={room}>
            <button type="button" onClick={() => onOpen({ room })}>
              <span className="studio-sentence">{roomName(room)}</span>
              <span className={state === 'stale' ? 'studio-warning' : 'studio-where'}>
                {t(`studio.light-${state}`)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
