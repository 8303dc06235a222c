import type { Plugin } from 'vite';

/** Files that a page needs besides its first script, and the module that each is made from. */
const PRELOADS = {
  walk: ['src/app/pages/walk-page.tsx', 'src/scene/index.ts'],
  fr: ['src/i18n/app.fr.json'],
  en: ['src/i18n/app.en.json'],
};

/**
 * Names these files in the built `index.html`, as `<!--preload:walk ./app/a.js ./app/b.js-->`: who serves a page puts
 * those it needs into its head, so that they come along with the first script instead of after it.
 */
export function preloads(): Plugin {
  return {
    name: 'enfilade-preloads',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, chunk }) {
        const chunks = Object.values(bundle ?? {}).filter((each) => each.type === 'chunk');
        const fileOf = (module: string) =>
          chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${module}`))?.fileName ?? [];
        /** With all that they import. */
        const whole = (files: readonly string[]) => {
          const found = new Set(files);
          for (const file of found)
            for (const each of chunks.find(({ fileName }) => fileName === file)?.imports ?? [])
              found.add(each);
          return found;
        };
        const first = whole(chunk ? [chunk.fileName] : []);
        const lines = Object.entries(PRELOADS).map(([name, modules]) => {
          const files = [...whole(modules.flatMap(fileOf))].filter((file) => !first.has(file));
          return `<!--preload:${name}${files.map((file) => ` ./${file}`).join('')}-->`;
        });
        return html.replace('<!--head-->', `<!--head-->\n    ${lines.join('\n    ')}`);
      },
    },
  };
}
