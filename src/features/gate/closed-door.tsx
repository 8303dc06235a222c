import { useLanguage } from '../../i18n/index.ts';
import type { Refusal } from '../../museum/access/decide-room-access.ts';
import type { Tier } from '../../museum/format/museum.ts';
import type { PlanRoom } from '../../museum/format/plan.ts';
import { Cover, Teaser, useTimeZone } from '../../ui/index.ts';
import { CardForm } from './card-form.tsx';
import { MemberWays } from './member-ways.tsx';
import { refusalSentence } from './sentences.ts';
import type { Gate } from './session-store.ts';

export type ClosedDoorProps = {
  readonly room: PlanRoom;
  readonly refusal: Refusal;
  readonly tiers: readonly Tier[];
  readonly gate: Gate;
  /** The teaser's address as the browser needs it. */
  readonly teaserUrl: string | undefined;
  readonly coverUrl?: string | undefined;
  readonly headingId?: string;
  readonly level: 1 | 2;
  /** One leaves to sign in, and is to come back. */
  readonly onSignIn?: () => void;
};

/** What would open a door that is closed for a reason; nothing but a card where one was cancelled. */
const WAYS = { 'sign-in': 'enter', 'tier-too-low': 'join', expired: 'renew', revoked: undefined } as const;

/** A door that stays shut for now: what lies behind it, for whom, why, and the place to show a card. */
export function ClosedDoor({
  room,
  refusal,
  tiers,
  gate,
  teaserUrl,
  coverUrl,
  headingId,
  level,
  onSignIn,
}: ClosedDoorProps) {
  const language = useLanguage();
  const { t, text, langOf } = language;
  const timeZone = useTimeZone();
  const Heading = `h${level}` as const;
  const tier = tiers.find(({ id }) => id === room.access?.tier);
  return (
    <div className="closed-door">
      <div className="closed-door-pictures">
        {room.cover && coverUrl && <Cover picture={room.cover} src={coverUrl} />}
        {room.teaser && teaserUrl && <Teaser picture={room.teaser} src={teaserUrl} />}
      </div>
      <div className="closed-door-words">
        <p className="eyebrow">{tier ? t('room.for-tier', { tier: text(tier.label) }) : t('room.not-yet')}</p>
        <Heading id={headingId} tabIndex={-1} {...langOf(room.label)}>
          {text(room.label)}
        </Heading>
        {room.summary && <p className="lead">{text(room.summary)}</p>}
        <p className="refusal">{refusalSentence(refusal, tiers, language, timeZone)}</p>
        {refusal.reason !== 'not-yet-open' && (
          <>
            {tier?.summary && <p className="tier-summary">{text(tier.summary)}</p>}
            <Ways reason={refusal.reason} onSignIn={onSignIn} />
            <CardForm gate={gate} />
          </>
        )}
      </div>
    </div>
  );
}

type WaysProps = { readonly reason: keyof typeof WAYS; readonly onSignIn: (() => void) | undefined };

function Ways({ reason, onSignIn }: WaysProps) {
  const ways = WAYS[reason];
  return ways ? <MemberWays ways={ways} onSignIn={onSignIn} /> : null;
}
