import { Component, type ReactNode } from 'react';
import { withView } from '../museum/addresses.ts';
import { type Services, useServices } from './services.ts';

type BoundaryProps = { readonly services: Services; readonly children: ReactNode };

/** Whatever breaks in the walk, the visit goes on without 3D, at the same place, with a sentence that says so. */
class Boundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch() {
    leaveWalk(this.props.services, 'scene-crashed');
  }

  override render() {
    return this.state.broken ? null : this.props.children;
  }
}

export function WalkBoundary({ children }: { readonly children: ReactNode }) {
  return <Boundary services={useServices()}>{children}</Boundary>;
}

/** Leads from the walk to the same place without 3D. */
export function leaveWalk({ router, notices }: Services, why: 'scene-crashed' | 'without-3d') {
  const { address } = router.get();
  notices.tell({ kind: why });
  if (address) router.go(withView(address, 'list'), { replace: true });
}
