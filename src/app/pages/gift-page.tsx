import { useEffect, useState } from 'react';
import { GiftForm, GiftSheet, type JoinOutcome } from '../../features/join/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import type { GiftRequest, GiftView, RedeemedGift } from '../../museum/joining/api.ts';
import { AddressLink, useRouter, useTimeZone } from '../../ui/index.ts';
import { PageFrame } from '../page-frame.tsx';
import { useJoinApi } from '../use-joining.ts';
import { useOpenedSecret } from '../use-opened-secret.ts';
import { useMuseum } from '../use-page.ts';

/** Where a gift is redeemed; opened by the link of its mail, it is also the sheet that one prints and hands over. */
export function GiftPage() {
  const { lang, t, text } = useLanguage();
  const { museum } = useMuseum();
  const api = useJoinApi();
  const { code, setCode, gift } = useGift();
  const [redeemed, setRedeemed] = useState<RedeemedGift>();
  const nameOf = (tier: string) => {
    const found = museum.tiers.find(({ id }) => id === tier);
    return found ? text(found.label) : tier;
  };
  async function redeem(request: GiftRequest): Promise<JoinOutcome<unknown>> {
    const outcome = await api.redeemGift(request);
    if (outcome.kind === 'ok') setRedeemed(outcome.value);
    return outcome;
  }
  return (
    <PageFrame className="gift-page">
      {redeemed ? (
        <Redeemed redeemed={redeemed} tierName={nameOf(redeemed.tier)} />
      ) : (
        <>
          <header className="join-head">
            <p className="eyebrow">{text(museum.label)}</p>
            <h1 tabIndex={-1}>{t('pages.gift')}</h1>
            <p className="lead">{t('gift.lead')}</p>
          </header>
          <div className="gift-parts">
            <GiftForm code={code} onCode={setCode} onRedeem={redeem} />
            {gift && (
              <Sheet gift={gift} code={code} tierName={nameOf(gift.tier)} museumName={text(museum.label)} />
            )}
          </div>
          <p>
            <AddressLink to={{ kind: 'join', lang }} className="quiet-link">
              {t('gift.give')}
            </AddressLink>
          </p>
        </>
      )}
    </PageFrame>
  );
}

/** Not the secret of another page that was opened here before. */
const LOOKS_LIKE_CODE = /^[0-9a-z-]{16,24}$/i;

/** The code that the page was opened with, and what it gives. */
function useGift() {
  const api = useJoinApi();
  const secret = useOpenedSecret();
  const opened = secret && LOOKS_LIKE_CODE.test(secret) ? secret : undefined;
  const [typed, setCode] = useState<string>();
  const [gift, setGift] = useState<GiftView>();
  useEffect(() => {
    if (!opened) return;
    let here = true;
    api.lookAtGift(opened).then((outcome) => {
      if (here && outcome.kind === 'ok') setGift(outcome.value);
    });
    return () => {
      here = false;
    };
  }, [api, opened]);
  const code = typed ?? opened ?? '';
  return { code, setCode, gift: code === opened ? gift : undefined };
}

type SheetProps = Omit<Parameters<typeof GiftSheet>[0], 'address'>;

function Sheet(props: SheetProps) {
  const router = useRouter();
  const { lang } = useLanguage();
  const { host } = window.location;
  return <GiftSheet {...props} address={`${host}${router.href({ kind: 'gift', lang })}`} />;
}

function Redeemed({ redeemed, tierName }: { readonly redeemed: RedeemedGift; readonly tierName: string }) {
  const { lang, t, date } = useLanguage();
  const timeZone = useTimeZone();
  const when = date(redeemed.endsAtMs, { timeZone });
  return (
    <div role="status" className="join-head">
      <h1 tabIndex={-1}>{t('gift.done-title')}</h1>
      <p className="lead">{t('gift.done', { tier: tierName, when })}</p>
      <p className="thanks-ways">
        <AddressLink to={{ kind: 'list', lang }} className="button">
          {t('join.to-rooms')}
        </AddressLink>
      </p>
    </div>
  );
}
