/** Base of every error Enfilade throws; `code` is a literal that callers and translations switch on. */
export class MuseumError<Code extends string = string> extends Error {
  readonly code: Code;
  /** Values for the sentence that translates `code`; never secrets. */
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    code: Code,
    params: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'MuseumError';
    this.code = code;
    this.params = params;
  }
}
