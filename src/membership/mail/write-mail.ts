import en from '../../i18n/mails.en.json' with { type: 'json' };
import fr from '../../i18n/mails.fr.json' with { type: 'json' };
import { createLanguage, type Language, uiLanguageFor } from '../../i18n/react-language.ts';
import type { Mail } from './mail.ts';
import { isolated, type MailPart, withoutIsolates } from './parts.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';

const TEXTS = { en, fr };

/** Who writes, and to whom in which language. */
export type MailContext = {
  /** The member's language; English where we don't speak it. */
  readonly lang: string;
  readonly museum: string;
  /** The museum's own address (`PUBLIC_URL`), ending in a slash: all links of a mail begin with it. */
  readonly museumUrl: string;
  /** The museum's clock, for days; UTC where not said. */
  readonly timeZone?: string | undefined;
};

/** What a template works with: its texts, and the days as its language writes them. */
export type MailWriter = {
  readonly t: Language['t'];
  readonly day: (instantMs: number) => string;
};

/**
 * Writes a mail of one kind: `params` are set apart from the sentences that they stand in, `parts` come below the
 * heading. Throws when a link leads away from the museum.
 */
export function writeMail(
  context: MailContext,
  kind: Exclude<keyof typeof en, 'fact'>,
  params: Readonly<Record<string, string>>,
  partsOf: (writer: MailWriter) => readonly MailPart[],
): Mail {
  const lang = uiLanguageFor(context.lang);
  const language = createLanguage(lang, TEXTS[lang]);
  const values = Object.fromEntries(
    Object.entries({ ...params, museum: context.museum }).map(([name, value]) => [name, isolated(value)]),
  );
  const t: Language['t'] = (key, more = {}) => language.t(`${kind}.${key}`, { ...values, ...more });
  const day = (instantMs: number) => language.date(instantMs, { timeZone: context.timeZone ?? 'UTC' });
  const parts = partsOf({ t, day });
  for (const part of parts) {
    if (part.kind === 'button' && !part.url.startsWith(context.museumUrl)) {
      throw new Error(`a mail of kind ${kind} links away from the museum`);
    }
  }
  const heading = t('heading');
  const museum = isolated(context.museum);
  const { museumUrl } = context;
  const fact = (label: string, value: string) => language.t('fact', { label, value });
  return {
    subject: withoutIsolates(t('subject')),
    text: renderText({ heading, parts, footer: [t('why'), museum, museumUrl], fact }),
    html: renderHtml({ lang, museum, museumUrl, heading, parts, footer: [t('why'), museum] }),
    attachments: parts.flatMap((part) => (part.kind === 'picture' ? [part.picture] : [])),
  };
}
