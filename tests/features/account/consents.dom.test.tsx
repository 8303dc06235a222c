import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { LettersSection } from '../../../src/features/account/index.ts';
import consentsEn from '../../../src/i18n/consents.en.json' with { type: 'json' };
import consentsFr from '../../../src/i18n/consents.fr.json' with { type: 'json' };
import type { AccountConsent } from '../../../src/museum/account/account.ts';
import { renderIn } from '../speak.tsx';
import { account, DAY, NOW_MS } from './small-account.ts';

const GIVEN: AccountConsent = {
  id: 'a',
  purpose: 'news',
  wording: 'The museum may write, as it was said then.',
  language: 'en',
  source: 'join',
  givenAtMs: NOW_MS - DAY,
  withdrawnAtMs: null,
};

/** The part of the page, over an account that does as it is told. */
function Letters({ first, deny = false }: { first: readonly AccountConsent[]; deny?: boolean }) {
  const [consents, setConsents] = useState(first);
  const done = (next: readonly AccountConsent[]) => {
    if (deny) return Promise.resolve('failed' as const);
    setConsents(next);
    return Promise.resolve('done' as const);
  };
  return (
    <LettersSection
      account={{ ...account, consents: [...consents] }}
      languages={['en']}
      languageName={(lang) => lang}
      onLanguage={async () => 'done'}
      onAgree={(purpose) =>
        done([
          ...consents,
          { ...GIVEN, id: 'new', purpose, wording: 'Said now.', source: 'account', givenAtMs: NOW_MS },
        ])
      }
      onWithdraw={(purpose) =>
        done(consents.map((each) => (each.purpose === purpose ? { ...each, withdrawnAtMs: NOW_MS } : each)))
      }
    />
  );
}

const button = (name: string) => screen.getByRole('button', { name });

describe('what a member agrees to', () => {
  it('is taken back, and given anew, by one press each of the same button, which keeps the focus', async () => {
    renderIn('en', <Letters first={[GIVEN]} />);
    expect(screen.getByText('Given on 30 November 2026 (on the joining page)')).toBeVisible();
    await userEvent.click(button(`Withdraw: ${GIVEN.wording}`));
    expect(screen.getByRole('status')).toHaveTextContent('Withdrawn. It counts from now on.');
    // Today’s words are what one would agree to now.
    expect(button(`Agree: ${consentsEn.news}`)).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('status')).toHaveTextContent('Noted: you agree, from now on.');
    expect(button('Withdraw: Said now.')).toHaveFocus();
    expect(screen.getByText('Given on 1 December 2026 (on this page)')).toBeVisible();
  });

  it('shows what was given and withdrawn before, in its own words', async () => {
    renderIn('en', <Letters first={[{ ...GIVEN, withdrawnAtMs: NOW_MS }]} />);
    expect(screen.getByText(GIVEN.wording)).not.toBeVisible();
    await userEvent.click(screen.getByText('Earlier answers'));
    expect(screen.getByText(GIVEN.wording)).toBeVisible();
    expect(screen.getByText('Given on 30 November 2026 (on the joining page)')).toBeVisible();
  });

  it('may be given by who agreed to nothing when they joined, in the words of their language', () => {
    renderIn('fr', <Letters first={[]} />);
    for (const wording of Object.values(consentsFr))
      expect(screen.getByText(wording, { normalizer: (text) => text })).toBeVisible();
    expect(screen.getAllByText('Vous ne l’avez pas accepté')).toHaveLength(2);
    expect(screen.getAllByRole('button', { name: /^Accepter/ })).toHaveLength(2);
    expect(screen.queryByText('Réponses précédentes')).toBeNull();
  });

  it('can be taken back where the museum no longer asks for it, and is not offered again', async () => {
    renderIn('en', <Letters first={[{ ...GIVEN, purpose: 'talks' }]} />);
    await userEvent.click(button(`Withdraw: ${GIVEN.wording}`));
    expect(screen.queryByRole('button', { name: /was said then/ })).toBeNull();
    expect(screen.getAllByRole('button', { name: /^Agree/ })).toHaveLength(2);
  });

  it('says so when it could not be written down, and stays as it is', async () => {
    renderIn('en', <Letters first={[]} deny />);
    await userEvent.click(button(`Agree: ${consentsEn.news}`));
    expect(screen.getByRole('status')).toHaveTextContent(/could not be done now/);
    expect(button(`Agree: ${consentsEn.news}`)).toBeVisible();
  });
});
