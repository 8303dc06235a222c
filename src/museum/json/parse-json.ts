import type { Node } from 'jsonc-parser';
import { offsetBeyondDepth } from './depth.ts';
import { lineIndexOf, type TextPosition } from './line-index.ts';
import type { JsonPath } from './pointer.ts';
import { firstSyntaxError, type JsonProblem } from './syntax-error.ts';
import { duplicateKeysOf, nodeAt, treeOf } from './tree.ts';

/** The content nests about eight deep; anything beyond this is a mistake or an attack on the parser's stack. */
export const MAX_JSON_DEPTH = 64;
/** In UTF-16 units. The largest `works.json` of a real room is far below it. */
export const MAX_JSON_LENGTH = 16_000_000;

/** Why a text is no JSON, and where. */
export type JsonFailure = { readonly problem: JsonProblem; readonly position: TextPosition };

/** A parsed JSON text that remembers where its values stand. */
export type JsonDocument = {
  readonly value: unknown;
  /** Where the value (for a property: its name) stands; the nearest value around it where the path leads nowhere. */
  readonly locate: (path: JsonPath) => TextPosition;
  /** Properties given twice in one object; JSON keeps the last without a word. */
  readonly duplicateKeys: () => readonly { readonly path: JsonPath; readonly position: TextPosition }[];
};

export type JsonOutcome =
  | { readonly ok: true; readonly document: JsonDocument }
  | { readonly ok: false; readonly failure: JsonFailure };

/** Parses strict JSON (no comments, no trailing commas); a byte order mark is let pass. Never throws. */
export function parseJson(source: string, maxDepth: number = MAX_JSON_DEPTH): JsonOutcome {
  // The mark is blanked, not cut off, so that columns stay those of the file.
  const text = source.startsWith('\uFEFF') ? ` ${source.slice(1)}` : source;
  const fail = (problem: JsonProblem, offset: number): JsonOutcome => ({
    ok: false,
    failure: { problem, position: lineIndexOf(text)(offset) },
  });
  if (text.length > MAX_JSON_LENGTH) return fail({ kind: 'too-large' }, 0);
  const tooDeep = offsetBeyondDepth(text, maxDepth);
  if (tooDeep !== undefined) return fail({ kind: 'too-deep' }, tooDeep);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const error = firstSyntaxError(text);
    return fail(error.problem, error.offset);
  }
  return { ok: true, document: documentOf(text, value) };
}

// Most files are fine: the tree with positions is made only for the one that an issue asks about.
function documentOf(text: string, value: unknown): JsonDocument {
  let tree: Node | undefined;
  let positionOf: ((offset: number) => TextPosition) | undefined;
  const root = () => {
    tree ??= treeOf(text);
    return tree;
  };
  const position = (offset: number) => {
    positionOf ??= lineIndexOf(text);
    return positionOf(offset);
  };
  return {
    value,
    locate: (path) => position(nodeAt(root(), path).offset),
    duplicateKeys: () =>
      duplicateKeysOf(text).map(({ path, offset }) => ({ path, position: position(offset) })),
  };
}
