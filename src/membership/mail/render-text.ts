import { type MailPart, withoutIsolates } from './parts.ts';

export type TextMail = {
  readonly heading: string;
  readonly parts: readonly MailPart[];
  readonly footer: readonly string[];
  /** A label and its value, on one line, as the language writes it. */
  readonly fact: (label: string, value: string) => string;
};

/** A mail's parts as plain text: paragraphs parted by empty lines, links on lines of their own. */
export function renderText({ heading, parts, footer, fact }: TextMail): string {
  const blocks = [heading, ...parts.flatMap((part) => blockOf(part, fact)), ['--', ...footer].join('\n')];
  return `${withoutIsolates(blocks.join('\n\n'))}\n`;
}

function blockOf(part: MailPart, fact: TextMail['fact']): string[] {
  switch (part.kind) {
    case 'paragraph':
    case 'note':
      return [part.text];
    case 'button':
      return [`${part.label}\n${part.url}`];
    case 'facts':
      return [part.rows.map(([label, value]) => fact(label, value)).join('\n')];
    case 'code':
      return [`    ${part.text}`];
    case 'quotation':
      return [part.text.replaceAll(/^/gm, '> ')];
    case 'picture':
      return [];
  }
}
