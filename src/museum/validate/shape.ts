import type * as z from 'zod/mini';
import type { JsonPath } from '../json/pointer.ts';
import type { IssueFile, Report } from './issue.ts';
import { suggest } from './suggest.ts';
import { propertyNamesAt } from './walk-schema.ts';

/** Translates what a schema found wrong into our own issues. `value` is what was parsed. */
export function reportShape(
  at: IssueFile,
  schema: z.core.$ZodType,
  value: unknown,
  found: readonly z.core.$ZodIssue[],
  report: Report,
): void {
  for (const issue of found) {
    const path = issue.path as JsonPath;
    if (issue.code === 'unrecognized_keys') {
      reportUnknown(at, path, issue.keys, propertyNamesAt(schema, value, path), report);
    } else if (isMissing(issue, value)) {
      report(at, path.slice(0, -1), 'missing-property', { property: String(path.at(-1)) });
    } else reportValue(at, path, issue, report);
  }
}

const isMissing = (issue: z.core.$ZodIssue, value: unknown) =>
  issue.path.length > 0 && valueAt(value, issue.path as JsonPath) === undefined;

/** JSON knows no `undefined`: where a path leads to it, nothing is there. */
function valueAt(value: unknown, path: JsonPath): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string | number, unknown>)[key];
  }
  return here;
}

function reportUnknown(
  at: IssueFile,
  path: JsonPath,
  keys: readonly string[],
  allowed: readonly string[],
  report: Report,
): void {
  for (const property of keys) {
    const suggestion = suggest(property, allowed);
    if (suggestion) report(at, [...path, property], 'misspelt-property', { property, suggestion });
    else {
      const names = allowed.filter((name) => name !== '$schema').join(', ');
      report(at, [...path, property], 'unknown-property', { property, allowed: names });
    }
  }
}

function reportValue(at: IssueFile, path: JsonPath, issue: z.core.$ZodIssue, report: Report): void {
  if (issue.code === 'invalid_type') reportType(at, path, issue.expected, issue.input, report);
  else if (reportCheck(at, path, issue, report)) return;
  else if (issue.code === 'invalid_value') {
    report(at, path, 'bad-value', {
      value: shortened(issue.input),
      allowed: issue.values.map(String).join(', '),
    });
  } else if (issue.code === 'invalid_union') {
    // Of a discriminated union zod gives the whole object, and the path of its `kind`.
    const kind = (issue.input as Record<string, unknown> | null | undefined)?.[String(path.at(-1))];
    const options = 'options' in issue ? (issue.options ?? []) : [];
    report(at, path, 'bad-value', { value: shortened(kind), allowed: options.map(String).join(', ') });
  } else if (issue.code === 'too_small' || issue.code === 'too_big') reportRange(at, path, issue, report);
  else report(at, path, 'bad-value', { value: shortened(issue.input), allowed: '' });
}

const CHECKS = ['empty-text', 'language-map-empty'] as const;
const CHECKS_OF_VALUE = [
  'bad-id',
  'bad-color',
  'bad-currency',
  'bad-rights',
  'bad-age-range',
  'bad-path',
  'bad-image-address',
  'bad-instant',
  'bad-url',
  'bad-language-tag',
] as const;

/** Our schemas' checks name their issue's code as zod's message. */
function reportCheck(at: IssueFile, path: JsonPath, issue: z.core.$ZodIssue, report: Report): boolean {
  const message = issue.code === 'invalid_key' ? issue.issues[0]?.message : issue.message;
  const plain = CHECKS.find((code) => code === message);
  const ofValue = CHECKS_OF_VALUE.find((code) => code === message);
  if (plain) report(at, path, plain, {});
  else if (ofValue) report(at, path, ofValue, { value: shortened(issue.input) });
  return plain !== undefined || ofValue !== undefined;
}

const TYPES = {
  string: 'expected-text',
  number: 'expected-number',
  int: 'expected-integer',
  array: 'expected-list',
  tuple: 'expected-list',
  object: 'expected-object',
  record: 'expected-languages',
} as const;

function reportType(at: IssueFile, path: JsonPath, expected: string, input: unknown, report: Report): void {
  // JSON writes 1e999, JavaScript reads infinity.
  if (typeof input === 'number' && !Number.isFinite(input)) {
    report(at, path, 'number-too-large', { value: '1e309', maximum: Number.MAX_SAFE_INTEGER });
  } else report(at, path, TYPES[expected as keyof typeof TYPES] ?? 'expected-object', {});
}

function reportRange(
  at: IssueFile,
  path: JsonPath,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  report: Report,
): void {
  const items = issue.origin === 'array';
  const value = shortened(issue.input);
  if (issue.code === 'too_big') {
    const maximum = Number(issue.maximum);
    if (items) report(at, path, 'too-many-items', { maximum });
    else report(at, path, 'number-too-large', { value, maximum });
    return;
  }
  const minimum = Number(issue.minimum);
  if (items) report(at, path, 'too-few-items', { minimum });
  else if (issue.inclusive === false) report(at, path, 'number-not-above', { value, minimum });
  else report(at, path, 'number-too-small', { value, minimum });
}

const LONGEST_VALUE = 60;

/** A value as a sentence quotes it. */
function shortened(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}
