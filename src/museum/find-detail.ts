import type { Detail } from './format/details.ts';

/** The detail of a work that has this id. */
export function findDetail(
  { details }: { readonly details?: readonly Detail[] | undefined },
  id: string | undefined,
): Detail | undefined {
  return details?.find((each) => each.id === id);
}
