import { describe, expect, it } from 'vitest';
import { type Migration, migrate } from '../../../src/museum/format/migrations.ts';

const rename: Migration = ({ title, ...rest }) => ({ ...rest, label: { en: title } });
const same: Migration = (value) => value;
const table = {
  1: { museum: rename, plan: same, room: same, works: same, directory: same, previews: same, tour: same },
  2: {
    museum: (value: object) => ({ ...value, languages: ['en'] }),
    plan: same,
    room: same,
    works: same,
    directory: same,
    previews: same,
    tour: same,
  },
};

describe('an older file', () => {
  it('is brought to the present format step by step', () => {
    const old = { format: 1, title: 'Louvre' };
    expect(migrate('museum', old, table, 3)).toEqual({
      status: 'present',
      value: { format: 3, label: { en: 'Louvre' }, languages: ['en'] },
    });
    expect(old).toEqual({ format: 1, title: 'Louvre' });
  });

  it('is left to the schema where no migration leads on', () => {
    expect(migrate('museum', { format: 0 }, table, 3)).toEqual({ status: 'present', value: { format: 0 } });
  });
});

describe('a file of the present format', () => {
  it.each([[{ format: 3 }], [{ format: '3' }], [{}], [null], [[]], ['text'], [{ format: 1.5 }]])(
    'or of none passes unchanged: %j',
    (value) => {
      expect(migrate('room', value, table, 3)).toEqual({ status: 'present', value });
    },
  );
});

it('a newer file is refused with its format', () => {
  expect(migrate('room', { format: 4 }, table, 3)).toEqual({ status: 'too-new', format: 4 });
});
