import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
export type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true; args: string[] }>
>;

/** Reads a command's arguments; `undefined` with the argument at fault where they are not as `options` has them. */
export function readArgs<const O extends Options>(
  args: readonly string[],
  options: O,
  maxPositionals: number,
): { readonly ok: true; readonly parsed: Parsed<O> } | { readonly ok: false; readonly argument: string } {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const extra = parsed.positionals[maxPositionals];
    return extra === undefined ? { ok: true, parsed } : { ok: false, argument: extra };
  } catch (error) {
    const quoted = /'([^']+)'/.exec(error instanceof Error ? error.message : '')?.[1];
    return { ok: false, argument: quoted ?? args.join(' ') };
  }
}
