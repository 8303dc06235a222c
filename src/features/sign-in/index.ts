export { Landing, type LandingProps } from './landing.tsx';
export { LinkForm, type LinkFormProps } from './link-form.tsx';
export { signInSentence } from './sentences.ts';
export { createSignInApi, type SignInApi, type SignInOutcome } from './sign-in-api.ts';
