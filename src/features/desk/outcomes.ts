import type { Language } from '../../i18n/index.ts';
import { DESK_REFUSALS, type DeskRefusal } from '../../museum/desk/acts.ts';
import type { HttpOutcome, Trouble } from '../../platform/http.ts';

/** Why something at the desk did not come to pass. */
export type DeskFailure =
  | { readonly kind: 'refused'; readonly code: DeskRefusal; readonly memberId?: string }
  /** Nobody is signed in any more. */
  | { readonly kind: 'signed-out' }
  /** Somebody is signed in who is not of the desk. */
  | { readonly kind: 'not-staff' }
  | { readonly kind: 'unreachable'; readonly trouble: Trouble };

/** What an outcome that is none says of why. */
export function failureOf(outcome: Exclude<HttpOutcome<unknown>, { kind: 'ok' }>): DeskFailure {
  if (outcome.kind === 'unreachable') return { kind: 'unreachable', trouble: outcome.trouble };
  if (outcome.kind !== 'refused') return { kind: 'unreachable', trouble: 'nonsense' };
  const { code, memberId } = outcome.error;
  if (code === 'sign-in-needed') return { kind: 'signed-out' };
  if (code === 'not-for-you') return { kind: 'not-staff' };
  const refusal = DESK_REFUSALS.find((known) => known === code);
  if (!refusal) return { kind: 'unreachable', trouble: 'nonsense' };
  return { kind: 'refused', code: refusal, ...(memberId === undefined ? {} : { memberId }) };
}

/** The same in one plain sentence. */
export function failureSentence(failure: DeskFailure, { t }: Language): string {
  switch (failure.kind) {
    case 'refused':
      return t(`desk.refusals.${failure.code}`);
    case 'unreachable':
      return t(`desk.unreachable.${failure.trouble}`);
    default:
      return t(`desk.${failure.kind}`);
  }
}
