import * as THREE from 'three';
import { vi } from 'vitest';
import type { MirrorRenderer } from '../../../src/scene/engine/floor-mirror.ts';
import type { ScreenRenderer } from '../../../src/scene/engine/screen.ts';
import type { Uploader } from '../../../src/scene/room/holding.ts';

/** A renderer that draws nothing and remembers what it was set to. */
export function rendererForTests(width = 1280, height = 720) {
  let target: THREE.WebGLRenderTarget | null = null;
  let clear = new THREE.Color('#112233');
  let alpha = 1;
  return {
    render: vi.fn(),
    initTexture: vi.fn(),
    getRenderTarget: () => target,
    setRenderTarget: (next: THREE.WebGLRenderTarget | null) => {
      target = next;
    },
    getDrawingBufferSize: (out: THREE.Vector2) => out.set(width, height),
    getClearColor: (out: THREE.Color) => out.copy(clear),
    getClearAlpha: () => alpha,
    setClearColor: (color: THREE.ColorRepresentation, opacity = 1) => {
      clear = new THREE.Color(color);
      alpha = opacity;
    },
  } satisfies MirrorRenderer & Uploader & Record<string, unknown>;
}

/** What of a renderer says how much of a canvas is drawn to. */
export function screenForTests() {
  const style = { transform: '', transformOrigin: '' };
  return {
    setPixelRatio: vi.fn(),
    setViewport: vi.fn(),
    setScissor: vi.fn(),
    setScissorTest: vi.fn(),
    domElement: { width: 1280, height: 720, style: style as CSSStyleDeclaration },
  } satisfies ScreenRenderer;
}
