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
function isSoftwareRendered(document: Document): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    const names = context?.getExtension('WEBGL_debug_renderer_info');
    const renderer = names ? String(context?.getParameter(names.UNMASKED_RENDERER_WEBGL)) : '';
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return /swiftshader|llvmpipe|softpipe|basic render/i.test(renderer);
  } catch {
    return false;
  }
}

/** True when the browser can give a WebGL 2 context at all. */
export function hasWebGl2(document: Document): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
