import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';

/** What is wrong with a text as JSON, told apart as far as the remedy differs. */
export type JsonProblem =
  | { readonly kind: 'empty' | 'comment' | 'trailing-comma' | 'comma-missing' | 'string' | 'unclosed' }
  | { readonly kind: 'too-deep' | 'too-large' }
  | { readonly kind: 'syntax'; readonly near: string };

const NEAR_LENGTH = 20;

/** The first mistake of a text that `JSON.parse` refuses; those after it mostly follow from it. */
export function firstSyntaxError(text: string): { problem: JsonProblem; offset: number } {
  if (text.trim() === '') return { problem: { kind: 'empty' }, offset: 0 };
  const first = firstReported(text);
  if (!first) return { problem: { kind: 'syntax', near: nearby(text, 0) }, offset: 0 };
  return { problem: problemOf(text, first), offset: first.offset };
}

type Reported = { readonly error: ParseErrorCode; readonly offset: number };

// Left by an exception, the only way out of `visit`: a broken file of megabytes has millions of errors to collect.
function firstReported(text: string): Reported | undefined {
  let first: Reported | undefined;
  const stop = new Error('first error found');
  try {
    visit(
      text,
      {
        onError: (error, offset) => {
          first = { error, offset };
          throw stop;
        },
      },
      { disallowComments: true },
    );
  } catch (thrown) {
    if (thrown !== stop) throw thrown;
  }
  return first;
}

function problemOf(text: string, { error, offset }: Reported): JsonProblem {
  const code = printParseErrorCode(error);
  const before = text.slice(0, offset).trimEnd().at(-1);
  const char = text[offset];
  if (code === 'InvalidCommentToken' || code === 'UnexpectedEndOfComment') return { kind: 'comment' };
  if (code === 'UnexpectedEndOfString' || code === 'InvalidEscapeCharacter' || code === 'InvalidUnicode') {
    return { kind: 'string' };
  }
  if (code === 'InvalidCharacter') return { kind: 'string' };
  if (before === ',' && (char === '}' || char === ']')) return { kind: 'trailing-comma' };
  if (offset >= text.trimEnd().length) return { kind: 'unclosed' };
  if (code === 'CommaExpected') return { kind: 'comma-missing' };
  return { kind: 'syntax', near: nearby(text, offset) };
}

const nearby = (text: string, offset: number) =>
  text
    .slice(offset, offset + NEAR_LENGTH)
    .split(/[\r\n]/)[0]!
    .trim();
