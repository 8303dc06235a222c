import { useLanguage } from '../../../i18n/index.ts';
import type { FindRequest } from '../../../museum/desk/answers.ts';
import { useDeskTools } from '../desk-tools.ts';
import type { Wish } from './member-list.ts';

const STANDINGS = ['running', 'ending', 'ended', 'none'] as const;

export type MemberFiltersProps = {
  readonly wish: Wish;
  readonly onChange: (change: Partial<Wish>) => void;
};

/** By tier, and by how the membership stands. */
export function MemberFilters({ wish, onChange }: MemberFiltersProps) {
  const { t, text } = useLanguage();
  const { tiers } = useDeskTools();
  return (
    <div className="desk-filters">
      <select
        aria-label={t('desk.find.tier')}
        value={wish.tier ?? ''}
        onChange={(event) => onChange({ tier: event.target.value })}
      >
        <option value="">{t('desk.find.any-tier')}</option>
        {tiers.map(({ id, label }) => (
          <option key={id} value={id}>
            {text(label)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('desk.find.standing')}
        value={wish.standing ?? ''}
        onChange={(event) => onChange({ standing: event.target.value as FindRequest['standing'] })}
      >
        <option value="">{t('desk.find.any-standing')}</option>
        {STANDINGS.map((standing) => (
          <option key={standing} value={standing}>
            {t(`desk.find.standings.${standing}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
