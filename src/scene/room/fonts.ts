import { forgetWidths } from './word-widths.ts';

/** An `@font-face` of the page, as a `FontFace` elsewhere is made from it. */
export type Face = {
  readonly family: string;
  readonly source: string;
  readonly descriptors: FontFaceDescriptors;
};

/** The fonts that could be had when it was last asked: text was measured in them, or in what stood in for them. */
let fontsHad = '';

/** Resolves when `fonts` can be drawn with, or can't be had, with all letters of `text`; in the page or in a worker. */
export async function fontsReady(fonts: readonly string[], text: string): Promise<void> {
  const set = fontSet();
  if (!set) return;
  await Promise.allSettled(fonts.map((font) => set.load(font, text || undefined)));
  const had = fonts.filter((font) => set.check(font)).join();
  if (had !== fontsHad) forgetWidths();
  fontsHad = had;
}

/** Style sheets are asked for with every print, and never change. */
const known = new WeakMap<CSSStyleSheet, readonly Face[]>();

/** The faces that the page's style sheets declare; a worker has none of them by itself. */
export function pageFaces(): readonly Face[] {
  if (typeof document === 'undefined') return [];
  return [...document.styleSheets].flatMap((sheet) => {
    const faces = known.get(sheet) ?? facesOf(sheet);
    known.set(sheet, faces);
    return faces;
  });
}

function facesOf(sheet: CSSStyleSheet): readonly Face[] {
  const base = sheet.href ?? document.baseURI;
  return rulesOf(sheet).flatMap((rule) => (isFontFace(rule) ? [faceOf(rule.style, base)] : []));
}

const added = new Set<string>();

/** Lets a worker draw with the page's faces; each is fetched when the first of its letters is drawn. */
export function addFaces(faces: readonly Face[]): void {
  for (const face of faces) {
    const key = JSON.stringify(face);
    if (added.has(key)) continue;
    added.add(key);
    fontSet()?.add(new FontFace(face.family, face.source, face.descriptors));
  }
}

function fontSet(): FontFaceSet | undefined {
  const { document, fonts } = globalThis as { document?: Document; fonts?: FontFaceSet };
  return document?.fonts ?? fonts;
}

/** Style sheets of elsewhere can't be read. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

const isFontFace = (rule: CSSRule): rule is CSSFontFaceRule => rule.constructor.name === 'CSSFontFaceRule';

function faceOf(style: CSSStyleDeclaration, base: string): Face {
  const value = (name: string) => style.getPropertyValue(name).trim();
  return {
    family: value('font-family').replace(/^["']|["']$/g, ''),
    source: value('src').replace(
      /url\((["']?)(.*?)\1\)/g,
      (_, __, url: string) => `url("${new URL(url, base).href}")`,
    ),
    descriptors: {
      style: value('font-style') || 'normal',
      weight: value('font-weight') || 'normal',
      unicodeRange: value('unicode-range') || 'U+0-10FFFF',
    },
  };
}
