import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { outboxPath } from '../../src/membership/index.ts';

/** A mail's plain text, as the outbox has it: its lines joined again (RFC 2045, quoted-printable). */
function textOf(file: string): string {
  const raw = readFileSync(file, 'latin1').replaceAll('=\r\n', '');
  return Buffer.from(
    raw.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}

/** The mails to an address in the outbox of a data folder, oldest first; none while there is no outbox. */
export function lettersTo(dataDir: string, address: string): readonly string[] {
  const folder = outboxPath(dataDir);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { encoding: 'utf8' }).filter((name) => name.endsWith('.eml'));
  return files
    .sort()
    .map((name) => textOf(`${folder}/${name}`))
    .filter((text) => text.includes(address));
}

/** Waits for a mail to an address beyond those that were there, and gives the first link to the museum in it. */
export async function nextLink(dataDir: string, address: string, seen = 0): Promise<string> {
  const giveUpAt = Date.now() + 30_000;
  while (Date.now() < giveUpAt) {
    const link = /https?:\/\/\S+#[\w.-]+/.exec(lettersTo(dataDir, address)[seen] ?? '')?.[0];
    if (link) return link;
    await new Promise((next) => setTimeout(next, 200));
  }
  throw new Error(`No mail to ${address} came.`);
}
