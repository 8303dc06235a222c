import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';

export type LandingProps = {
  /** What the button will do, in a sentence, while it is there. */
  readonly lead: string;
  /** What one would do by the button. */
  readonly action: string;
  /** `undefined` until the page is live, `null` when the address held none. */
  readonly secret: string | null | undefined;
  readonly missing: string;
  /** Signs in; gives the sentence that says why it did not work. */
  readonly onAccept: (secret: string) => Promise<string | undefined>;
  /** The way on where it did not work. */
  readonly children: ReactNode;
};

type Accepting =
  | { readonly kind: 'idle' | 'waiting' | 'done' }
  | { readonly kind: 'trouble'; readonly sentence: string };

/** Where a link that signs in leads: nothing happens before the button is pressed, since mail programs open links too. */
export function Landing({ lead, action, secret, missing, onAccept, children }: LandingProps) {
  const { t } = useLanguage();
  const [accepting, setAccepting] = useState<Accepting>({ kind: 'idle' });

  const isBusy = accepting.kind === 'waiting' || accepting.kind === 'done';

  async function accept() {
    if (!secret || isBusy) return;
    setAccepting({ kind: 'waiting' });
    const sentence = await onAccept(secret);
    setAccepting(sentence === undefined ? { kind: 'done' } : { kind: 'trouble', sentence });
  }

  const trouble = secret === null ? missing : accepting.kind === 'trouble' ? accepting.sentence : undefined;
  return (
    <>
      {trouble === undefined && <p className="lead">{lead}</p>}
      <div aria-live="assertive" className="landing-trouble">
        {trouble && <p>{trouble}</p>}
      </div>
      {trouble === undefined ? (
        <button
          type="button"
          className="button button-large"
          aria-disabled={isBusy || secret === undefined}
          onClick={() => void accept()}
        >
          {isBusy ? t('signIn.opening') : action}
        </button>
      ) : (
        children
      )}
    </>
  );
}
