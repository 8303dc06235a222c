import { useMemo } from 'react';
import {
  createDeskApi,
  DeskLog,
  DeskProvider,
  type DeskTools,
  ImportMembers,
  MembersDesk,
  WaitingPayments,
} from '../../features/desk/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import { AddressLink } from '../../ui/index.ts';
import { useAddress } from '../header-parts.tsx';
import { PageFrame } from '../page-frame.tsx';
import { useServices } from '../services.ts';
import { useMuseum } from '../use-page.ts';

const PAGES = ['desk', 'desk-payments', 'desk-import', 'desk-log'] as const;

type DeskPageKind = (typeof PAGES)[number];

/** The desk, for staff: the API gives nothing of it to anybody else. */
export function DeskPage() {
  const { lang, t } = useLanguage();
  const { kind } = useAddress();
  const tools = useTools();
  return (
    <PageFrame className="desk-page">
      <div className="desk-head">
        <h1 tabIndex={-1}>{t('desk.title')}</h1>
        <nav aria-label={t('desk.nav')}>
          {PAGES.map((page) => (
            <AddressLink
              key={page}
              to={{ kind: page, lang }}
              aria-current={page === kind ? 'page' : undefined}
            >
              {t(`desk.pages.${page}`)}
            </AddressLink>
          ))}
        </nav>
      </div>
      <DeskProvider value={tools}>
        <Content kind={kind as DeskPageKind} />
      </DeskProvider>
    </PageFrame>
  );
}

function Content({ kind }: { readonly kind: DeskPageKind }) {
  switch (kind) {
    case 'desk':
      return <MembersDesk />;
    case 'desk-payments':
      return <WaitingPayments />;
    case 'desk-import':
      return <ImportMembers />;
    case 'desk-log':
      return <DeskLog />;
  }
}

function useTools(): DeskTools {
  const { base, http, gate } = useServices();
  const { museum } = useMuseum();
  return useMemo(
    () => ({
      api: createDeskApi(base, http),
      tiers: museum.tiers,
      timeZone: museum.timeZone ?? 'UTC',
      languages: museum.languages,
      nowMs: gate.nowMs,
    }),
    [base, http, gate, museum],
  );
}
