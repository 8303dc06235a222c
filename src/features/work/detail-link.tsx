import type { ReactNode } from 'react';
import type { Address } from '../../museum/addresses.ts';
import type { Detail } from '../../museum/format/details.ts';
import type { Work } from '../../museum/format/works.ts';
import { AddressLink } from '../../ui/index.ts';

/** How one comes to the details of a work: where it is, and what pointing at one of them does. */
export type DetailWays = {
  readonly work: Work;
  readonly address: Extract<Address, { kind: 'work' }>;
  readonly onLight: (detail: Detail | null) => void;
};

export type DetailLinkProps = {
  readonly id: string;
  readonly ways: DetailWays;
  readonly className: string;
  readonly children: ReactNode;
};

/** Lights a detail while it is pointed at or has the focus; pressed, it leads close to it. */
export function DetailLink({ id, ways, className, children }: DetailLinkProps) {
  const { work, address, onLight } = ways;
  const light = () => onLight(work.details?.find((detail) => detail.id === id) ?? null);
  const unlight = () => onLight(null);
  const isList = address.view === 'list';
  return (
    <AddressLink
      to={{ ...address, detail: id }}
      // The page without 3D is the same page: its reader stays in the text.
      {...(isList ? { options: { cause: 'stay' } as const } : {})}
      className={className}
      aria-current={address.detail === id ? 'true' : undefined}
      onPointerEnter={light}
      onPointerLeave={unlight}
      onFocus={light}
      onBlur={unlight}
    >
      {children}
    </AddressLink>
  );
}
