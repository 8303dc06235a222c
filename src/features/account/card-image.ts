import { qrModules } from '../../qr/qr-code.ts';

export type CardImage = {
  readonly museum: string;
  readonly name: string;
  readonly tier: string;
  readonly until: string;
  /** What the code holds. */
  readonly link: string;
  readonly dir: 'ltr' | 'rtl';
};

const WIDTH = 1200;
const HEIGHT = 1800;
const EDGE = 96;
const INK = '#1d1a17';
const SOFT = '#5a5249';
const SERIF = '"EB Garamond", Garamond, Georgia, serif';
const SANS = 'Inter, system-ui, sans-serif';

/** A card as a picture that a phone keeps among its photographs, the code as wide as it. */
export async function drawCard(card: CardImage): Promise<Blob | null> {
  await document.fonts?.ready;
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  drawWords(context, card);
  drawCode(context, card.link);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}

function drawWords(context: CanvasRenderingContext2D, { museum, name, tier, until, dir }: CardImage) {
  context.direction = dir;
  const x = dir === 'rtl' ? WIDTH - EDGE : EDGE;
  const most = WIDTH - 2 * EDGE;
  const line = (text: string, y: number, font: string, color: string) => {
    context.font = font;
    context.fillStyle = color;
    context.fillText(text, x, y, most);
  };
  line(museum, 170, `500 56px ${SERIF}`, SOFT);
  line(name, 310, `400 104px ${SERIF}`, INK);
  line(tier, 400, `500 44px ${SANS}`, INK);
  line(until, 466, `400 44px ${SANS}`, SOFT);
}

/** Modules on whole pixels, so that no reader sees a blurred edge. */
function drawCode(context: CanvasRenderingContext2D, link: string) {
  const modules = qrModules(link);
  const pixels = Math.floor((WIDTH - EDGE) / modules.length);
  const left = Math.round((WIDTH - pixels * modules.length) / 2);
  const top = HEIGHT - pixels * modules.length - left;
  context.fillStyle = '#000';
  for (const [y, row] of modules.entries()) {
    for (const [x, dark] of row.entries()) {
      if (dark) context.fillRect(left + x * pixels, top + y * pixels, pixels, pixels);
    }
  }
}
