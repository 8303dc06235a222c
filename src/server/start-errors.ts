import { MembershipError, type MembershipErrorCode } from '../membership/index.ts';

const SENTENCES: Readonly<Record<MembershipErrorCode, (params: MembershipError['params']) => string>> = {
  'private-path-open': ({ path, mode }) =>
    `Others than its owner may read or write ${path} (mode ${mode}). It holds what lets people in: run "chmod go-rwx ${path}" and start again.`,
  'private-path-unusable': ({ path }) =>
    `${path} can't be made or written. DATA_DIR must be a folder of one's own.`,
  'keys-unreadable': ({ path }) =>
    `${path} is not the key file that this program writes. Put back its copy; if there is none, move it away: new keys are made, and all cards must be issued again.`,
  'key-weak': ({ path, kid }) =>
    `${path} holds a key that anybody could know (${kid}). Move the file away: new keys are made, and all cards must be issued again.`,
  'store-unusable': ({ path }) => `The store ${path} can't be opened or brought up to date.`,
};

/** How the one who starts a server says on which port it is to listen. */
export type NamePort = (port: number) => string;

/** What keeps a server from starting, in a sentence for the one who starts it. */
export function startSentence(error: unknown, namePort: NamePort = (port) => `PORT=${port}`): string {
  if (error instanceof MembershipError) {
    const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
    return SENTENCES[error.code](error.params) + cause;
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
