import { expect, it } from 'vitest';
import { endOfDay } from '../../../../src/museum/days.ts';
import type { Columns, ImportPreview } from '../../../../src/museum/desk/import.ts';
import { describeOnBothStores } from '../../../helpers/stores.ts';
import { deskAt, person, STAFF, stored, wish } from '../desk-at.ts';

const HEAD = 'nom;adresse e-mail;adhésion;du;au;personnes;langue;note';
const bytesOf = (...lines: string[]) => new TextEncoder().encode([HEAD, ...lines].join('\r\n'));

describeOnBothStores('importing members', ({ open }) => {
  const at = async () => {
    const { desk, store, ...rest } = await deskAt(await open());
    const preview = async (bytes: Uint8Array, columns?: Columns) =>
      (await desk.previewImport({ bytes, columns })) as ImportPreview;
    const write = async (bytes: Uint8Array, mail = false) => {
      const { plan } = await preview(bytes);
      return desk.importMembers(STAFF, { bytes, plan, mail });
    };
    const members = async () => (await desk.find({ text: '' })).found;
    return { ...rest, desk, store, preview, write, members };
  };

  it('shows what it would do, and writes nothing', async () => {
    const { preview, store } = await at();
    const shown = await preview(
      bytesOf('Ada Lovelace;ada@example.org;friend;;31/03/2027;2;en;', 'Byron;;emperor;;2027-01-01;;;'),
    );
    expect(shown).toMatchObject({
      encoding: 'utf-8',
      delimiter: ';',
      columns: { name: 0, email: 1, tier: 2, from: 3, until: 4, people: 5, language: 6, note: 7 },
      counts: { added: 1, changed: 0, left: 0, refused: 1 },
      added: [{ line: 2, name: 'Ada Lovelace', words: 'friend' }],
      refused: [{ line: 3, fault: 'tier-unknown', name: 'Byron', value: 'emperor' }],
    });
    expect([await stored(store, 'members'), await stored(store, 'auditLog')]).toEqual([[], []]);
  });

  it.each([
    ['name-missing', ';ada@example.org;friend;;2027-03-31;;;'],
    ['address-unfit', 'Ada;ada at example;friend;;2027-03-31;;;'],
    ['language-unfit', 'Ada;;friend;;2027-03-31;;tlh;'],
    ['tier-missing', 'Ada;;;;2027-03-31;;;'],
    ['until-missing', 'Ada;;friend;;;;;'],
    ['until-unfit', 'Ada;;friend;;31/02/2027;;;'],
    ['from-unfit', 'Ada;;friend;soon;2027-03-31;;;'],
    ['until-before-from', 'Ada;;friend;2027-04-01;2027-03-31;;;'],
    ['people-unfit', 'Ada;;friend;;2027-03-31;many;;'],
    ['note-too-long', `Ada;;friend;;2027-03-31;;;${'x'.repeat(2001)}`],
  ])('refuses a row for %s, with its line', async (fault, row) => {
    const { preview } = await at();
    expect(await preview(bytesOf('Grace;;friend;;2027-03-31;;;', row))).toMatchObject({
      counts: { added: 1, refused: 1 },
      refused: [{ line: 3, fault }],
    });
  });

  it('adds members with their memberships and cards, and mails only if it is wished', async () => {
    const { write, members, store } = await at();
    const bytes = bytesOf('Ada;ADA@example.org;Friend;01/12/2026;31/03/2027;2;en;likes spirals');
    expect(await write(bytes)).toEqual({ kind: 'written', added: 1, changed: 0, left: 0, mailed: 0 });
    const [found] = await members();
    expect(found).toMatchObject({
      member: { name: 'Ada', email: 'ada@example.org', language: 'en', note: 'likes spirals' },
      membership: {
        tier: 'friend',
        seats: 2,
        origin: 'import',
        endsAtMs: endOfDay('2027-03-31', 'Europe/Paris'),
      },
    });
    expect(await stored(store, 'cards')).toHaveLength(1);
    expect(await stored(store, 'mails')).toEqual([]);
    expect(await write(bytesOf('Byron;byron@example.org;friend;;2027-03-31;;;'), true)).toMatchObject({
      mailed: 1,
    });
  });

  it.each(['utf-8', 'utf-16le'] as const)(
    'takes no file with a zero character for a list, in %s',
    async (encoding) => {
      const { preview, store } = await at();
      const text = `${HEAD}\nAda;;friend;;2027-03-31;;;a\0b\n`;
      const bytes = encoding === 'utf-8' ? Buffer.from(text) : Buffer.from(`\ufeff${text}`, 'utf16le');
      expect(await preview(bytes)).toMatchObject({ kind: 'refused', fault: 'not-text' });
      expect(await stored(store, 'members')).toEqual([]);
    },
  );

  it('a second time changes nothing', async () => {
    const { write, preview, store } = await at();
    const bytes = bytesOf(
      'Ada;ada@example.org;friend;01/12/2026;31/03/2027;2;en;x',
      'No Address;;patron;;2028-01-01;;;',
      'Long Ago;;friend;;2020-01-01;;;',
    );
    await write(bytes);
    const before = await stored(store, 'cards');
    expect((await preview(bytes)).counts).toEqual({ added: 0, changed: 0, left: 3, refused: 0 });
    expect(await write(bytes)).toMatchObject({ added: 0, changed: 0, left: 3 });
    expect(await stored(store, 'cards')).toHaveLength(before.length);
  });

  it('changes what is known of a member, renews, and leaves what a cell does not say', async () => {
    const { desk, sheetOf, write, members } = await at();
    const endsAtMs = endOfDay('2027-03-31', 'Europe/Paris');
    await sheetOf(desk.add(STAFF, person({ note: 'called' }), wish({ endsAtMs })));
    expect(await write(bytesOf('Ada King;ada@example.org;friend;;31/03/2028;;;'))).toMatchObject({
      changed: 1,
    });
    expect(await members()).toMatchObject([
      {
        member: { name: 'Ada King', note: 'called', language: 'en' },
        membership: { endsAtMs: endOfDay('2028-03-31', 'Europe/Paris') },
      },
    ]);
  });

  it('shortens nobody, gives nobody another tier, and takes no row twice', async () => {
    const { desk, sheetOf, preview } = await at();
    await sheetOf(desk.add(STAFF, person(), wish()));
    const { refused } = await preview(
      bytesOf('Ada;ada@example.org;friend;;2026-12-31;;;', 'Ada;ADA@example.org;friend;;2029-12-31;;;'),
    );
    expect(refused.map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'ends-earlier'],
      [3, 'twice-in-file'],
    ]);
    const other = await preview(bytesOf('Ada;ada@example.org;patron;;2029-12-31;;;'));
    expect(other.refused).toMatchObject([{ fault: 'other-tier-runs' }]);
  });

  it('gives no two members one address, whether a row names a member by number or adds one', async () => {
    const { desk, sheetOf, preview, write } = await at();
    const starts: string[] = [];
    for (const name of ['Ada', 'Byron']) {
      const { sheet } = await sheetOf(desk.add(STAFF, person({ name, email: null }), wish()));
      starts.push(`${sheet.member.id};${name}`);
    }
    const bytesWith = (all: readonly string[]) => {
      const rows = all.map((start) => `${start};new@example.org;friend;2029-12-31`);
      return new TextEncoder().encode(['number;name;email;tier;until', ...rows].join('\n'));
    };
    for (const order of [
      [...starts, ';Cleo'],
      [';Cleo', ...starts],
    ]) {
      const { refused } = await preview(bytesWith(order));
      expect(refused.map(({ line, fault }) => [line, fault])).toEqual([
        [3, 'twice-in-file'],
        [4, 'twice-in-file'],
      ]);
    }
    expect(await write(bytesWith(starts))).toMatchObject({ kind: 'written', changed: 1 });
  });

  it('takes columns as they are mapped, where it does not know their names', async () => {
    const { preview } = await at();
    const bytes = new TextEncoder().encode('who,what,when\nAda,friend,2027-03-31\n');
    expect((await preview(bytes)).counts).toEqual({ added: 0, changed: 0, left: 0, refused: 0 });
    expect((await preview(bytes, { name: 0, tier: 1, until: 2 })).counts).toMatchObject({ added: 1 });
  });

  it('writes nothing when something has changed since it was looked at', async () => {
    const { desk, sheetOf, preview, store } = await at();
    const bytes = bytesOf('Ada;ada@example.org;friend;;2027-03-31;;;', 'Byron;;friend;;2027-03-31;;;');
    const { plan } = await preview(bytes);
    await sheetOf(desk.add(STAFF, person(), wish()));
    expect(await desk.importMembers(STAFF, { bytes, plan, mail: false })).toEqual({
      kind: 'changed-meanwhile',
    });
    expect(await stored(store, 'members')).toHaveLength(1);
  });

  it('makes no consent, and logs what it did without names', async () => {
    const { write, store } = await at();
    await write(bytesOf('Lovelace;lovelace@example.org;friend;;2027-03-31;;;'));
    expect(await stored(store, 'consents')).toEqual([]);
    const log = await stored(store, 'auditLog');
    expect(log.map(({ action }) => action).sort()).toEqual(['member.added', 'members.imported']);
    expect(JSON.stringify(log)).not.toMatch(/lovelace/i);
  });
});
