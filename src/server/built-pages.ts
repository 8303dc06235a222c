import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RenderPage } from './pages/page-html.ts';
import type { PageSource } from './pages/page-routes.ts';
import { builtTemplate } from './pages/site-files.ts';

/** The pages of a built site: its `index.html`, filled by the app's server bundle. */
export async function builtPages(siteDir: string, serverDir: string): Promise<PageSource> {
  const entry = join(serverDir, 'entry-server.js');
  if (!existsSync(entry)) throw new Error(`${entry} is missing: run "npm run build" first.`);
  const bundle = (await import(pathToFileURL(entry).href)) as { render: RenderPage };
  return { template: builtTemplate(siteDir), render: bundle.render };
}
