/** How much the scene may ask of this device. */
export type Quality = 'low' | 'medium' | 'high';

/** What a browser tells of its device; every field may be missing. */
export type DeviceFacts = {
  readonly cores?: number;
  readonly memoryGb?: number;
  readonly coarsePointer: boolean;
  readonly pixelRatio: number;
  /** No graphics card: the processor draws every pixel, and smoothed edges cost it several times as much. */
  readonly softwareRendered: boolean;
};

/** A first guess of the quality; the scene corrects it by what it measures. */
export function chooseQuality(facts: DeviceFacts): Quality {
  const { cores, memoryGb, coarsePointer, pixelRatio } = facts;
  if (facts.softwareRendered || (memoryGb ?? 4) <= 2) return 'low';
  if (coarsePointer || (cores ?? 4) <= 2) return 'medium';
  return (cores ?? 4) >= 8 && (memoryGb ?? 8) >= 8 && pixelRatio <= 2 ? 'high' : 'medium';
}

/** The highest quality that a device can have, however fast it is: what it has no memory or no graphics card for is never tried. */
export function mostQuality({ memoryGb, softwareRendered }: DeviceFacts): Quality {
  if (softwareRendered || (memoryGb ?? 8) <= 2) return 'low';
  return (memoryGb ?? 8) < 4 ? 'medium' : 'high';
}

export function readDevice(window: Window): DeviceFacts {
  const { hardwareConcurrency, deviceMemory } = window.navigator as Navigator & { deviceMemory?: number };
  return {
    ...(hardwareConcurrency ? { cores: hardwareConcurrency } : {}),
    ...(deviceMemory ? { memoryGb: deviceMemory } : {}),
    coarsePointer: window.matchMedia?.('(pointer: coarse)').matches ?? false,
    pixelRatio: window.devicePixelRatio || 1,
    softwareRendered: isSoftwareRendered(window.document),
  };
}

/** Whether the browser names a software renderer (SwiftShader, llvmpipe, Microsoft's basic driver). */
const isSoftwareRendered = (document: Document): boolean =>
  /swiftshader|llvmpipe|softpipe|basic render/i.test(rendererOf(document) ?? '');

/** True when the browser can give a WebGL 2 context at all. */
export const hasWebGl2 = (document: Document): boolean => rendererOf(document) !== undefined;

const renderers = new WeakMap<Document, string>();

/** What draws, as far as the browser names it; nothing where no context is to be had. Known, it is not asked again: that takes long. */
function rendererOf(document: Document): string | undefined {
  const known = renderers.get(document);
  if (known !== undefined) return known;
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    if (!context) return undefined;
    const names = context.getExtension('WEBGL_debug_renderer_info');
    const renderer = names ? String(context.getParameter(names.UNMASKED_RENDERER_WEBGL)) : '';
    context.getExtension('WEBGL_lose_context')?.loseContext();
    renderers.set(document, renderer);
    return renderer;
  } catch {
    return undefined;
  }
}
