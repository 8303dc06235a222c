/** Bytes of a texel (or of a renderbuffer's sample) by its WebGL internal format; unsized ones by format and type. */
export function texelBytes(internalFormat: number, format: number, type: number): number {
  const sized: Readonly<Record<number, readonly number[]>> = {
    // R8, R8I, R8UI, R8_SNORM, ALPHA, LUMINANCE, STENCIL_INDEX8
    1: [0x8229, 0x8231, 0x8232, 0x8f94, 0x1906, 0x1909, 0x8d48],
    // RG8, R16F, R16I, R16UI, RGB565, RGBA4, RGB5_A1, LUMINANCE_ALPHA, DEPTH_COMPONENT16
    2: [0x822b, 0x822d, 0x8233, 0x8234, 0x8d62, 0x8056, 0x8057, 0x190a, 0x81a5],
    // RGBA16F, RGB16F (padded), RG32F, RGBA16I, RGBA16UI, DEPTH32F_STENCIL8
    8: [0x881a, 0x881b, 0x8230, 0x8d88, 0x8d76, 0x8cad],
    // RGBA32F, RGB32F (padded), RGBA32I, RGBA32UI
    16: [0x8814, 0x8815, 0x8d82, 0x8d70],
  };
  for (const bytes of [1, 2, 8, 16]) if (sized[bytes]!.includes(internalFormat)) return bytes;
  const isUnsized = internalFormat === 0x1908 || internalFormat === 0x1907;
  if (isUnsized && format && type === 0x1406) return 16;
  if (isUnsized && format && type === 0x140b) return 8;
  // RGBA8, SRGB8_ALPHA8, RGB8 (padded by drivers), RGB10_A2, R11F_G11F_B10F, RGB9_E5, RG16F, R32F, DEPTH24_STENCIL8 …
  return 4;
}

/** Bytes of a block and its sides in texels, for compressed formats; undefined for all others. */
export function blockOf(format: number): readonly [bytes: number, width: number, height: number] | undefined {
  const astc = [
    [4, 4],
    [5, 4],
    [5, 5],
    [6, 5],
    [6, 6],
    [8, 5],
    [8, 6],
    [8, 8],
    [10, 5],
    [10, 6],
    [10, 8],
    [10, 10],
    [12, 10],
    [12, 12],
  ] as const;
  const isAstc = (format >= 0x93b0 && format <= 0x93bd) || (format >= 0x93d0 && format <= 0x93dd);
  if (isAstc) return [16, ...astc[format & 0xf]!];
  // BPTC, RGTC, S3TC and ETC2: 4 × 4 texels in 8 bytes where they have one or three channels, else in 16.
  const inEight = [0x83f0, 0x83f1, 0x8c4c, 0x8c4d, 0x8dbb, 0x8dbc];
  if (inEight.includes(format) || (format >= 0x9270 && format <= 0x9271)) return [8, 4, 4];
  if (format >= 0x9274 && format <= 0x9277) return [8, 4, 4];
  const inSixteen = [0x83f2, 0x83f3, 0x8c4e, 0x8c4f, 0x8dbd, 0x8dbe, 0x9272, 0x9273, 0x9278, 0x9279];
  if (inSixteen.includes(format) || (format >= 0x8e8c && format <= 0x8e8f)) return [16, 4, 4];
  return undefined;
}

/**
 * Bytes of a texture's levels, the first of the given size and each half the one before; `depth` counts layers, faces or
 * samples. `format` is WebGL's internal format, and for unsized ones format and type.
 */
export function storageBytes(
  [width, height, depth]: readonly [width: number, height: number, depth: number],
  levels: number,
  [internal, format, type]: readonly [internal: number, format: number, type: number],
): number {
  const block = blockOf(internal);
  let sum = 0;
  for (let level = 0; level < levels; level++) {
    const w = Math.max(1, width >> level);
    const h = Math.max(1, height >> level);
    sum += block
      ? Math.ceil(w / block[1]) * Math.ceil(h / block[2]) * block[0] * depth
      : w * h * depth * texelBytes(internal, format, type);
  }
  return sum;
}
