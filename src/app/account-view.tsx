import {
  type AccountApi,
  AccountHead,
  type AccountStore,
  CardsSection,
  DataSection,
  LettersSection,
  Passkeys,
  RoomsSection,
  SessionsList,
} from '../features/account/index.ts';
import { useLanguage } from '../i18n/index.ts';
import type { Account } from '../museum/account/account.ts';
import { cardLink } from '../museum/card-link.ts';
import { AddressLink, JoinLink } from '../ui/index.ts';
import { rememberWay } from './after-sign-in.ts';
import { languageName } from './language-name.ts';
import { useServices } from './services.ts';
import { useMuseum } from './use-page.ts';

export type AccountViewProps = {
  readonly account: Account;
  readonly api: AccountApi;
  readonly own: AccountStore;
};

/** What a member sees of themselves. */
export function AccountView({ account, api, own }: AccountViewProps) {
  const { lang, text } = useLanguage();
  const { base } = useServices();
  const { museum } = useMuseum();
  const held = museum.tiers.find(({ id }) => id === account.membership?.tier);
  const tier = held ? text(held.label) : (account.membership?.tier ?? '');
  const named = { museum: text(museum.label), tier };
  const linkOf = (token: string) => cardLink(new URL(base, window.location.origin).href, lang, token);
  return (
    <>
      <AccountHead
        {...{ account, ...named }}
        renew={<JoinLink renew className="button" />}
        join={<JoinLink className="button" />}
      />
      {!account.mayManage && <CameByCard />}
      <CardsSection
        {...{ account, ...named }}
        cardLink={linkOf}
        onNameSeat={(seat, name) => own.act(() => api.nameSeat(seat, name))}
      />
      {account.membership && <RoomsSection {...account} />}
      {account.mayManage && <Managing {...{ account, api, own }} />}
    </>
  );
}

/** What only who signed in to the account may see and do. */
function Managing({ account, api, own }: AccountViewProps) {
  const { t, lang } = useLanguage();
  const { museum } = useMuseum();
  const { gate } = useServices();
  return (
    <>
      <section aria-labelledby="signing-in">
        <h2 id="signing-in">{t('account.safety.title')}</h2>
        <Passkeys passkeys={account.passkeys} api={api} act={own.act} />
        <SessionsList
          sessions={account.sessions}
          onEnd={(id) => own.act(() => api.endSession(id))}
          onEndOthers={() => own.act(api.endOtherSessions)}
        />
      </section>
      <LettersSection
        account={account}
        languages={museum.languages}
        languageName={languageName}
        onLanguage={(language) => own.act(() => api.chooseLanguage(language))}
        onAgree={(purpose) => own.act(() => api.agree(purpose, lang))}
        onWithdraw={(purpose) => own.act(() => api.withdraw(purpose))}
      />
      <DataSection
        exportUrl={api.exportUrl}
        expected={account.email ?? account.name}
        isAddress={account.email !== null}
        onErase={async (confirm) => {
          const outcome = await own.erase(confirm);
          if (outcome === 'done') await gate.refresh();
          return outcome;
        }}
      />
    </>
  );
}

function CameByCard() {
  const { lang, t } = useLanguage();
  const services = useServices();
  return (
    <p className="account-by-card">
      {t('account.by-card')}{' '}
      <AddressLink
        to={{ kind: 'sign-in', lang }}
        onClick={() => rememberWay(services, { kind: 'account', lang })}
      >
        {t('pages.sign-in')}
      </AddressLink>
    </p>
  );
}
