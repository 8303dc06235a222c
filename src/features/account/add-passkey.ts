import type { AccountApi } from './account-api.ts';

export type MadePasskey =
  | { readonly kind: 'made'; readonly response: unknown }
  /** The device has one, or nothing came of it. */
  | { readonly kind: 'known' | 'not-added' };

/** Has the browser make a passkey; whatever goes wrong there is that none was made. */
export async function addPasskey(api: AccountApi): Promise<MadePasskey> {
  const options = await api.passkeyOptions();
  if (options.kind !== 'ok') return { kind: 'not-added' };
  try {
    const { startRegistration } = await import('@simplewebauthn/browser');
    type Options = Parameters<typeof startRegistration>[0]['optionsJSON'];
    return { kind: 'made', response: await startRegistration({ optionsJSON: options.value as Options }) };
  } catch (error) {
    const isKnown = error instanceof Error && error.name === 'InvalidStateError';
    return { kind: isKnown ? 'known' : 'not-added' };
  }
}
