import type * as z from 'zod/mini';
import { type Directory, directorySchema } from '../format/directory.ts';
import { type MuseumFileKind, migrate } from '../format/migrations.ts';
import { type Museum, museumSchema } from '../format/museum.ts';
import { type Plan, planSchema } from '../format/plan.ts';
import { type Previews, previewsSchema } from '../format/previews.ts';
import { type Room, roomSchema } from '../format/room.ts';
import { type Tour, tourSchema } from '../format/tour.ts';
import { FORMAT } from '../format/version.ts';
import { type Works, worksSchema } from '../format/works.ts';
import {
  type JsonDocument,
  type JsonFailure,
  MAX_JSON_DEPTH,
  MAX_JSON_LENGTH,
  parseJson,
} from '../json/parse-json.ts';
import { type Issue, type IssueFile, issueAt, type Report } from './issue.ts';
import { reportShape } from './shape.ts';

/** What each kind of file holds. */
export type MuseumFiles = {
  readonly museum: Museum;
  readonly plan: Plan;
  readonly directory: Directory;
  readonly room: Room;
  readonly works: Works;
  readonly previews: Previews;
  readonly tour: Tour;
};

export const SCHEMAS = {
  museum: museumSchema,
  plan: planSchema,
  directory: directorySchema,
  room: roomSchema,
  works: worksSchema,
  previews: previewsSchema,
  tour: tourSchema,
} satisfies { [Kind in MuseumFileKind]: z.ZodMiniType<MuseumFiles[Kind]> };

export type ParsedFile<T> =
  | { readonly ok: true; readonly value: T; readonly document: JsonDocument }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly raw?: unknown };

/**
 * Reads one file of a museum: JSON, migration, shape. `file` is the name that its issues carry. Browser, server and
 * validation read through it, so that none accepts what another refuses.
 */
export function parseMuseumFile<Kind extends MuseumFileKind>(
  kind: Kind,
  text: string,
  file: string,
): ParsedFile<MuseumFiles[Kind]> {
  const parsed = parseJson(text);
  if (!parsed.ok) return { ok: false, issues: [syntaxIssue(file, parsed.failure)] };
  const { document } = parsed;
  const at: IssueFile = { file, locate: document.locate };
  const migrated = migrate(kind, document.value);
  if (migrated.status === 'too-new') {
    const params = { format: migrated.format, supported: FORMAT };
    return { ok: false, issues: [issueAt(at, ['format'], 'format-too-new', params)] };
  }
  const schema: z.core.$ZodType = SCHEMAS[kind];
  const result = SCHEMAS[kind].safeParse(migrated.value, { reportInput: true });
  if (result.success) return { ok: true, value: result.data as MuseumFiles[Kind], document };
  const issues = new Map<string, Issue>();
  const report: Report = (where, path, code, params) => {
    const issue = issueAt(where, path, code, params);
    // Two checks of one value may say the same.
    issues.set(`${code} ${issue.pointer} ${String(issue.params.property)}`, issue);
  };
  reportShape(at, schema, migrated.value, result.error.issues, report);
  return { ok: false, issues: [...issues.values()], raw: migrated.value };
}

function syntaxIssue(file: string, { problem, position }: JsonFailure): Issue {
  const at: IssueFile = { file, locate: () => position };
  switch (problem.kind) {
    case 'syntax':
      return issueAt(at, [], 'json-syntax', { near: problem.near });
    case 'too-deep':
      return issueAt(at, [], 'json-too-deep', { maximum: MAX_JSON_DEPTH });
    case 'too-large':
      return issueAt(at, [], 'json-too-large', { maximum: MAX_JSON_LENGTH });
    default:
      return issueAt(at, [], `json-${problem.kind}`, {});
  }
}
