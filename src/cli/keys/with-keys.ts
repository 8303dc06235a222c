import {
  type EditableKeys,
  embeddedKeysPath,
  type KeyState,
  keyStates,
  readKeys,
  SIGNING_KEYS,
  sharedKeysPath,
} from '../../membership/index.ts';
import { readConfig } from '../../server/index.ts';
import type { ExitCode } from '../command.ts';
import { type MembersContext, ROOT, withMembership } from '../members/with-membership.ts';

export type KeysInUse = { readonly keys: EditableKeys; readonly states: readonly KeyState[] };

/** The keys that the server of this environment uses, with what each is still good for. */
export function withKeys(
  context: MembersContext,
  act: (inUse: KeysInUse) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withMembership(context, async (membership) => {
    const keys = editableKeys(context);
    const states = keyStates(await readKeys(keys), await membership.listCards(), Date.now());
    return act({ keys, states });
  });
}

// Called once `withMembership` has found the configuration right.
function editableKeys({ io }: MembersContext): EditableKeys {
  const read = readConfig(io.env, ROOT);
  if (!read.ok) throw new Error(read.mistakes.join('\n'));
  const { dataDir, signingKeys } = read.config;
  if (signingKeys === undefined) return { path: embeddedKeysPath(dataDir), owner: 'own' };
  const path = sharedKeysPath(signingKeys);
  return path === undefined
    ? { path: SIGNING_KEYS, owner: 'shared', text: signingKeys }
    : { path, owner: 'shared' };
}
