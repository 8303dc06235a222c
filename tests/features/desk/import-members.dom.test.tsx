import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { type DeskApi, DeskProvider, ImportMembers } from '../../../src/features/desk/index.ts';
import type { ImportPreview } from '../../../src/museum/desk/import.ts';
import { renderIn } from '../speak.tsx';
import { fakeApi, NOW } from './fake-api.ts';

const preview = (more: Partial<ImportPreview> = {}): ImportPreview => ({
  kind: 'preview',
  plan: 'plan-1',
  encoding: 'windows-1252',
  delimiter: ';',
  header: ['Nom', 'Formule'],
  columns: { name: 0, tier: 1 },
  sample: [['Ada', 'friend']],
  counts: { added: 1, changed: 0, left: 2, refused: 1 },
  added: [{ line: 2, name: 'Ada', words: 'friend' }],
  changed: [],
  refused: [{ line: 3, fault: 'address-unfit', name: 'Byron', value: 'byron at example' }],
  ...more,
});

function show(api: Partial<DeskApi>) {
  const tools = { api: fakeApi(api), tiers: [], timeZone: 'UTC', languages: ['en'], nowMs: () => NOW };
  renderIn(
    'en',
    <DeskProvider value={tools}>
      <ImportMembers />
    </DeskProvider>,
  );
}
const choose = (text: string) =>
  userEvent.upload(screen.getByLabelText('A CSV file'), new File([text], 'list.csv', { type: 'text/csv' }));

describe('importing members', () => {
  it('shows what a file would change, each refused row with what to do, then writes that very plan', async () => {
    const previewImport = vi.fn<DeskApi['previewImport']>(async () => ({ kind: 'ok', value: preview() }));
    const writeImport = vi.fn<DeskApi['writeImport']>(async () => ({
      kind: 'ok',
      value: { kind: 'written', added: 1, changed: 0, left: 2, mailed: 1 },
    }));
    show({ previewImport, writeImport });
    await choose('Nom;Formule\nAda;friend\n');
    expect(await screen.findByRole('heading', { name: 'list.csv: nothing is written yet' })).toHaveFocus();
    expect(atob(previewImport.mock.lastCall![0].file)).toBe('Nom;Formule\nAda;friend\n');
    expect(screen.getByText('WINDOWS-1252, columns parted by semicolons')).toBeVisible();
    expect(screen.getByText('Line 3')).toBeVisible();
    expect(screen.getByText(/“byron at example” is no e-mail address. Put it right/)).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox'));
    await userEvent.click(screen.getByRole('button', { name: 'Write 1 row' }));
    expect(writeImport.mock.lastCall).toEqual([
      expect.objectContaining({ columns: { name: 0, tier: 1 }, mail: true }),
      'plan-1',
    ]);
    expect(await screen.findByText(/Added: 1. Changed: 0. Left as they were: 2./)).toBeVisible();
  });

  it('shows how it is now when something has changed since, and writes nothing', async () => {
    const previewImport = vi.fn<DeskApi['previewImport']>();
    previewImport.mockResolvedValueOnce({ kind: 'ok', value: preview() });
    previewImport.mockResolvedValueOnce({ kind: 'ok', value: preview({ plan: 'plan-2' }) });
    show({ previewImport });
    await choose('x');
    await userEvent.click(await screen.findByRole('button', { name: 'Write 1 row' }));
    expect(await screen.findByText(/Something has changed since you looked/)).toBeVisible();
  });

  it('reads the file again with the columns that one chooses', async () => {
    const previewImport = vi.fn<DeskApi['previewImport']>(async () => ({
      kind: 'ok',
      value: preview({ columns: { tier: 1 }, counts: { added: 0, changed: 0, left: 0, refused: 0 } }),
    }));
    show({ previewImport });
    await choose('x');
    expect(await screen.findByText(/No column is called a name/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Write 0 rows' })).toHaveAttribute('aria-disabled', 'true');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Name' }), 'Nom');
    expect(previewImport.mock.lastCall?.[0].columns).toEqual({ name: 0, tier: 1 });
  });

  it('says why a file is no list of members', async () => {
    show({
      previewImport: async () => ({
        kind: 'ok',
        value: { kind: 'refused', fault: 'broken-quotes', line: 7 },
      }),
    });
    await choose('x');
    expect(await screen.findByText(/From line 7 on, quotation marks are not closed/)).toBeVisible();
  });
});
