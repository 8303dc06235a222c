import type { Issue } from '../museum/validate/issue.ts';
import type { CliLanguage } from './command.ts';
import { cliTexts, issueTexts } from './texts.ts';

/** The issues of a validation as text: grouped by file, one line each, and a closing line that counts them. */
export function formatReport(
  {
    issues,
    errors,
    warnings,
  }: { readonly issues: readonly Issue[]; readonly errors: number; readonly warnings: number },
  lang: CliLanguage,
): string {
  const t = cliTexts(lang);
  const sentence = issueTexts(lang);
  const line = (issue: Issue) => {
    const place = `${issue.file}:${issue.line}:${issue.column ?? 1}`;
    const severity = t(`validate.${issue.severity}`);
    return oneLine(`${place}  ${severity}  ${issue.code}  ${sentence(issue.code, issue.params)}`);
  };
  const files = [...new Set(issues.map(({ file }) => file))];
  const blocks = files.map((file) =>
    issues
      .filter((issue) => issue.file === file)
      .map(line)
      .join('\n'),
  );
  const closing =
    issues.length === 0
      ? t('validate.fine')
      : t('validate.counts', {
          errors: t('validate.errors', { count: errors }),
          warnings: t('validate.warnings', { count: warnings }),
        });
  return [...blocks, closing].join('\n\n');
}

// What the content says may hold anything: terminal escapes, characters that turn the line's direction.
const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, ' ');
