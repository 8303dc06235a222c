import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DeskApi, DeskProvider, MembersDesk } from '../../../src/features/desk/index.ts';
import { teachModalDialogs } from '../../helpers/modal-dialogs.ts';
import { renderIn } from '../speak.tsx';
import { DAY, fakeApi, found, NOW, sheet } from './fake-api.ts';

const tiers = ['friend', 'patron'].map((id, at) => ({ id, rank: at + 1, label: { en: id, fr: id } }));

function show(api: Partial<DeskApi> = {}, lang: 'fr' | 'en' = 'en') {
  const whole = fakeApi(api);
  const tools = { api: whole, tiers, timeZone: 'UTC', languages: ['fr', 'en'], nowMs: () => NOW };
  return renderIn(
    lang,
    <DeskProvider value={tools}>
      <MembersDesk />
    </DeskProvider>,
  );
}

const openAda = async () => {
  await userEvent.click(await screen.findByRole('link', { name: /Ada/ }));
  await screen.findByRole('heading', { name: 'Ada Lovelace' });
};
const confirmIn = async (name: string) =>
  userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));

beforeAll(teachModalDialogs);
beforeEach(() => {
  window.location.hash = '';
});

describe('members at the desk', () => {
  it('are found as one types, and what was typed before is not shown', async () => {
    const find = vi.fn<DeskApi['find']>(async ({ text }) => ({
      kind: 'ok',
      value: text === 'b' ? found('Byron') : found('Ada', 'Byron'),
    }));
    show({ find });
    expect(await screen.findByText('2 members')).toBeVisible();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Name, address or number' }), 'b');
    expect(await screen.findByText('1 member')).toBeVisible();
    expect(screen.queryByRole('link', { name: /Ada/ })).toBeNull();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'Ended');
    expect(find.mock.lastCall?.[0]).toEqual({ text: 'b', standing: 'ended' });
  });

  it('are gone along with the arrow keys, from the field and back', async () => {
    show();
    const field = screen.getByRole('searchbox');
    await screen.findByText('2 members');
    field.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('link', { name: /Ada/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}');
    expect(field).toHaveFocus();
  });

  it.each([
    [{ kind: 'refused', status: 401, error: { code: 'sign-in-needed' } }, /Nobody is signed in/],
    [{ kind: 'refused', status: 403, error: { code: 'not-for-you' } }, /signed in as a member/],
    [{ kind: 'unreachable', trouble: 'server' }, /can’t do this now/],
  ] as const)('say why they can’t be shown: %j', async (outcome, sentence) => {
    show({ find: async () => outcome });
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
    expect(screen.queryByRole('link', { name: 'Sign in' }) !== null).toBe(
      outcome.kind === 'refused' && outcome.status === 401,
    );
  });

  it('open with the focus on their name, and close back to the list', async () => {
    show();
    await openAda();
    expect(screen.getByRole('heading', { name: 'Ada Lovelace' })).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.getByRole('link', { name: /Ada/ })).toHaveFocus());
  });

  it('are renewed after a question, which can be undone', async () => {
    const act = vi.fn<DeskApi['act']>(async (_, __, wished) => ({
      kind: 'ok',
      value: {
        sheet: sheet({ version: 'v2' }),
        undo: wished.act === 'move-end' ? { ...wished, endsAtMs: NOW + 365 * DAY } : null,
      },
    }));
    show({ act });
    await openAda();
    await userEvent.click(screen.getByRole('button', { name: 'Renew' }));
    await confirmIn('Renew');
    expect(act).toHaveBeenCalledWith('ada', 'v1', {
      act: 'move-end',
      membership: 'ship',
      endsAtMs: Date.parse('2028-11-22T23:59:59Z'),
      mail: true,
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(act.mock.lastCall?.slice(1)).toEqual([
      'v2',
      { act: 'move-end', membership: 'ship', endsAtMs: NOW + 365 * DAY, mail: true },
    ]);
    expect(await screen.findByText('It is as it was before.')).toBeVisible();
  });

  it('that somebody else has changed are shown anew; what was typed stays', async () => {
    const act = vi.fn<DeskApi['act']>();
    act.mockResolvedValueOnce({ kind: 'refused', status: 409, error: { code: 'changed-meanwhile' } });
    act.mockResolvedValueOnce({ kind: 'ok', value: { sheet: sheet({ version: 'v4' }), undo: null } });
    const sheets = vi.fn<DeskApi['sheet']>();
    sheets.mockResolvedValueOnce({ kind: 'ok', value: sheet() });
    sheets.mockResolvedValueOnce({ kind: 'ok', value: sheet({ version: 'v3' }) });
    show({ act, sheet: sheets });
    await openAda();
    await userEvent.click(screen.getByRole('button', { name: 'Edit' }));
    const note = screen.getByRole('textbox', { name: 'Note' });
    await userEvent.type(note, 'called');
    await confirmIn('Save');
    expect(await screen.findByText(/Somebody else changed this member/)).toBeVisible();
    expect(note).toHaveValue('called');
    await confirmIn('Save');
    expect(act.mock.lastCall?.slice(1)).toEqual(['v3', expect.objectContaining({ note: 'called' })]);
    expect(await screen.findByText('Saved.')).toBeVisible();
  });

  it('whose card is lost get another one', async () => {
    const act = vi.fn<DeskApi['act']>(async () => ({ kind: 'ok', value: { sheet: sheet(), undo: null } }));
    show({ act });
    await openAda();
    await userEvent.click(screen.getByRole('button', { name: 'Replace the card of Ada Lovelace' }));
    await confirmIn('Replace');
    expect(act.mock.lastCall?.[2]).toEqual({ act: 'replace-card', card: 'card', mail: true });
  });

  it('are added; an address that another one has leads to that one', async () => {
    const add = vi.fn<DeskApi['add']>(async () => ({
      kind: 'refused',
      status: 409,
      error: { code: 'address-taken', memberId: 'byron' },
    }));
    show({ add });
    await userEvent.click(await screen.findByRole('button', { name: 'Add a member' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'George');
    await userEvent.type(screen.getByRole('textbox', { name: 'E-mail address' }), 'ada@example.org');
    await confirmIn('Add');
    expect(add.mock.lastCall?.[1]).toMatchObject({ tier: 'friend', startsAtMs: NOW, seats: 1, mail: true });
    expect(await screen.findByText('Another member has this address already.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Open the member who has this address' }));
    expect(window.location.hash).toBe('#byron');
  });

  it.each(['fr', 'en'] as const)('have no violation in %s, open or with a question asked', async (lang) => {
    const { container } = show({}, lang);
    await userEvent.click(await screen.findByRole('link', { name: /Ada/ }));
    await screen.findByRole('heading', { name: 'Ada Lovelace' });
    await userEvent.click(screen.getByRole('button', { name: lang === 'fr' ? 'Prolonger' : 'Renew' }));
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
