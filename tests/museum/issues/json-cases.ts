import { put, retype } from '../../helpers/memory-source.ts';
import { HALL, type IssueCase, MUSEUM } from './issue-case.ts';

export const jsonCases: readonly IssueCase[] = [
  {
    code: 'json-empty',
    when: 'a file holds only blanks',
    make: (m) => {
      m.files[HALL] = ' \n';
    },
    at: [HALL, '', ''],
  },
  {
    code: 'json-comment',
    when: 'a line is commented',
    make: (m) => retype(m, HALL, '"ambient": 0.6', '"ambient": 0.6 // dim'),
    at: [HALL, '', '// dim'],
    fine: (m) => put(m, HALL, '/text/fr', 'http://a.b // no comment'),
  },
  {
    code: 'json-trailing-comma',
    when: 'a comma follows the last entry',
    make: (m) => retype(m, HALL, '"ambient": 0.6', '"ambient": 0.6,'),
    at: [HALL, '', '}'],
  },
  {
    code: 'json-comma-missing',
    when: 'no comma stands between two properties',
    make: (m) => retype(m, HALL, '"room": "hall",', '"room": "hall"'),
    at: [HALL, '', '"text"'],
  },
  {
    code: 'json-string',
    when: 'a quotation mark is missing',
    make: (m) => retype(m, HALL, '"Welcome (fr)"', '"Welcome (fr)'),
    at: [HALL, '', 'Welcome (fr)'],
    fine: (m) => put(m, HALL, '/text/fr', 'He said "welcome"\n\\o/'),
  },
  {
    code: 'json-unclosed',
    when: 'the end of the file is cut off',
    make: (m) => {
      m.files[MUSEUM] = '{\n  "format": 1';
    },
    at: [MUSEUM, '', '"format": 1'],
  },
  {
    code: 'json-syntax',
    when: 'a name has no quotation marks',
    make: (m) => retype(m, HALL, '"ambient": 0.6', 'ambient: 0.6'),
    at: [HALL, '', 'ambient: 0.6'],
    fine: (m) => {
      m.files[HALL] = `\uFEFF${JSON.stringify(m.files[HALL])}`;
    },
  },
  {
    code: 'json-duplicate-key',
    when: 'a property is given twice',
    make: (m) => retype(m, HALL, '"ambient": 0.6', '"ambient": 0.4,\n    "ambient": 0.6'),
    at: [HALL, '/light/ambient', '"ambient": 0.6'],
  },
  {
    code: 'json-too-deep',
    when: 'a thousand brackets are opened',
    make: (m) => put(m, HALL, '/text', JSON.parse('['.repeat(1000) + ']'.repeat(1000))),
    at: [HALL, '', '['],
  },
  {
    code: 'json-too-large',
    when: 'a file has more than sixteen million characters',
    make: (m) => retype(m, HALL, '"format": 1', `"format": ${' '.repeat(16_000_000)}1`),
    at: [HALL, '', '{'],
  },
  {
    code: 'not-utf8',
    when: 'decoding has lost a character',
    make: (m) => put(m, HALL, '/text/fr', 'Entr\uFFFDe'),
    at: [HALL, '', 'Entr\uFFFDe'],
    fine: (m) => put(m, HALL, '/text/fr', 'Entrée 入口 🚪'),
  },
];
