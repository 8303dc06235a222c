type ModuleInfo = { readonly importers: readonly string[]; readonly isEntry: boolean };
type Context = { readonly getModuleInfo: (id: string) => ModuleInfo | null };

/**
 * Names the chunk of all that the first page imports, so that it stays one file: packed together it is smaller than in
 * the pieces that it would be cut into for pages which share some of it.
 */
export function firstChunk(id: string, context: Context): string | null {
  const above = new Set([id]);
  for (const each of above) {
    const info = context.getModuleInfo(each);
    if (info?.isEntry) return 'first';
    for (const importer of info?.importers ?? []) above.add(importer);
  }
  return null;
}
