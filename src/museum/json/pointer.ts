/** A path into JSON: property names and array indices. */
export type JsonPath = readonly (string | number)[];

/** Writes a path as a JSON pointer (RFC 6901); the whole document is the empty string. */
export const formatPointer = (path: JsonPath): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
