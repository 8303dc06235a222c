import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.mjs';

/** Software rendering, and nothing that reaches for the network by itself. */
export const CHROMIUM_ARGS = [
  '--headless=new',
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--mute-audio',
  '--force-color-profile=srgb',
];

/** A real Chromium, headless; `extra` adds command-line switches. */
export function launchChromium(extra: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: install it or set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, headless: false, args: [...CHROMIUM_ARGS, ...extra] });
}

export type Visit = { readonly page: Page; readonly context: BrowserContext; readonly problems: string[] };

/** A fresh visitor: no cookies, 960×600 unless said otherwise; `problems` collects what the page complained of. */
export async function newVisitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'en-GB',
    ...options,
  });
  const page = await context.newPage();
  // Software rendering on a busy machine: patience, never a figure.
  page.setDefaultTimeout(90_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return { page, context, problems };
}
