/** The path of a Chromium, or `undefined`; throws where `CHROMIUM_PATH` names no file. */
export function findChromium(): string | undefined;
/** As `findChromium`, but installs Debian's package when there is none; throws a sentence that says what to do. */
export function findOrInstallChromium(): string;
