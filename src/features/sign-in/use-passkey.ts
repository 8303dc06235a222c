import type { Session } from '../../museum/api.ts';
import type { SignInApi, SignInOutcome } from './sign-in-api.ts';

/** Has the browser sign with a passkey that it knows for this museum, and signs in by it. */
export async function signInByPasskey(api: SignInApi): Promise<SignInOutcome<Session>> {
  const options = await api.passkeyOptions();
  if (options.kind !== 'ok') return options;
  try {
    const { startAuthentication } = await import('@simplewebauthn/browser');
    type Options = Parameters<typeof startAuthentication>[0]['optionsJSON'];
    return await api.passkey(await startAuthentication({ optionsJSON: options.value as Options }));
  } catch {
    // Called off, timed out, or none at hand: browsers don't say which.
    return { kind: 'refused', code: 'passkey-failed' };
  }
}
