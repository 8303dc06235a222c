import { expect, it } from 'vitest';
import type { FindRequest } from '../../../src/museum/desk/answers.ts';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { DAY, NOW } from '../store/sample-rows.ts';
import { deskAt, person, STAFF, wish } from './desk-at.ts';

describeOnBothStores('finding members', ({ open }) => {
  const filled = async () => {
    const at = await deskAt(await open());
    const add = (name: string, email: string | null, what = {}) =>
      at.sheetOf(at.desk.add(STAFF, person({ name, email }), wish(what)));
    const elodie = await add('Élodie Marie-Claire', 'elodie@example.org');
    await add('Sophie Germain', 'sophie@example.org', { tier: 'patron', endsAtMs: NOW + 10 * DAY });
    await add('Émilie du Châtelet', null, { startsAtMs: NOW - 400 * DAY, endsAtMs: NOW - 35 * DAY });
    await add('100% Ada_x', 'ada@example.org');
    const names = async (request: Partial<FindRequest>) =>
      (await at.desk.find({ text: '', ...request })).found.map(({ member }) => member.name);
    return { ...at, names, elodie: elodie.sheet };
  };

  it.each([
    ['elodie', ['Élodie Marie-Claire']],
    ['ÉLODIE', ['Élodie Marie-Claire']],
    ['claire', ['Élodie Marie-Claire']],
    ['cla el', ['Élodie Marie-Claire']],
    ['odie', []],
    ['sophie@', ['Sophie Germain']],
    ['example.org', []],
    ['chatelet', ['Émilie du Châtelet']],
    ['%', []],
    ['ada_', ['100% Ada_x']],
    ['100%', ['100% Ada_x']],
    ['adax', []],
  ])('%s finds %j', async (text, expected) => {
    const { names } = await filled();
    expect(await names({ text })).toEqual(expected);
  });

  it('finds by the number of the member and of a card', async () => {
    const { names, elodie } = await filled();
    expect(await names({ text: elodie.member.id })).toEqual(['Élodie Marie-Claire']);
    expect(await names({ text: elodie.member.id.slice(0, 8) })).toEqual(['Élodie Marie-Claire']);
    expect(await names({ text: elodie.cards[0]!.id })).toEqual(['Élodie Marie-Claire']);
  });

  it('finds by tier and by how the membership stands', async () => {
    const { names } = await filled();
    expect(await names({ tier: 'patron' })).toEqual(['Sophie Germain']);
    expect(await names({ standing: 'ending' })).toEqual(['Sophie Germain']);
    expect(await names({ standing: 'ended' })).toEqual(['Émilie du Châtelet']);
    expect(await names({ standing: 'none' })).toEqual([]);
    expect(await names({ standing: 'running', text: 's' })).toEqual(['Sophie Germain']);
  });

  it('gives all by name whatever its accents, with what they hold', async () => {
    const { desk } = await filled();
    const { found, total, next } = await desk.find({ text: '' });
    expect(found.map(({ member, membership }) => [member.name, membership?.tier])).toEqual([
      ['100% Ada_x', 'friend'],
      ['Élodie Marie-Claire', 'friend'],
      ['Émilie du Châtelet', 'friend'],
      ['Sophie Germain', 'patron'],
    ]);
    expect([total, next]).toEqual([4, null]);
  });

  it('gives every one of many once, page by page, those of one name too', async () => {
    const { desk, sheetOf } = await deskAt(await open());
    for (let i = 0; i < 120; i++) {
      await sheetOf(desk.add(STAFF, person({ name: i < 60 ? 'Same Name' : `M ${i}`, email: null }), wish()));
    }
    const seen: string[] = [];
    let after: FindRequest['after'];
    do {
      const page = await desk.find({ text: '', ...(after ? { after } : {}) });
      expect(page.found.length).toBeLessThanOrEqual(50);
      expect(page.total).toBe(after ? undefined : 120);
      seen.push(...page.found.map(({ member }) => member.id));
      after = page.next ?? undefined;
    } while (after);
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
  });

  it('no longer finds who was erased', async () => {
    const { names, store, elodie } = await filled();
    await store.repositories.members.erase(elodie.member.id, NOW);
    expect(await names({ text: elodie.member.id })).toEqual([]);
  });
});
