/** A line of captions, from when until when it is said, in seconds. */
export type Caption = { readonly startS: number; readonly endS: number; readonly text: string };

const TIMING = /^(\S+)[ \t]+-->[ \t]+(\S+)/;

/**
 * The cues of a WebVTT file (W3C, WebVTT: The Web Video Text Tracks Format), in their order; none where the text is no
 * WebVTT. Settings, styles, notes and markup within cues are left out.
 */
export function parseCaptions(text: string): readonly Caption[] {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(lines)) return [];
  return lines.split(/\n{2,}/).flatMap((block) => {
    const rows = block.split('\n');
    const at = rows.findIndex((row) => TIMING.test(row));
    const [, start = '', end = ''] = TIMING.exec(rows[at] ?? '') ?? [];
    const [startS, endS] = [secondsOf(start), secondsOf(end)];
    const said = rows
      .slice(at + 1)
      .join(' ')
      .replace(/<[^>]*>/g, '')
      .trim();
    return at >= 0 && startS !== undefined && endS !== undefined && endS > startS && said
      ? [{ startS, endS, text: unescaped(said) }]
      : [];
  });
}

/** `hh:mm:ss.ttt` or `mm:ss.ttt` in seconds. */
function secondsOf(stamp: string): number | undefined {
  const parts = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d\.\d{3})$/.exec(stamp);
  return parts ? Number(parts[1] ?? 0) * 3600 + Number(parts[2]) * 60 + Number(parts[3]) : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
  '&lrm;': '\u200e',
  '&rlm;': '\u200f',
};

const unescaped = (text: string) => text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
