import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve('src');

/** Which top-level folders of src a folder may import (besides itself); the house rules of architecture and style. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  museum: [],
  building: ['museum'],
  bake: ['museum', 'building'],
  scene: ['museum', 'building'],
  ui: ['museum', 'platform', 'i18n'],
  platform: ['museum'],
  i18n: ['museum'],
  features: ['museum', 'scene', 'ui', 'platform', 'i18n', 'qr'],
  app: ['museum', 'scene', 'ui', 'platform', 'i18n', 'features'],
  membership: ['museum', 'i18n', 'qr'],
  server: ['museum', 'i18n', 'membership'],
  synth: ['museum'],
  qr: [],
  cli: ['museum', 'i18n', 'membership', 'server', 'building', 'bake', 'synth'],
};

/** Packages that only some folders may import. */
const PACKAGES_OF: Record<string, readonly string[]> = {
  museum: ['zod', 'jsonc-parser'],
};

type Import = { readonly file: string; readonly target: string };

function sourceFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx)$/.test(name))
    .map((name) => join(dir, name));
}

/** The imports of a text, static, for effect, dynamic and re-exports; comments are dropped first. */
function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const statements = code.matchAll(/^(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"]+)['"]/gm);
  const dynamic = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
  return [...statements, ...dynamic].map((match) => match[1]!);
}

function violationsOf(imports: readonly Import[], root: string): string[] {
  return imports.flatMap(({ file, target }) => {
    const [folder, second] = relative(root, file).split('/');
    const told = `${relative(root, file)} imports ${target}`;
    if (!target.startsWith('.')) {
      const allowed = PACKAGES_OF[folder!];
      const name = target.split('/')[target.startsWith('@') ? 1 : 0]!;
      return allowed && !allowed.includes(name) ? [told] : [];
    }
    const [toFolder, toSecond] = relative(root, resolve(dirname(file), target)).split('/');
    if (toFolder === folder) return folder === 'features' && second !== toSecond ? [told] : [];
    return MAY_IMPORT[folder!]?.includes(toFolder!) ? [] : [told];
  });
}

describe('import boundaries', () => {
  const imports = sourceFiles(SRC).flatMap((file) =>
    importsOf(readFileSync(file, 'utf8')).map((target) => ({ file, target })),
  );

  it('hold in every file of src', () => {
    expect(imports.length).toBeGreaterThan(50);
    expect(violationsOf(imports, SRC)).toEqual([]);
  });

  it('are known for every folder of src', () => {
    expect(readdirSync(SRC).sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it.each([
    ['museum/access/a.ts', '../../scene/index.ts'],
    ['museum/a.ts', 'react'],
    ['scene/a.ts', '../features/visit/index.ts'],
    ['features/gate/a.ts', '../visit/store.ts'],
    ['server/a.ts', '../cli/main.ts'],
  ])('refuse %s importing %s', (file, target) => {
    expect(violationsOf([{ file: join(SRC, file), target }], SRC)).toHaveLength(1);
  });

  it('are read from every form of import', () => {
    const text = [
      "import a from './a.ts';",
      "import './b.ts';",
      "export { c } from './c.ts';",
      "import {\n  d,\n} from './d.ts';",
      "const e = await import('./e.ts');",
      "// import f from './f.ts';",
      "const text = 'taken from ' + \"'g'\";",
    ].join('\n');
    expect(importsOf(text).sort()).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts']);
  });

  it('let a feature import the interface parts', () => {
    expect(
      violationsOf([{ file: join(SRC, 'features/gate/a.ts'), target: '../../ui/index.ts' }], SRC),
    ).toEqual([]);
  });
});
