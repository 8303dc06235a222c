import type { MuseumFileKind } from '../format/migrations.ts';
import type { CheckedFile } from './content.ts';
import type { Issue, IssueFile, Report } from './issue.ts';
import { type Half, issueFileName, type MuseumSource } from './museum-source.ts';
import { type MuseumFiles, parseMuseumFile } from './parse-museum-file.ts';

/** What reading needs: the source, and where issues go. */
export type Reading = {
  readonly source: MuseumSource;
  readonly report: Report;
  readonly add: (issues: readonly Issue[]) => void;
};

export type FileOutcome<T> =
  | { readonly status: 'fine'; readonly file: CheckedFile<T> }
  /** `raw` is what could be parsed, for finding the files that it names. */
  | { readonly status: 'broken'; readonly raw: unknown }
  | { readonly status: 'missing' };

/** Reads one file and reports what is wrong with its text and shape; that it is missing is the caller's to report. */
export async function readFile<Kind extends MuseumFileKind>(
  reading: Reading,
  kind: Kind,
  half: Half,
  path: string,
): Promise<FileOutcome<MuseumFiles[Kind]>> {
  const file = issueFileName(half, path);
  const text = await reading.source.read(half, path).catch(() => null);
  if (text === undefined) return { status: 'missing' };
  if (text === null) {
    reading.report(nowhere(file), [], 'unreadable-file', { path: file });
    return { status: 'broken', raw: undefined };
  }
  reportBadEncoding(text, file, reading.report);
  const parsed = parseMuseumFile(kind, text, file);
  if (!parsed.ok) {
    reading.add(parsed.issues);
    return { status: 'broken', raw: parsed.raw };
  }
  const at: IssueFile = { file, locate: parsed.document.locate };
  for (const { path: keyPath, position } of parsed.document.duplicateKeys()) {
    const there: IssueFile = { file, locate: () => position };
    reading.report(there, keyPath, 'json-duplicate-key', { property: String(keyPath.at(-1)) });
  }
  return { status: 'fine', file: { ...at, value: parsed.value } };
}

/** A file of which no place is known. */
export const nowhere = (file: string): IssueFile => ({ file, locate: () => ({ line: 1, column: 1 }) });

// Decoding puts U+FFFD where the bytes were no UTF-8, as when a spreadsheet saved Windows-1252.
function reportBadEncoding(text: string, file: string, report: Report): void {
  const line = text.slice(0, Math.max(0, text.indexOf('\uFFFD'))).split('\n').length;
  if (text.includes('\uFFFD')) report({ file, locate: () => ({ line, column: 1 }) }, [], 'not-utf8', {});
}
