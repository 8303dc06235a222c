import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import {
  AccountHead,
  CardsSection,
  DataSection,
  LettersSection,
  RoomsSection,
  SessionsList,
} from '../../../src/features/account/index.ts';
import type { Account } from '../../../src/museum/account/account.ts';
import { renderIn } from '../speak.tsx';
import { account, DAY, NOW_MS } from './small-account.ts';

const done = async () => 'done' as const;

describe('the head of one’s own page', () => {
  const show = (change: Partial<NonNullable<Account['membership']>> | null) => {
    const membership = change && { ...account.membership!, ...change };
    renderIn(
      'en',
      <AccountHead account={{ ...account, membership }} museum="M" tier="Friend" renew="RENEW" join="JOIN" />,
    );
    return document.body.textContent;
  };

  it.each([
    ['runs', {}, /valid until 19 June 2027/, undefined],
    ['ends soon', { endsAtMs: NOW_MS + 7 * DAY }, /ends in 7 days.*nothing is taken without you/, 'RENEW'],
    ['ends today', { endsAtMs: NOW_MS + DAY / 2 }, /ends today/, 'RENEW'],
    ['has ended', { endsAtMs: NOW_MS - DAY }, /ended on 30 November 2026/, 'RENEW'],
    [
      'has days of grace',
      { endsAtMs: NOW_MS - DAY, graceEndsAtMs: NOW_MS + DAY },
      /stay open until 2 December/,
      'RENEW',
    ],
    ['begins later', { startsAtMs: NOW_MS + DAY }, /begins on 2 December 2026/, undefined],
    ['was cancelled', { revoked: true }, /was cancelled/, 'RENEW'],
  ])('says of a membership that it %s', (_, change, words, way) => {
    const text = show(change);
    expect(text).toMatch(words);
    expect(text?.includes('RENEW')).toBe(way === 'RENEW');
  });

  it('offers to join to who holds none', () => {
    expect(show(null)).toMatch(/no membership at present.*JOIN/);
  });
});

describe('the cards', () => {
  const cards = (changed: Account, onNameSeat = vi.fn(done)) => {
    renderIn(
      'en',
      <CardsSection
        {...{ account: changed, onNameSeat }}
        museum="Small Museum"
        tier="Friend"
        cardLink={(token) => `https://museum.example/en/card#${token}`}
      />,
    );
    return onNameSeat;
  };

  it('show whose they are, until when the membership is, and their code', () => {
    cards(account);
    const card = screen.getByRole('article');
    expect(within(card).getByRole('heading', { name: 'Ada Lovelace' })).toBeVisible();
    expect(within(card).getByText('Valid until 19 June 2027')).toBeVisible();
    expect(within(card).getByRole('img', { name: 'QR code of the card of Ada Lovelace' })).toBeVisible();
  });

  it.each([
    ['was cancelled', { revoked: true }, 'Cancelled'],
    ['is over', { endsAtMs: NOW_MS - DAY }, 'Ended on 30 November 2026'],
  ])('have no code once one %s', (_, change, words) => {
    cards({ ...account, cards: [{ ...account.cards[0]!, ...change }] });
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it.each([
    ['has ended', { endsAtMs: NOW_MS - DAY }, false],
    ['was cancelled', { revoked: true }, false],
    ['has days of grace', { endsAtMs: NOW_MS - DAY, graceEndsAtMs: NOW_MS + DAY }, true],
  ])('leave no seat to give once a membership %s', (_, change, hasSeat) => {
    cards({ ...account, membership: { ...account.membership!, ...change } });
    expect(screen.queryByRole('textbox') !== null).toBe(hasSeat);
  });

  it('are not printed when none is good any more', () => {
    cards(account);
    expect(screen.getByRole('button', { name: 'Print' })).toBeVisible();
    cleanup();
    cards({ ...account, cards: [{ ...account.cards[0]!, revoked: true }] });
    expect(screen.queryByRole('button', { name: 'Print' })).toBeNull();
  });

  it('are copied as a link, and it says so', async () => {
    const user = userEvent.setup();
    cards(account);
    await user.click(screen.getByRole('button', { name: 'Copy the link' }));
    expect(screen.getByText(/The link is copied/)).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe('https://museum.example/en/card#eyJh.eyJz.c2ln');
  });

  it('give the next free seat to whoever is named', async () => {
    const onNameSeat = cards(account);
    await userEvent.click(screen.getByRole('button', { name: 'Make the card' }));
    expect(onNameSeat).not.toHaveBeenCalled();
    await userEvent.type(screen.getByRole('textbox', { name: /1 seat is free/ }), ' Ralph ');
    await userEvent.click(screen.getByRole('button', { name: 'Make the card' }));
    expect(onNameSeat).toHaveBeenCalledExactlyOnceWith(2, 'Ralph');
    expect(screen.getByText('The card of Ralph is ready: hand it on.')).toBeVisible();
  });
});

it('the rooms are ways into them, and those beyond a page are counted', () => {
  renderIn('en', <RoomsSection {...account} />);
  expect(screen.getByRole('link', { name: 'The Salon' })).toHaveAttribute('href', '/en/rooms/salon');
  expect(screen.getByRole('link', { name: '… and 3 other rooms' })).toHaveAttribute('href', '/en/list');
});

describe('where one is signed in', () => {
  it('can be ended everywhere but here', async () => {
    const onEnd = vi.fn(done);
    const onEndOthers = vi.fn(async () => 'failed' as const);
    renderIn('en', <SessionsList sessions={account.sessions} {...{ onEnd, onEndOthers }} />);
    expect(screen.getByText('This device')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /Sign out there: A device we don’t know/ }));
    expect(onEnd).toHaveBeenCalledExactlyOnceWith('there');
    expect(screen.getByText('Signed out there.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Sign out everywhere else' }));
    expect(screen.getByText(/could not be done now/)).toBeVisible();
  });
});

describe('language and letters', () => {
  it('change the language of mails, and say so', async () => {
    const onLanguage = vi.fn(done);
    renderIn(
      'en',
      <LettersSection
        {...{ account, onLanguage }}
        onAgree={done}
        onWithdraw={done}
        languages={['fr', 'en']}
        languageName={(lang) => (lang === 'fr' ? 'français' : 'English')}
      />,
    );
    await userEvent.selectOptions(screen.getByRole('combobox'), 'fr');
    expect(onLanguage).toHaveBeenCalledExactlyOnceWith('fr');
    expect(screen.getByText('The museum writes to you in français from now on.')).toBeVisible();
  });
});

describe('what is kept', () => {
  it('is erased only by who typed their address', async () => {
    const onErase = vi.fn(done);
    renderIn(
      'en',
      <DataSection exportUrl="/api/account/export" expected="ada@example.org" isAddress {...{ onErase }} />,
    );
    expect(screen.getByRole('link', { name: 'Download all of it' })).toHaveAttribute(
      'href',
      '/api/account/export',
    );
    await userEvent.click(screen.getByText('Erase my membership'));
    const field = screen.getByRole('textbox', { name: /type your e-mail address/ });
    await userEvent.type(field, 'mallory@example.org');
    await userEvent.click(screen.getByRole('button', { name: 'Erase for good' }));
    expect(onErase).not.toHaveBeenCalled();
    expect(field).toHaveAccessibleDescription(/ada@example.org/);
    await userEvent.clear(field);
    await userEvent.type(field, 'Ada@example.org');
    await userEvent.click(screen.getByRole('button', { name: 'Erase for good' }));
    expect(onErase).toHaveBeenCalledExactlyOnceWith('Ada@example.org');
  });
});
