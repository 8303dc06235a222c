import { type Arguments, type Gl, listen } from './listen.ts';
import type { PageCount } from './page-count.ts';
import { storageBytes } from './texture-bytes.ts';

/** Bytes of a texture by level and face, and their sum; `smaller` is what `generateMipmap` adds to a first level. */
type Texture = { readonly levels: Map<string, number>; sum: number; smaller: number };

/** What one context has bound, and how large what it made is. */
type Context = {
  unit: number;
  renderbuffer: WebGLRenderbuffer | null;
  readonly bound: Map<number, WebGLTexture | null>;
  readonly textures: Map<WebGLTexture, Texture>;
  readonly renderbuffers: Map<WebGLRenderbuffer, number>;
};

/**
 * Runs in the page: keeps the sum of all textures' and renderbuffers' bytes as they are asked of WebGL. What drivers add
 * to them, and the canvas's own buffers, WebGL doesn't tell.
 */
export class GpuMemory {
  readonly #gpu: PageCount['gpu'];
  readonly #contexts = new WeakMap<Gl, Context>();

  constructor({ gpu }: PageCount) {
    this.#gpu = gpu;
    this.#listenToBinding();
    listen('texImage2D', (gl, args) => this.#image(gl, args, false));
    listen('texImage3D', (gl, args) => this.#image(gl, args, true));
    listen('texStorage2D', (gl, args) => this.#storage(gl, args));
    listen('texStorage3D', (gl, args) => this.#storage(gl, args));
    listen('compressedTexImage2D', (gl, [to, level, format, w, h]) =>
      this.#level(gl, to!, level!, [w!, h!, 1], [format!, 0, 0]),
    );
    listen('compressedTexImage3D', (gl, [to, level, format, w, h, d]) =>
      this.#level(gl, to!, level!, [w!, h!, d!], [format!, 0, 0]),
    );
    listen('copyTexImage2D', (gl, [to, level, format, , , w, h]) =>
      this.#level(gl, to!, level!, [w!, h!, 1], [format!, 0, 0]),
    );
    listen('generateMipmap', (gl, [target]) => {
      const texture = this.#texture(gl, target!);
      if (texture) this.#set(texture, 'smaller', texture.smaller * (target === 0x8513 ? 6 : 1));
    });
    listen('renderbufferStorage', (gl, [, format, w, h]) => this.#renderbuffer(gl, 1, format!, [w!, h!]));
    listen('renderbufferStorageMultisample', (gl, [, samples, format, w, h]) =>
      this.#renderbuffer(gl, samples!, format!, [w!, h!]),
    );
  }

  #listenToBinding(): void {
    listen('activeTexture', (gl, [unit]) => {
      this.#of(gl).unit = unit!;
    });
    listen('bindTexture', (gl, [target, texture]) => {
      const { unit, bound } = this.#of(gl);
      bound.set(GpuMemory.#slot(unit, target!), texture!);
    });
    listen('bindRenderbuffer', (gl, [, renderbuffer]) => {
      this.#of(gl).renderbuffer = renderbuffer!;
    });
    listen('deleteTexture', (gl, [texture]) => {
      const { textures } = this.#of(gl);
      this.#add('textures', -(textures.get(texture!)?.sum ?? 0));
      textures.delete(texture!);
    });
    listen('deleteRenderbuffer', (gl, [renderbuffer]) => {
      const { renderbuffers } = this.#of(gl);
      this.#add('renderbuffers', -(renderbuffers.get(renderbuffer!) ?? 0));
      renderbuffers.delete(renderbuffer!);
    });
  }

  /** A number: asked for with every binding, and not to be seen in a frame's time. */
  static #slot(unit: number, target: number): number {
    return unit * 0x10000 + target;
  }

  #of(gl: Gl): Context {
    const known = this.#contexts.get(gl);
    if (known) return known;
    const context: Context = {
      unit: 0x84c0,
      renderbuffer: null,
      bound: new Map(),
      textures: new Map(),
      renderbuffers: new Map(),
    };
    this.#contexts.set(gl, context);
    gl.canvas.addEventListener('webglcontextlost', () => this.#forget(gl));
    return context;
  }

  #forget(gl: Gl): void {
    const { textures, renderbuffers } = this.#of(gl);
    for (const { sum } of textures.values()) this.#add('textures', -sum);
    for (const bytes of renderbuffers.values()) this.#add('renderbuffers', -bytes);
    for (const map of [textures, renderbuffers, this.#of(gl).bound]) map.clear();
    Object.assign(this.#of(gl), { unit: 0x84c0, renderbuffer: null });
  }

  /** What is bound to a target; the faces of a cube belong to one texture. */
  #texture(gl: Gl, target: number): Texture | undefined {
    const { unit, bound, textures } = this.#of(gl);
    const at = bound.get(GpuMemory.#slot(unit, target >= 0x8515 && target <= 0x851a ? 0x8513 : target));
    if (!at) return undefined;
    const texture = textures.get(at) ?? { levels: new Map(), sum: 0, smaller: 0 };
    textures.set(at, texture);
    return texture;
  }

  #image(gl: Gl, [target, level, internal, ...more]: Arguments, is3d: boolean): void {
    // (…, width, height, [depth,] border, format, type, pixels) or (…, format, type, source)
    const isSource = more.length <= 3;
    const source = more[2] as unknown as Record<string, number> | null;
    const pick = (...names: string[]) =>
      names.map((name) => source?.[name]).find((v) => v !== undefined) ?? 0;
    const size: readonly [number, number, number] = isSource
      ? [
          pick('naturalWidth', 'videoWidth', 'displayWidth', 'width'),
          pick('naturalHeight', 'videoHeight', 'displayHeight', 'height'),
          1,
        ]
      : [more[0]!, more[1]!, is3d ? more[2]! : 1];
    const at = isSource ? 0 : is3d ? 4 : 3;
    this.#level(gl, target!, level!, size, [internal!, more[at]!, more[at + 1]!]);
  }

  #level(
    gl: Gl,
    target: number,
    level: number,
    size: readonly [number, number, number],
    format: readonly [number, number, number],
  ): void {
    const texture = this.#texture(gl, target);
    if (!texture) return;
    this.#set(texture, `${target} ${level}`, storageBytes(size, 1, format));
    const levels = 1 + Math.floor(Math.log2(Math.max(size[0], size[1], 1)));
    if (level === 0) texture.smaller = storageBytes(size, levels, format) - storageBytes(size, 1, format);
  }

  #storage(gl: Gl, [target, levels, internal, w, h, d]: Arguments): void {
    const texture = this.#texture(gl, target!);
    const layers = target === 0x8513 ? 6 : (d ?? 1);
    if (texture) this.#set(texture, 'storage', storageBytes([w!, h!, layers], levels!, [internal!, 0, 0]));
  }

  #renderbuffer(gl: Gl, samples: number, format: number, [w, h]: readonly [number, number]): void {
    const { renderbuffer, renderbuffers } = this.#of(gl);
    if (!renderbuffer) return;
    const bytes = storageBytes([w, h, Math.max(1, samples)], 1, [format, 0, 0]);
    this.#add('renderbuffers', bytes - (renderbuffers.get(renderbuffer) ?? 0));
    renderbuffers.set(renderbuffer, bytes);
  }

  #set(texture: Texture, level: string, bytes: number): void {
    const change = bytes - (texture.levels.get(level) ?? 0);
    texture.levels.set(level, bytes);
    texture.sum += change;
    this.#add('textures', change);
  }

  #add(kind: 'textures' | 'renderbuffers', bytes: number): void {
    const gpu = this.#gpu;
    gpu[kind] += bytes;
    gpu.peak = Math.max(gpu.peak, gpu.textures + gpu.renderbuffers);
  }
}
