export { CardScan, type CardScanProps } from './card-scan.tsx';
export { Landing, type LandingProps } from './landing.tsx';
export { LinkForm, type LinkFormProps } from './link-form.tsx';
export { PasskeyButton } from './passkey-button.tsx';
export { signInSentence } from './sentences.ts';
export { createSignInApi, type SignInApi, type SignInOutcome } from './sign-in-api.ts';
export { signInByPasskey } from './use-passkey.ts';
