import { describe, expect, it } from 'vitest';
import { mails } from '../../../src/membership/mail/index.ts';
import { allMails, BASE, contextOf, ENDS } from './all-mails.ts';

const KINDS = Object.keys(allMails(contextOf('en')));
const both = KINDS.flatMap((kind) => ['en', 'fr'].map((lang): [string, string] => [kind, lang]));
const mailOf = (kind: string, lang: string, options = {}) => allMails(contextOf(lang), options)[kind]!;
/** The words of an HTML mail, without its tags. */
const wordsOf = (html: string) =>
  html
    .replace(/^[\s\S]*<body/, '<body')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');

describe.each(both)('the mail %s in %s', (kind, lang) => {
  const mail = mailOf(kind, lang);

  it('says the same in plain text as in HTML, all of it', () => {
    const words = wordsOf(mail.html).replaceAll(' ', '');
    for (const line of mail.text.split('\n')) {
      const said = line.replaceAll(/^> |^--$/g, '').replaceAll(/\s/g, '');
      if (said.startsWith(BASE)) expect(mail.html).toContain(`href="${line}"`);
      else if (/^[^:]{2,20}\s?:\s/.test(line) && !words.includes(said)) {
        const [label, ...value] = line.split(/\s?:\s/);
        expect(words).toContain(label!.replaceAll(/\s/g, ''));
        expect(words).toContain(value.join(' : ').replaceAll(/\s/g, ''));
      } else expect(words).toContain(said);
    }
  });

  it('leaves no text untranslated and no place unfilled', () => {
    const all = [mail.subject, mail.text, wordsOf(mail.html)].join('\n');
    expect(all).not.toMatch(/\{\{|\}\}|undefined|NaN|\[object/);
    expect(all).not.toMatch(new RegExp(`${kind.replaceAll(/-(\w)/g, (_, c) => c.toUpperCase())}\\.\\w`));
    expect(mail.html).toContain(`<html lang="${lang}" dir="ltr">`);
  });

  it('has a subject of one short line', () => {
    expect(mail.subject).toMatch(/^[^\p{C}]{10,78}$/u);
  });

  it('fetches nothing and runs nothing: no addresses but the museum’s links, no tables, no scripts', () => {
    expect(mail.html).not.toMatch(
      /<(?:table|script|link|iframe|form|object)|url\(|@import|@font-face|\son\w+=/i,
    );
    for (const [, address] of mail.html.matchAll(/(?:href|src)="([^"]*)"/g)) {
      expect(address).toMatch(/^(?:https:\/\/museum\.example\/visit\/|cid:)/);
    }
  });

  it('lets nobody’s name be markup', () => {
    const name = '<img src=x onerror=alert(1)> & "Co" \'O’Brien\'';
    const hostile = mailOf(kind, lang, { name, tier: '</style><script>' });
    expect(hostile.html).not.toMatch(/<img src=x|<script>|<\/style><script/);
    expect(hostile.text.includes(name)).toBe(
      hostile.html.includes('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Co&quot;'),
    );
    expect(hostile.text).not.toContain('&lt;');
  });

  it('keeps a name written from right to left to itself, and lets none turn the text', () => {
    const name = 'דנה כהן';
    const mail = mailOf(kind, lang, { name });
    if (mail.text.includes(name)) expect(mail.html).toContain(`<bdi>${name}</bdi>`);
    const turning = mailOf(kind, lang, { name: 'Ada\u202Eeva\u2066\nBcc: x' });
    for (const part of [turning.subject, turning.text, turning.html]) {
      expect(part).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    }
  });
});

describe('mails', () => {
  it('name the day, the tier and the member', () => {
    for (const [kind, day] of [
      ['en', '18 May 2027'],
      ['fr', '18 mai 2027'],
    ] as const) {
      for (const name of ['welcome', 'reminder-30', 'reminder-7', 'reminder-0']) {
        expect(mailOf(name, kind).text).toMatch(new RegExp(`Ada Lovelace[\\s\\S]*Friend[\\s\\S]*${day}`));
      }
    }
  });

  it('give the day by the museum’s clock', () => {
    const late = { name: 'A', tier: 'F', endsAtMs: Date.parse('2027-05-18T22:30:00Z'), renewUrl: BASE };
    expect(mails.reminder(contextOf('en'), 7, late).text).toContain('19 May 2027');
    expect(mails.reminder({ ...contextOf('en'), timeZone: undefined }, 7, late).text).toContain(
      '18 May 2027',
    );
  });

  it('differ by how near the end is', () => {
    const subjects = [30, 7, 0].map((days) => mailOf(`reminder-${days}`, 'en').subject);
    expect(subjects).toEqual([
      'Your membership ends in a month',
      'Your membership ends in a week',
      'Your membership ends today',
    ]);
  });

  it('promise that nothing is renewed without the member’s act', () => {
    expect(mailOf('reminder-30', 'en').text).toContain('Nothing is renewed');
    expect(mailOf('reminder-7', 'fr').text).toContain('Rien n’est renouvelé');
  });

  it('carry the card as a picture that is within them', () => {
    const { attachments, html } = mailOf('welcome', 'fr');
    expect(attachments.map(({ cid, filename }) => [cid, filename])).toEqual([
      ['card@enfilade', 'carte-de-membre.png'],
    ]);
    expect(html).toContain('src="cid:card@enfilade"');
    expect(html).toContain('alt="Code QR de la carte de membre de Ada Lovelace"');
    for (const kind of KINDS.filter((other) => !['welcome', 'renewed', 'card'].includes(other)))
      expect(mailOf(kind, 'en').attachments).toEqual([]);
  });

  it('welcome nobody but new members', () => {
    for (const lang of ['en', 'fr']) {
      const welcoming = KINDS.filter((kind) => /welcome|bienvenue/i.test(mailOf(kind, lang).text));
      expect(welcoming).toEqual(['welcome']);
    }
    expect(mailOf('renewed', 'en').text).toMatch(/goes on[\s\S]*18 May 2027/);
  });

  it('quote the giver and the museum in their own words, or leave the quotation out', () => {
    expect(mailOf('gift-code', 'en').text).toContain('> Pour tes soixante ans.\n> À dimanche');
    const gift = { giver: 'A', tier: 'F', code: 'C-1', redeemUrl: BASE, redeemByMs: ENDS };
    expect(mails.giftCode(contextOf('en'), gift).html).not.toContain('<blockquote');
  });

  it('speak English to whoever reads a language that they don’t have', () => {
    expect(mailOf('sign-in-link', 'de').html).toContain('<html lang="en"');
    expect(mailOf('sign-in-link', 'fr-CA').subject).toBe(mailOf('sign-in-link', 'fr').subject);
  });

  it('never lead away from the museum', () => {
    const away = { url: 'https://evil.example/visit/', minutes: 15 };
    expect(() => mails.signInLink(contextOf('en'), away)).toThrow('links away');
    expect(() =>
      mails.signInLink(contextOf('en'), { url: 'https://museum.example/vi', minutes: 15 }),
    ).toThrow();
  });
});
