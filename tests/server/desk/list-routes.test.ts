import { expect, it } from 'vitest';
import { DESK_API } from '../../../src/museum/desk/paths.ts';
import { openDeskServer } from './desk-server.ts';

const CSV = 'name;email;tier;until\nAda;ada@example.org;friend;2027-03-31\nByron;;emperor;2027-03-31\n';
const base64 = (text: string) => Buffer.from(text).toString('base64');

it('a file is looked at, then written, and comes out again', async () => {
  const { post } = await openDeskServer();
  const file = base64(CSV);
  const preview = (await post(DESK_API.importPreview, { file, mail: false })).json();
  expect(preview).toMatchObject({
    kind: 'preview',
    counts: { added: 1, refused: 1 },
    refused: [{ line: 3 }],
  });
  const written = await post(DESK_API.import, { file, mail: false, plan: preview.plan });
  expect(written.json()).toMatchObject({ kind: 'written', added: 1 });
  const out = await post(DESK_API.export, { text: '' });
  expect(out.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(out.headers['content-disposition']).toContain('attachment');
  expect(out.headers['cache-control']).toBe('no-store');
  expect(out.body).toContain(',Ada,ada@example.org,');
});

it('a plan that is no longer true writes nothing', async () => {
  const { post } = await openDeskServer();
  const answer = await post(DESK_API.import, { file: base64(CSV), mail: false, plan: 'another' });
  expect(answer.json()).toEqual({ kind: 'changed-meanwhile' });
  expect((await post(DESK_API.find, { text: '' })).json().total).toBe(0);
});

it.each([
  ['a file that is too large', { file: 'A'.repeat(12 * 1024 * 1024), mail: false }, 413],
  ['no file', { mail: false }, 400],
  ['a column that is none', { file: '', mail: false, columns: { crown: 1 } }, 400],
])('%s is refused', async (_, body, status) => {
  const { post } = await openDeskServer();
  expect((await post(DESK_API.importPreview, body)).statusCode).toBe(status);
});

it('what is no list of members is refused with its reason', async () => {
  const { post } = await openDeskServer();
  const answer = await post(DESK_API.importPreview, { file: base64('name\n"Ada\n'), mail: false });
  expect(answer.json()).toMatchObject({ kind: 'refused', fault: 'broken-quotes' });
});
