import {
  IssuersError,
  type KeyMistake,
  KeySetError,
  MembershipError,
  type MembershipErrorCode,
} from '../membership/index.ts';

const SENTENCES: Readonly<Record<MembershipErrorCode, (params: MembershipError['params']) => string>> = {
  'private-path-open': ({ path, mode }) =>
    `Others than its owner may read or write ${path} (mode ${mode}). It holds what lets people in: run "chmod go-rwx ${path}" and start again.`,
  'private-path-unusable': ({ path }) =>
    `${path} can't be made or written. DATA_DIR must be a folder of one's own.`,
  'keys-unreadable': ({ path }) =>
    `${path} is not the key file that this program writes. Put back its copy; if there is none, move it away: new keys are made, and all cards must be issued again.`,
  'shared-keys-unreadable': ({ path }) =>
    `${path} can't be used as a key set. SIGNING_KEYS must hold one, or name its file, such as a copy of DATA_DIR/keys/signing-keys.json.`,
  'keys-busy': ({ path }) =>
    `Another command is changing the keys (${path}). Wait for it; should it have died, the lock falls after a minute.`,
  'key-weak': ({ path, kid }) =>
    `${path} holds a key that anybody could know (${kid}). Take it out: without a key file new keys are made, and cards that it signed must be issued again.`,
  'issuers-unreadable': ({ path }) => `The issuers file ${path} has mistakes:`,
  'store-unusable': ({ path }) => `The store ${path} can't be opened or brought up to date.`,
  'store-newer': ({ path, schema }) =>
    `A later version of this program wrote the store ${path} (${schema}). Install that version again; this one would damage what it does not know.`,
  'store-full': ({ path }) =>
    `The store ${path} takes no more: its disk is full. Make room; nothing was lost.`,
  'store-unavailable': ({ path }) => `The store ${path} does not answer.`,
};

const KEY_MISTAKES: Readonly<Record<KeyMistake['fault'], string>> = {
  'no-file': 'there is no such file, or it may not be read',
  'no-json': 'it is no JSON',
  'no-keys': 'it has no list "keys" with a key in it',
  'too-many-keys': 'it has more than 50 keys: "npx enfilade keys prune" takes out those that no card needs',
  'not-a-jwk': 'is no whole JSON Web Key',
  'kind-not-allowed': 'is of another kind than Ed25519 ("kty": "OKP", "crv": "Ed25519")',
  'private-half-missing': 'has no private half ("d")',
  'public-half-other': 'has a public half ("x") that is not its private half\'s',
  'wrong-use': 'is for another use than signing ("use", "key_ops")',
  'wrong-algorithm': 'names another algorithm than EdDSA ("alg")',
  'bad-kid': 'has an id ("kid") of other characters than letters, digits, dot, dash and underscore',
  'duplicate-kid': 'has the id of another key',
  weak: 'could be known to anybody: it is published, patterned or typed',
};

function mistakeLines(error: MembershipError): string[] {
  if (error instanceof KeySetError) return error.mistakes.map(mistakeLine);
  if (!(error instanceof IssuersError)) return [];
  return error.mistakes.map(
    ({ line, pointer, message }) => `- ${error.params.path}:${line}: ${pointer || 'the file'} ${message}.`,
  );
}

function mistakeLine({ fault, at, kid }: KeyMistake): string {
  const place = at === undefined ? '' : `keys[${at}]${kid === undefined ? '' : ` (${kid})`} `;
  return `- ${place}${KEY_MISTAKES[fault]}.`;
}

/** How the one who starts a server says on which port it is to listen. */
export type NamePort = (port: number) => string;

/** What keeps a server from starting, in a sentence for the one who starts it. */
export function startSentence(error: unknown, namePort: NamePort = (port) => `PORT=${port}`): string {
  if (error instanceof MembershipError) {
    const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
    return [SENTENCES[error.code](error.params) + cause, ...mistakeLines(error)].join('\n');
  }
  const { code, port, address, message } = error as Error & {
    code?: string;
    port?: number;
    address?: string;
  };
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken: something else, or this program already, listens there. Stop it, or choose another, e.g. ${namePort((port ?? 3000) + 1)}.`;
  }
  if (code === 'EACCES')
    return `Port ${port} may not be used by this user: choose one above 1023, e.g. ${namePort(3000)}.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `HOST names no address of this machine (${address ?? message}).`;
  }
  return message;
}
