import type { HeadTag } from '../../museum/head-tags.ts';
import type { PageData } from '../../museum/page-data.ts';

/** What the app's server bundle makes of a page. */
export type RenderedPage = {
  readonly html: string;
  readonly title: string;
  readonly description: string;
  /** What else its head says. */
  readonly tags?: readonly HeadTag[];
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly status: number;
};

export type RenderInput = {
  /** Below the base path, with a leading slash. */
  readonly path: string;
  readonly lang: string;
  /** Starts and ends in a slash. */
  readonly base: string;
  /** Of `PUBLIC_URL`, where there is one. */
  readonly origin?: string | undefined;
  readonly data: PageData;
  /** What the server makes of the address: 404 where it names nothing. */
  readonly status: number;
};

/** `render` of `src/app/entry-server.tsx`. */
export type RenderPage = (input: RenderInput) => RenderedPage | Promise<RenderedPage>;

/**
 * Fills the built `index.html`: text, title and data are in place before any script runs. A walk’s own scripts, and the
 * texts of its language, come along with the first one (see `scripts/preloads.ts`).
 */
export function fillTemplate(
  template: string,
  page: RenderedPage,
  data: PageData,
  { base, isWalk }: { readonly base: string; readonly isWalk: boolean },
): string {
  const preloaded = [page.lang.split('-')[0], ...(isWalk ? ['walk'] : [])];
  const head = [
    `<title>${escapeHtml(page.title)}</title>`,
    `<meta name="description" content="${escapeHtml(page.description)}">`,
    ...(page.tags ?? []).map(headElement),
  ].join('\n');
  const root = `<html lang="${escapeHtml(page.lang)}" dir="${page.dir}" data-base="${escapeHtml(base)}">`;
  // Functions, since texts may hold `$&` and the like, which `replace` would take for its own.
  return template
    .replace(/<html[^>]*>/i, () => root)
    .replace(/(\s(?:src|href))="\.\//g, (_, attribute: string) => `${attribute}="${base}`)
    .replace('<!--head-->', () => head)
    .replace(PRELOADS, (_, name: string, files: string) =>
      preloaded.includes(name) ? preloadLinks(files, base) : '',
    )
    .replace('<!--app-->', () => page.html)
    .replace('<!--data-->', () => dataScript(data));
}

const PRELOADS = /<!--preload:(\w+)((?: \.\/[\w./-]+)*)-->/g;

const preloadLinks = (files: string, base: string): string =>
  files
    .split(' ./')
    .slice(1)
    .map((file) => `<link rel="modulepreload" crossorigin href="${base}${file}">`)
    .join('');

function headElement(tag: HeadTag): string {
  if (tag.tag === 'json-ld') return `<script type="application/ld+json">${safeJson(tag.data)}</script>`;
  if (tag.tag === 'meta') {
    const named = tag.name.startsWith('og:') ? 'property' : 'name';
    return `<meta ${named}="${escapeHtml(tag.name)}" content="${escapeHtml(tag.content)}">`;
  }
  const language = tag.rel === 'alternate' ? ` hreflang="${escapeHtml(tag.hreflang)}"` : '';
  return `<link rel="${tag.rel}"${language} href="${escapeHtml(tag.href)}">`;
}

/** JSON that no HTML parser can take for markup, whatever the texts in it say. */
const safeJson = (data: object): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const dataScript = (data: PageData): string =>
  `<script type="application/json" id="enfilade-data">${safeJson(data)}</script>`;

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The plain page for a museum whose own file is broken: then there is nothing to render with. */
export function brokenMuseumPage(file: string, line: number | undefined): string {
  const where = escapeHtml(line === undefined ? file : `${file}:${line}`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Enfilade</title>
<p>The museum can’t be shown: <code>${where}</code> is missing or broken. <code>npx enfilade validate</code> says why.</p>
<p lang="fr">Le musée ne peut pas être montré : <code>${where}</code> manque ou est défectueux. <code>npx enfilade validate</code> dit pourquoi.</p>
</html>`;
}
