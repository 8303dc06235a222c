import { isPrivatePage, NAMED_PAGES, pathOfNamedPage } from './named-pages.ts';

export type RobotsOptions = {
  /** Starts and ends in a slash. */
  readonly base: string;
  readonly languages: readonly string[];
  /** The absolute address of the sitemap, where the museum knows its own. */
  readonly sitemapUrl?: string | undefined;
};

/** `robots.txt` (RFC 9309): everything may be read but the API and the pages of one's own. */
export function robotsTxt({ base, languages, sitemapUrl }: RobotsOptions): string {
  const own = NAMED_PAGES.filter(isPrivatePage).map(pathOfNamedPage);
  const closed = languages.flatMap((lang) => own.map((path) => `${base}${lang}${path}`));
  const lines = ['User-agent: *', ...[`${base}api/`, ...closed].map((path) => `Disallow: ${path}`)];
  return `${[...lines, ...(sitemapUrl ? ['', `Sitemap: ${sitemapUrl}`] : [])].join('\n')}\n`;
}
