import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../src/museum/json/parse-json.ts';

function documentOf(text: string) {
  const outcome = parseJson(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.document;
}

const TEXT = `{
  "a": 1,
  "list": [
    {"b/c": 2}, {
      "d~": null
    }
  ],
\t"é": "x"
}`;

describe('a parsed JSON text', () => {
  it.each([
    [[], 1, 1],
    [['a'], 2, 3],
    [['list'], 3, 3],
    [['list', 0], 4, 5],
    [['list', 0, 'b/c'], 4, 6],
    [['list', 1], 4, 17],
    [['list', 1, 'd~'], 5, 7],
    [['é'], 8, 2],
  ])('finds %j at line %i, column %i', (path, line, column) => {
    expect(documentOf(TEXT).locate(path)).toEqual({ line, column });
  });

  it('places what is missing at the nearest value around it', () => {
    const { locate } = documentOf(TEXT);
    expect(locate(['list', 1, 'nothing', 'below'])).toEqual(locate(['list', 1]));
    expect(locate(['list', 7])).toEqual(locate(['list']));
    expect(locate(['nothing'])).toEqual({ line: 1, column: 1 });
  });

  it.each(['\n', '\r\n', '\r'])('counts lines that end with %j', (end) => {
    expect(documentOf(`{${end}"a":${end}1,${end}"b": 2}`).locate(['b'])).toEqual({ line: 4, column: 1 });
  });

  it('keeps the columns of a file that starts with a byte order mark', () => {
    expect(documentOf('\uFEFF{"a": 1}').locate(['a'])).toEqual({ line: 1, column: 3 });
  });

  it('lists every property given again, wherever it is nested', () => {
    const { duplicateKeys, value } = documentOf('{"a": [{"b": 1,\n"b": 2, "b": 3}],\n "a": 4}');
    expect(duplicateKeys().map(({ path, position }) => [path, position.line])).toEqual([
      [['a', 0, 'b'], 2],
      [['a', 0, 'b'], 2],
      [['a'], 3],
    ]);
    expect(value).toEqual({ a: 4 });
  });

  it('places a property given twice where it counts', () => {
    expect(documentOf('{"a": 1,\n"a": 2}').locate(['a'])).toEqual({ line: 2, column: 1 });
  });

  it('holds a property named __proto__ as any other', () => {
    const { value, locate } = documentOf('{\n"__proto__": {"x": 1}}');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(locate(['__proto__', 'x'])).toEqual({ line: 2, column: 15 });
  });
});

describe('a text that is no JSON', () => {
  it.each([
    ['', 'empty', 1, 1],
    ['{"a": 1,}', 'trailing-comma', 1, 9],
    ['[1, 2, ]', 'trailing-comma', 1, 8],
    ['{"a": 1\n"b": 2}', 'comma-missing', 2, 1],
    ['{"a": "x\n}', 'string', 1, 7],
    ['{"a": "\\x"}', 'string', 1, 7],
    ['// note\n{}', 'comment', 1, 1],
    ['{"a": 1 /* note */}', 'comment', 1, 9],
    ['{"a": [1', 'unclosed', 1, 9],
    ["{'a': 1}", 'syntax', 1, 2],
    ['{"a": NaN}', 'syntax', 1, 7],
    ['{"a": 1} {}', 'syntax', 1, 10],
  ])('%j is %s at line %i, column %i', (text, kind, line, column) => {
    const outcome = parseJson(text);
    expect(outcome).toMatchObject({ ok: false, failure: { problem: { kind }, position: { line, column } } });
  });

  it('is told, not crashed on, when a hundred thousand brackets open', () => {
    expect(parseJson('['.repeat(100_000))).toMatchObject({ failure: { problem: { kind: 'too-deep' } } });
    expect(parseJson('{"a":'.repeat(100_000))).toMatchObject({ failure: { problem: { kind: 'too-deep' } } });
  });

  it('is told, not crashed on, when it is millions of commas or very long', () => {
    expect(parseJson(','.repeat(5_000_000))).toMatchObject({ failure: { problem: { kind: 'syntax' } } });
    expect(parseJson(' '.repeat(16_000_001))).toMatchObject({ failure: { problem: { kind: 'too-large' } } });
  });

  it('does not count brackets inside texts', () => {
    expect(parseJson(JSON.stringify({ a: '['.repeat(1000), b: '\\"[[' })).ok).toBe(true);
  });
});
