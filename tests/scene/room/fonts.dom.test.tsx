import { afterEach, describe, expect, it, vi } from 'vitest';
import { addFaces, fontsReady, pageFaces } from '../../../src/scene/room/fonts.ts';

afterEach(() => {
  document.head.replaceChildren();
  vi.unstubAllGlobals();
});

function declare(css: string) {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}

/** A page's set of fonts; jsdom has none. */
function stubFonts() {
  const fonts = { add: vi.fn(), load: vi.fn(async () => []), check: () => true };
  Object.defineProperty(document, 'fonts', { value: fonts, configurable: true });
  const FontFace = vi.fn(function (this: object, family: string, source: string, more: object) {
    Object.assign(this, { family, source, ...more });
  });
  vi.stubGlobal('FontFace', FontFace);
  return fonts;
}

describe('the page’s faces', () => {
  it('can be made elsewhere: their files have whole addresses', () => {
    declare(`
      .sign { color: red; }
      @font-face { font-family: "EB Garamond"; font-style: italic; font-weight: 400 800;
        src: url("/app/garamond.woff2") format("woff2"); unicode-range: U+100-17F; }
      @font-face { font-family: Inter; src: url(inter.woff2); }`);
    const at = document.baseURI.replace(/\/$/, '');
    expect(pageFaces()).toMatchObject([
      {
        family: 'EB Garamond',
        source: `url("${at}/app/garamond.woff2") format("woff2")`,
        descriptors: { style: 'italic', weight: '400 800', unicodeRange: 'U+100-17F' },
      },
      {
        family: 'Inter',
        source: `url("${at}/inter.woff2")`,
        descriptors: { style: 'normal', weight: 'normal' },
      },
    ]);
  });

  it('are none where a style sheet may not be read', () => {
    declare('@font-face { font-family: Inter; src: url(inter.woff2); }');
    const [sheet] = document.styleSheets;
    vi.spyOn(sheet!, 'cssRules', 'get').mockImplementation(() => {
      throw new DOMException('of elsewhere', 'SecurityError');
    });
    expect(pageFaces()).toEqual([]);
  });

  it('are added once each', () => {
    const fonts = stubFonts();
    const face = { family: 'Inter', source: 'url("https://museum.example/inter.woff2")', descriptors: {} };
    addFaces([face]);
    addFaces([face, { ...face, descriptors: { style: 'italic' } }]);
    expect(fonts.add).toHaveBeenCalledTimes(2);
  });
});

it('fonts are waited for with the letters that are wanted, and what can’t be had is done without', async () => {
  const fonts = stubFonts();
  fonts.load.mockRejectedValueOnce(new Error('gone'));
  await fontsReady(['600 43px serif', '430 19px sans'], 'Ž');
  expect(fonts.load.mock.calls).toEqual([
    ['600 43px serif', 'Ž'],
    ['430 19px sans', 'Ž'],
  ]);
});
