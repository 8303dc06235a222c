import { useLanguage } from '../../../i18n/index.ts';
import { addMonths, dayOf, endOfDay, isDay, startOfDay } from '../../../museum/days.ts';
import { type NewMembership, SEATS_MOST } from '../../../museum/desk/acts.ts';
import { type DeskTools, useDeskTools } from '../desk-tools.ts';
import { Field } from '../field.tsx';

/** A membership as it is typed: days, not instants. */
export type MembershipDraft = {
  readonly tier: string;
  readonly from: string;
  readonly until: string;
  readonly seats: string;
};

/** From today for a year, unless the museum sells the tier otherwise. */
export function firstMembership({ tiers, timeZone, nowMs }: DeskTools): MembershipDraft {
  const tier = tiers[0];
  const from = dayOf(nowMs(), timeZone);
  return {
    tier: tier?.id ?? '',
    from,
    until: addMonths(from, tier?.offer?.months ?? 12),
    seats: String(tier?.offer?.seats ?? 1),
  };
}

/** The membership that was typed; `undefined` where its days are none or its end comes before its beginning. */
export function readMembership(
  { tier, from, until, seats }: MembershipDraft,
  { timeZone, nowMs }: DeskTools,
): Omit<NewMembership, 'mail'> | undefined {
  if (!isDay(from) || !isDay(until) || until < from) return undefined;
  const count = Number(seats);
  if (!Number.isInteger(count) || count < 1 || count > SEATS_MOST) return undefined;
  const now = nowMs();
  // What begins today is open at once.
  const startsAtMs = from === dayOf(now, timeZone) ? now : startOfDay(from, timeZone);
  return { tier, startsAtMs: Math.floor(startsAtMs), endsAtMs: endOfDay(until, timeZone), seats: count };
}

export type MembershipFieldsProps = {
  readonly fields: MembershipDraft;
  readonly onChange: (fields: MembershipDraft) => void;
};

export function MembershipFields({ fields, onChange }: MembershipFieldsProps) {
  const { t } = useLanguage();
  const { tiers } = useDeskTools();
  const chooseTier = (id: string) => {
    const offer = tiers.find((tier) => tier.id === id)?.offer;
    const offered =
      offer && isDay(fields.from)
        ? { until: addMonths(fields.from, offer.months), seats: String(offer.seats) }
        : {};
    onChange({ ...fields, ...offered, tier: id });
  };
  return (
    <div className="desk-fields">
      <TierField tier={fields.tier} onChange={chooseTier} />
      <Field label={t('desk.membership.seats')}>
        <input
          type="number"
          inputMode="numeric"
          min={1}
          max={SEATS_MOST}
          value={fields.seats}
          onChange={(event) => onChange({ ...fields, seats: event.target.value })}
        />
      </Field>
      <Field label={t('desk.membership.from')}>
        <input
          type="date"
          value={fields.from}
          onChange={(event) => onChange({ ...fields, from: event.target.value })}
        />
      </Field>
      <Field label={t('desk.membership.until')}>
        <input
          type="date"
          value={fields.until}
          onChange={(event) => onChange({ ...fields, until: event.target.value })}
        />
      </Field>
    </div>
  );
}

export type TierFieldProps = { readonly tier: string; readonly onChange: (tier: string) => void };

export function TierField({ tier, onChange }: TierFieldProps) {
  const { t, text } = useLanguage();
  const { tiers } = useDeskTools();
  return (
    <Field label={t('desk.membership.tier')}>
      <select value={tier} onChange={(event) => onChange(event.target.value)}>
        {tiers.map(({ id, label }) => (
          <option key={id} value={id}>
            {text(label)}
          </option>
        ))}
      </select>
    </Field>
  );
}
