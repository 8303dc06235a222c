import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ClosedDoor } from '../../../src/features/gate/index.ts';
import type { Gate } from '../../../src/features/gate/session-store.ts';
import type { Refusal } from '../../../src/museum/access/decide-room-access.ts';
import { museum, plan } from '../../app/small-museum.ts';
import { renderIn } from '../speak.tsx';

const salon = plan.rooms[2]!;
const show = (lang: 'fr' | 'en', refusal: Refusal) =>
  renderIn(
    lang,
    <ClosedDoor
      room={salon}
      refusal={refusal}
      tiers={museum.tiers}
      gate={{} as Gate}
      teaserUrl="/assets/museum/teasers/salon.webp"
      level={1}
    />,
  );

const AT = Date.UTC(2027, 1, 14, 12);
const tier = 'friend';

describe('a closed door', () => {
  it('shows the picture that was made for it, beside the glimpse', () => {
    const cover = {
      src: 'covers/salon.webp',
      width: 1280,
      height: 800,
      alt: { fr: 'Un phare', en: 'A lighthouse' },
    };
    renderIn(
      'en',
      <ClosedDoor
        room={{ ...salon, cover }}
        refusal={{ reason: 'sign-in', tier }}
        tiers={museum.tiers}
        gate={{} as Gate}
        teaserUrl="/assets/museum/teasers/salon.webp"
        coverUrl="/assets/museum/covers/salon.webp"
        level={1}
      />,
    );
    expect(screen.getByRole('img', { name: 'A lighthouse' })).toHaveAttribute(
      'src',
      '/assets/museum/covers/salon.webp',
    );
    expect(screen.getAllByRole('img')).toHaveLength(2);
  });

  it('shows its room, for whom it is, and a glimpse', () => {
    show('en', { reason: 'sign-in', tier });
    expect(screen.getByRole('heading', { level: 1, name: 'The Salon' })).toBeVisible();
    expect(screen.getByText('For members: Friend')).toBeVisible();
    expect(screen.getByRole('img', { name: 'A glow' })).toHaveAttribute(
      'src',
      '/assets/museum/teasers/salon.webp',
    );
  });

  it.each([
    [
      { reason: 'sign-in', tier },
      'This room opens with a “Friend” membership card.',
      'Cette salle s’ouvre avec une carte de membre « Ami ».',
    ],
    [
      { reason: 'tier-too-low', tier: 'patron' },
      'Your card is valid, but this room asks for a “Patron” membership.',
      'Votre carte est valable, mais cette salle demande la formule « Mécène ».',
    ],
    [
      { reason: 'expired', tier, endedAtMs: AT },
      /^Your membership ended on 14 February 2027\./,
      /^Votre adhésion a pris fin le 14 février 2027\./,
    ],
    [
      { reason: 'not-yet-open', opensAtMs: AT },
      /^This room opens on 14 February 2027/,
      /^Cette salle ouvrira le 14 février 2027/,
    ],
    [
      { reason: 'revoked', tier },
      'Your card has been cancelled. The museum can give you another.',
      'Votre carte a été annulée. Le musée peut vous en remettre une autre.',
    ],
  ] satisfies [Refusal, string | RegExp, string | RegExp][])(
    'says why, for %o',
    (refusal, english, french) => {
      const { speak } = show('en', refusal);
      expect(screen.getByText(english)).toBeVisible();
      speak('fr');
      expect(screen.getByText(french)).toBeVisible();
    },
  );

  it('asks for a card where one would open it', () => {
    show('en', { reason: 'sign-in', tier });
    expect(screen.getByRole('textbox', { name: 'Your membership card' })).toBeVisible();
  });

  it('asks for none where only time will', () => {
    show('en', { reason: 'not-yet-open', opensAtMs: AT });
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
