import { directionOf } from '../../i18n/react-language.ts';
import { escapeHtml, type MailPart, toHtml, withoutIsolates } from './parts.ts';

export type HtmlMail = {
  readonly lang: string;
  readonly museum: string;
  readonly museumUrl: string;
  readonly heading: string;
  readonly parts: readonly MailPart[];
  readonly footer: readonly string[];
};

const SERIF = "Garamond,'Iowan Old Style',Georgia,serif";
const SANS = "system-ui,-apple-system,'Segoe UI',Helvetica,Arial,sans-serif";

/**
 * The site's colours, in the dark as well. What every mail program needs stands in the elements themselves; the sheet only
 * turns it dark where a program can, and gives way on wide screens.
 */
const SHEET = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (min-width:600px){.sheet{padding:56px 24px!important}}
@media (prefers-color-scheme:dark){
body,.page{background:#171513!important;color:#efe9e1!important}
.soft{color:#b5aa9d!important}.line{border-color:#3b362f!important}
.button{background:#c9694a!important;color:#171513!important}
.code{background:#24201c!important;border-color:#3b362f!important}}
`.trim();

const STYLE = {
  page: `margin:0;padding:0;background:#f6f3ee;color:#1d1a17;font:400 17px/1.55 ${SANS};-webkit-text-size-adjust:100%`,
  sheet: 'max-width:520px;margin:0 auto;padding:32px 22px;text-align:start;overflow-wrap:break-word',
  museum: `display:inline-block;margin:0 0 36px;font:400 18px/1.3 ${SERIF};color:#5a5249;text-decoration:none`,
  heading: `margin:0 0 20px;font:400 32px/1.15 ${SERIF};letter-spacing:-0.01em;text-wrap:balance`,
  paragraph: 'margin:0 0 18px',
  note: 'margin:0 0 18px;font-size:15px;line-height:1.5;color:#5a5249',
  button:
    'display:inline-block;margin:10px 0 28px;padding:14px 26px;border-radius:3px;background:#8a3a22;color:#ffffff;font-size:17px;line-height:1.3;text-decoration:none',
  facts: 'margin:8px 0 26px;padding:0;border-top:1px solid #d8d0c4',
  row: 'padding:12px 0 11px;border-bottom:1px solid #d8d0c4',
  label: 'display:block;margin:0;font-size:14px;line-height:1.4;color:#5a5249',
  value: `display:block;margin:0;font:400 20px/1.3 ${SERIF}`,
  code: 'margin:8px 0 26px;padding:18px 16px;border:1px solid #d8d0c4;border-radius:3px;background:#fcfaf7;font:400 22px/1.4 ui-monospace,Menlo,Consolas,monospace;letter-spacing:0.06em;text-align:center',
  quotation: `margin:0 0 22px;padding:0 0 0 18px;padding-inline:18px 0;border-inline-start:2px solid #d8d0c4;font:italic 400 20px/1.45 ${SERIF}`,
  figure: 'margin:8px 0 28px;padding:0',
  picture:
    'display:block;width:264px;max-width:100%;height:auto;border:0;border-radius:3px;background:#ffffff',
  footer:
    'margin:40px 0 0;padding:18px 0 0;border-top:1px solid #d8d0c4;font-size:14px;line-height:1.5;color:#5a5249',
} as const;

/** A mail's parts as one HTML document: a single column without tables, scripts, or anything that is fetched. */
export function renderHtml({ lang, museum, museumUrl, heading, parts, footer }: HtmlMail): string {
  const title = escapeHtml(withoutIsolates(heading));
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(lang)}" dir="${directionOf(lang)}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${title}</title>`,
    `<style>${SHEET}</style></head>`,
    `<body class="page" style="${STYLE.page}">`,
    `<div class="sheet" style="${STYLE.sheet}">`,
    `<a class="soft" style="${STYLE.museum}" href="${escapeHtml(museumUrl)}">${toHtml(museum)}</a>`,
    `<h1 style="${STYLE.heading}">${toHtml(heading)}</h1>`,
    ...parts.map(htmlOf),
    `<div class="soft line" style="${STYLE.footer}">${footer.map(toHtml).join('<br>')}</div>`,
    '</div></body></html>',
  ].join('\n');
}

function htmlOf(part: MailPart): string {
  switch (part.kind) {
    case 'paragraph':
      return `<p style="${STYLE.paragraph}">${toHtml(part.text)}</p>`;
    case 'note':
      return `<p class="soft" style="${STYLE.note}">${toHtml(part.text)}</p>`;
    case 'button':
      return `<div><a class="button" style="${STYLE.button}" href="${escapeHtml(part.url)}">${toHtml(part.label)}</a></div>`;
    case 'facts':
      return `<div class="line" style="${STYLE.facts}">${part.rows.map(rowOf).join('')}</div>`;
    case 'code':
      return `<p class="code" dir="ltr" style="${STYLE.code}">${toHtml(part.text)}</p>`;
    case 'quotation':
      return `<blockquote class="line" dir="auto" style="${STYLE.quotation}">${toHtml(part.text).replaceAll('\n', '<br>')}</blockquote>`;
    case 'picture':
      return `<p style="${STYLE.figure}"><img style="${STYLE.picture}" width="264" height="264" src="cid:${escapeHtml(part.picture.cid)}" alt="${escapeHtml(withoutIsolates(part.alt))}"></p>`;
  }
}

const rowOf = ([label, value]: readonly [string, string]): string =>
  `<div class="line" style="${STYLE.row}"><span class="soft" style="${STYLE.label}">${toHtml(label)}</span><span style="${STYLE.value}">${toHtml(value)}</span></div>`;
