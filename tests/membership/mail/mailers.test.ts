import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MailError, openMailer, outboxPath } from '../../../src/membership/mail/index.ts';
import { isMailAddress, readSender } from '../../../src/membership/mail/mail-address.ts';
import { isSmtpUrl, smtpMailer } from '../../../src/membership/mail/smtp-mailer.ts';
import { tempFolder } from '../temp-folder.ts';
import { allMails, contextOf } from './all-mails.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const FROM = { name: 'Musée des Formes', address: 'desk@museum.example' };
const welcome = allMails(contextOf('fr')).welcome!;

type Taken = {
  readonly from: string;
  readonly to: string[];
  readonly text: string;
  readonly secure: boolean;
};

/** A real SMTP server on this machine. */
async function smtpServer(options: SMTPServerOptions = {}) {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString(),
          secure: session.secure,
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
  return { taken, port: (server.server.address() as AddressInfo).port };
}

function mailerFor(url: string) {
  const mailer = smtpMailer(url, FROM);
  onTestFinished(() => mailer.close());
  return mailer;
}
const failure = (sending: Promise<void>) =>
  sending.then(
    () => undefined,
    (error: MailError) => error,
  );

describe('mail by SMTP', () => {
  it('arrives, as plain text and HTML with its picture, from the museum to one address', async () => {
    const { taken, port } = await smtpServer();
    await mailerFor(`smtp://127.0.0.1:${port}`).send(welcome, 'ada@example.org');
    const [mail] = taken;
    expect(mail).toMatchObject({ from: 'desk@museum.example', to: ['ada@example.org'] });
    expect(mail?.text).toMatch(/^From: =\?UTF-8\?Q\?Mus=C3=A9e_des_Formes\?= <desk@museum\.example>\r$/m);
    expect(mail?.text).toMatch(/^To: ada@example\.org\r$/m);
    expect(mail?.text).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(mail?.text).toContain('multipart/alternative');
    expect(mail?.text).toMatch(/Content-Id: <card@enfilade>/i);
    expect(mail?.text).toContain('Content-Disposition: inline');
  });

  it('signs in where the address says how', async () => {
    const seen: unknown[] = [];
    const { taken, port } = await smtpServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth(auth, _session, done) {
        seen.push(auth.username, auth.password);
        done(auth.password === 'p@ss word' ? null : new Error('no'), { user: 'desk' });
      },
    });
    await mailerFor(`smtp://desk:p%40ss%20word@127.0.0.1:${port}`).send(welcome, 'ada@example.org');
    expect([seen, taken.length]).toEqual([['desk', 'p@ss word'], 1]);
    const wrong = await failure(
      mailerFor(`smtp://desk:wrong@127.0.0.1:${port}`).send(welcome, 'a@example.org'),
    );
    expect(wrong).toMatchObject({ code: 'mail-unsent' });
    expect(String(wrong)).not.toContain('wrong');
  });

  it('goes out encrypted where this machine’s server can, and in the open where it can’t', async () => {
    const { taken, port } = await smtpServer({ disabledCommands: [] });
    const plain = await smtpServer();
    await mailerFor(`smtp://127.0.0.1:${plain.port}`).send(welcome, 'ada@example.org');
    expect(plain.taken[0]?.secure).toBe(false);
    await mailerFor(`smtp://127.0.0.1:${port}`).send(welcome, 'ada@example.org');
    expect(taken[0]?.secure).toBe(true);
  });

  it('tells what is refused for good from what may be tried again, and names no address', async () => {
    const refusing = (code: number) =>
      smtpServer({
        onRcptTo: (_address, _session, done) =>
          done(Object.assign(new Error('ada@example.org is unknown'), { responseCode: code })),
      });
    for (const [number, code] of [
      [550, 'mail-refused'],
      [451, 'mail-unsent'],
    ] as const) {
      const { port } = await refusing(number);
      const error = await failure(mailerFor(`smtp://127.0.0.1:${port}`).send(welcome, 'ada@example.org'));
      expect(error).toBeInstanceOf(MailError);
      expect(error).toMatchObject({ code, params: { reason: number } });
      expect(`${error}${error?.cause ?? ''}${error?.stack}`).not.toContain('ada@');
    }
  });

  it('can be tried again where nobody listens', async () => {
    const { port } = await smtpServer();
    const gone = await failure(
      mailerFor(`smtp://127.0.0.1:${port === 1 ? 2 : 1}`).send(welcome, 'a@example.org'),
    );
    expect(gone).toMatchObject({ code: 'mail-unsent' });
  });

  it.each([
    'ada@example.org\r\nBcc: all@example.org',
    'ada@example.org, bob@example.org',
    'ada@example.org;bob@example.org',
    '<ada@example.org>',
    'Ada <ada@example.org>',
    'ada@example.org (x)',
    '"ada bob"@example.org',
    'ada@[127.0.0.1]',
    'ada',
    '@example.org',
    'ada@',
    'ada@exa mple.org',
    '.ada@example.org',
    `${'a'.repeat(65)}@example.org`,
    '',
  ])('is not sent to %j', async (to) => {
    const { taken, port } = await smtpServer();
    expect(await failure(mailerFor(`smtp://127.0.0.1:${port}`).send(welcome, to))).toMatchObject({
      code: 'mail-refused',
      params: { reason: 'address' },
    });
    expect([isMailAddress(to), taken.length]).toEqual([false, 0]);
  });

  it('has no header but its own, whatever its subject and its names say', async () => {
    const { taken, port } = await smtpServer();
    const subject = 'Hello\r\nBcc: all@example.org\r\n\r\nbody\u2028X: y';
    const name = 'Museum\r\nBcc: x@example.org';
    const mailer = smtpMailer(`smtp://127.0.0.1:${port}`, { ...FROM, name });
    await mailer.send({ ...welcome, subject }, 'ada@example.org');
    await mailer.close();
    expect(taken[0]?.to).toEqual(['ada@example.org']);
    const headers = taken[0]!.text.split('\r\n\r\n')[0]!;
    expect(headers).not.toMatch(/^(?:Bcc|X):/im);
  });
});

describe('an address of a mail server', () => {
  it.each(['smtp://localhost', 'smtps://u:p@mail.example', 'smtp://mail.example:2525/'])('may be %s', (url) =>
    expect(isSmtpUrl(url)).toBe(true),
  );
  it.each([
    'mail.example',
    'http://mail.example',
    'smtp:///x',
    'smtp://mail.example/?tls.rejectUnauthorized=false',
  ])('may not be %s', (url) => expect(isSmtpUrl(url)).toBe(false));
});

describe('a sender', () => {
  it.each([
    ['desk@museum.example', '', 'desk@museum.example'],
    ['Le Musée <desk@museum.example>', 'Le Musée', 'desk@museum.example'],
    ['"Musée, accueil" <desk@musée.example>', 'Musée, accueil', 'desk@musée.example'],
  ])('%s is read', (text, name, address) => expect(readSender(text)).toEqual({ name, address }));
  it.each(['', 'A <b>', 'a@b, c@d', 'A\u0000 <a@b.c>', 'A <a@b.c> x', 'A\n<a@b.c>'])('%j is none', (text) =>
    expect(readSender(text)).toBeUndefined(),
  );
});

describe('mail without a mail server', () => {
  it('is written to the outbox, each a whole file for its owner alone', async () => {
    const dataDir = tempFolder();
    const mailer = openMailer({ dataDir, smtpUrl: undefined, mailFrom: FROM, nowMs: () => NOW });
    await Promise.all([mailer.send(welcome, 'ada@example.org'), mailer.send(welcome, 'bob@example.org')]);
    const folder = outboxPath(dataDir);
    const files = readdirSync(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(files).toHaveLength(2);
    for (const file of files) {
      expect(file).toMatch(/^2026-11-22T12-00-00-000Z-[0-9a-f]{8}\.eml$/);
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
      expect(readFileSync(join(folder, file), 'utf8')).toMatch(/^To: (?:ada|bob)@example\.org\r$/m);
    }
  });

  it('is from nobody in particular while MAIL_FROM is not set', async () => {
    const dataDir = tempFolder();
    await openMailer({ dataDir, smtpUrl: undefined, mailFrom: undefined }).send(welcome, 'ada@example.org');
    const [file] = readdirSync(outboxPath(dataDir));
    expect(readFileSync(join(outboxPath(dataDir), file!), 'utf8')).toMatch(/^From: museum@localhost\r$/m);
  });
});

describe('mail to a server that is not this machine by its name', () => {
  it('is not sent without encryption, though the server would take it', async () => {
    const { taken, port } = await smtpServer();
    // The same server under an address that does not say that it is this machine.
    const error = await failure(mailerFor(`smtp://0.0.0.0:${port}`).send(welcome, 'a@example.org'));
    expect(error).toMatchObject({ code: 'mail-unsent', params: { reason: 'ETLS' } });
    expect(taken).toEqual([]);
  });
});
