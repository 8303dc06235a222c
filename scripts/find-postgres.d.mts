/** The folder that holds `initdb` and `postgres`; `undefined` where there is none. */
export function findPostgres(): string | undefined;
/** As `findPostgres`, but installs Debian's package when there is none and no server is named. */
export function findOrInstallPostgres(): string | undefined;
