import type { TextPosition } from '../json/line-index.ts';
import { formatPointer, type JsonPath } from '../json/pointer.ts';
import { ISSUES, type IssueCode, type IssueParams, type Severity } from './issue-codes.ts';

/**
 * Something wrong with a museum's content. `file` is relative to the public half, or starts with `members/`; `pointer`
 * is a JSON pointer (RFC 6901) into it; `line` and `column` start at 1.
 */
export type Issue = {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly file: string;
  readonly pointer: string;
  readonly line: number;
  readonly column?: number;
  readonly params: Readonly<Record<string, string | number>>;
};

/** A file in which an issue can be placed; one that could not be parsed places everything in its first line. */
export type IssueFile = {
  readonly file: string;
  readonly locate: (path: JsonPath) => TextPosition;
};

/** Notes an issue at a path of a file. */
export type Report = <Code extends IssueCode>(
  at: IssueFile,
  path: JsonPath,
  code: Code,
  params: IssueParams<Code>,
) => void;

export function issueAt<Code extends IssueCode>(
  at: IssueFile,
  path: JsonPath,
  code: Code,
  params: IssueParams<Code>,
): Issue {
  const { line, column } = at.locate(path);
  return {
    code,
    severity: ISSUES[code].severity,
    file: at.file,
    pointer: formatPointer(path),
    line,
    column,
    params,
  };
}

/** By file, then line and column; equal places keep the order in which they were found. */
export const sortIssues = (issues: readonly Issue[]): readonly Issue[] =>
  issues.toSorted(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || (a.column ?? 1) - (b.column ?? 1),
  );

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
