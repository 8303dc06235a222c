export type PrefixOptions = {
  readonly languages: readonly string[];
  readonly openRoom: string;
  readonly group: string;
  readonly membersDir: string;
  readonly tickets: readonly string[];
};

/** Whatever a gated file's path may be put behind: where files are public, where the API is, and ways out of both. */
export function prefixesOf(options: PrefixOptions): string[] {
  const { languages, openRoom, group, membersDir, tickets } = options;
  const open = ['/', '/app/', '/assets/', '/assets/museum/', '/assets/schemas/'];
  const up = ['../', '../../../'];
  const ways = (from: string, target: string) =>
    up.flatMap((dots) => [
      `${from}${dots}${target}`,
      `${from}${dots.replaceAll('.', '%2e')}${target}`,
      `${from}${dots.replaceAll('/', '%2f')}${target}`,
    ]);
  return [
    ...open,
    ...open.map((prefix) => `${prefix}members/`),
    ...ways('/assets/museum/', 'members/'),
    ...ways('/app/', 'members/'),
    '/api/',
    '/api/members/',
    '/api/signatures/',
    '/api/search/',
    '/api/rooms/',
    ...tickets.map((ticket) => `/api/signed/${ticket}/`),
    `/api/rooms/${openRoom}/`,
    `/api/rooms/${openRoom}/../../`,
    `/api/rooms/${openRoom}/..%2f..%2f`,
    `/api/search/${group}/../../`,
    `/assets/museum/rooms/${openRoom}/../../`,
    ...languages.flatMap((language) => [`/${language}/`, `/${language}/list/`]),
    `/@fs${membersDir}/`,
    `/@fs/${membersDir}/`,
    '/dist/site/',
    '/src/',
    '/node_modules/',
  ];
}
