import * as z from 'zod/mini';

/** An e-mail address in the one spelling under which it is kept and found: trimmed, lower case, at most 254 characters. */
export const emailSchema = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(254),
    z.regex(/^[^\s@<>()[\],;:"\\]+@[^\s@.]+(?:\.[^\s@.]+)+$/u),
  );
