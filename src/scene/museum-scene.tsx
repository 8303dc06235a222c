import { Component, type ReactNode, type Ref, useEffect, useLayoutEffect, useState } from 'react';
import { OWN_ADDRESSES } from '../museum/file-addresses.ts';
import type { MuseumSceneProps } from './contract.ts';
import { hasWebGL2 } from './engine/context-watch.ts';
import { pageFiles } from './engine/page-files.ts';
import { SceneCanvas } from './engine/scene-canvas.tsx';
import type { SceneHandle } from './engine/scene-handle.ts';

/** The museum in 3D. Fills its parent; where WebGL2 can't be had it shows nothing and calls `onContextGone`. */
export function MuseumScene(props: MuseumSceneProps & { readonly ref?: Ref<SceneHandle> }) {
  const { onContextGone, files = OWN_ADDRESSES } = props;
  const [isSupported] = useState(hasWebGL2);
  // Before any of its rooms fetches anything.
  useLayoutEffect(() => {
    pageFiles.addresses = files;
  }, [files]);
  if (!isSupported) return <Gone onGone={onContextGone} />;
  return (
    <CanvasBoundary fallback={<Gone onGone={onContextGone} />}>
      <SceneCanvas {...props} />
    </CanvasBoundary>
  );
}

function Gone({ onGone }: { onGone: () => void }) {
  // Once, whatever the caller's callback is today.
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once per loss
  useEffect(() => onGone(), []);
  return null;
}

/** Catches a renderer that could not be made, or a scene that broke: the visit goes on without 3D. */
class CanvasBoundary extends Component<{ fallback: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
