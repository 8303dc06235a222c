const CC_LICENSE = /creativecommons\.org\/licenses\/(?<kind>[a-z-]+)\/(?<version>[\d.]+)/;
const CC_PUBLIC = /creativecommons\.org\/publicdomain\/(?<kind>zero|mark)/;
const STATEMENT = /rightsstatements\.org\/(?:vocab|page)\/(?<code>[A-Za-z-]+)/;

/** The statements of rightsstatements.org 1.0 that have a name in the translation files. */
const STATEMENTS = new Set([
  'InC',
  'InC-OW-EU',
  'InC-EDU',
  'InC-NC',
  'InC-RUU',
  'NoC-CR',
  'NoC-NC',
  'NoC-OKLR',
  'NoC-US',
  'CNE',
  'UND',
  'NKC',
]);

/** A rights statement's name: one that is the same everywhere, or the key of its translation. */
export type RightsName = { readonly name: string } | { readonly key: string };

export function rightsName(uri: string): RightsName {
  const license = CC_LICENSE.exec(uri)?.groups;
  if (license) return { name: `CC ${license.kind?.toUpperCase()} ${license.version}` };
  const open = CC_PUBLIC.exec(uri)?.groups;
  if (open) return { key: open.kind === 'zero' ? 'rights.cc0' : 'rights.public-domain-mark' };
  const code = STATEMENT.exec(uri)?.groups?.code ?? '';
  return STATEMENTS.has(code) ? { key: `rights.${code}` } : { name: uri };
}
