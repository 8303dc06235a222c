import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { createAccountApi, createAccountStore } from '../../features/account/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import { AddressLink } from '../../ui/index.ts';
import { AccountView } from '../account-view.tsx';
import { rememberWay } from '../after-sign-in.ts';
import { PageFrame } from '../page-frame.tsx';
import { useServices } from '../services.ts';

/** A member's own page; signed out, the way to it and back. */
export function AccountPage() {
  const { t } = useLanguage();
  const { base, http } = useServices();
  const parts = useMemo(() => {
    const api = createAccountApi(base, http);
    return { api, own: createAccountStore(api) };
  }, [base, http]);
  const state = useStore(parts.own.store);
  useEffect(() => void parts.own.load(), [parts]);
  return (
    <PageFrame className="account-page">
      {state.kind === 'ready' ? (
        <AccountView account={state.account} {...parts} />
      ) : (
        <>
          <h1 tabIndex={-1}>{t(state.kind === 'erased' ? 'account.data.erased-title' : 'pages.account')}</h1>
          <Elsewhere kind={state.kind} onRetry={() => void parts.own.load()} />
        </>
      )}
    </PageFrame>
  );
}

type ElsewhereProps = {
  readonly kind: 'loading' | 'unreachable' | 'signed-out' | 'not-a-member' | 'erased';
  readonly onRetry: () => void;
};

function Elsewhere({ kind, onRetry }: ElsewhereProps) {
  const { lang, t } = useLanguage();
  const services = useServices();
  switch (kind) {
    case 'loading':
      return <p className="lead loading">{t('account.loading')}</p>;
    case 'unreachable':
      return (
        <>
          <p className="lead">{t('account.unreachable')}</p>
          <button type="button" className="button" onClick={onRetry}>
            {t('retry')}
          </button>
        </>
      );
    case 'erased':
      return (
        <>
          <p className="lead">{t('account.data.erased')}</p>
          <AddressLink to={{ kind: 'home', lang }} className="button">
            {t('account.data.to-museum')}
          </AddressLink>
        </>
      );
    default:
      return (
        <>
          <p className="lead">{t(kind === 'signed-out' ? 'account.signed-out' : 'account.staff')}</p>
          <AddressLink
            to={{ kind: 'sign-in', lang }}
            className="button"
            onClick={() => rememberWay(services, { kind: 'account', lang })}
          >
            {t('pages.sign-in')}
          </AddressLink>
        </>
      );
  }
}
