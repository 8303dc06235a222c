import { expect, it } from 'vitest';
import { describeOnBothStores } from '../../../helpers/stores.ts';
import { DAY, NOW } from '../../store/sample-rows.ts';
import { deskAt, person, STAFF, wish } from '../desk-at.ts';

describeOnBothStores('exporting members', ({ open }) => {
  const at = async () => {
    const opened = await deskAt(await open());
    const { desk, sheetOf } = opened;
    const add = (name: string, email: string | null, note: string | null = null) =>
      sheetOf(desk.add(STAFF, person({ name, email, note }), wish({ endsAtMs: NOW + 100 * DAY })));
    const text = async (request = { text: '' }) => {
      let all = '';
      for await (const part of await desk.exportMembers(STAFF, request)) all += part;
      return all;
    };
    return { ...opened, add, text };
  };

  it('begins with a mark of its encoding and the columns that an import knows', async () => {
    const { add, text } = await at();
    await add('Élodie', 'elodie@example.org');
    const lines = (await text()).split('\r\n');
    expect(lines[0]).toBe('\uFEFFnumber,name,email,language,note,tier,from,until,people');
    expect(lines[1]).toContain(',Élodie,elodie@example.org,en,,friend,2026-11-22,2027-03-02,1');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://example.org")'])(
    'hands no spreadsheet the formula %s',
    async (name) => {
      const { add, text } = await at();
      await add(name, null, name);
      for (const cell of (await text()).split('\r\n')[1]!.split(',')) {
        expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/);
      }
    },
  );

  it('comes back through an import unchanged, formulas too', async () => {
    const { add, text, desk } = await at();
    await add('=Ada', 'ada@example.org', '-call\n"later"');
    await add('Nobody', null);
    const bytes = new TextEncoder().encode(await text());
    expect(await desk.previewImport({ bytes })).toMatchObject({
      counts: { added: 0, changed: 0, left: 2, refused: 0 },
    });
  });

  it('has those alone that are looked for, and is logged with their number', async () => {
    const { add, text, desk } = await at();
    await add('Ada', null);
    await add('Byron', null);
    expect((await text({ text: 'byr' })).split('\r\n')).toHaveLength(3);
    const { entries } = await desk.log();
    expect(entries.find(({ action }) => action === 'members.exported')?.details).toEqual({ rows: 1 });
  });
});
