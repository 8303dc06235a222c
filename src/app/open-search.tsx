import { useEffect, useMemo, useState } from 'react';
import { createIndexSource, type FoundPlace, SearchPanel } from '../features/search/index.ts';
import {
  createLanguage,
  type Language,
  LanguageProvider,
  uiLanguageFor,
  useLanguage,
} from '../i18n/index.ts';
import { isGated } from '../museum/access/decide-room-access.ts';
import type { Address, View } from '../museum/addresses.ts';
import { API } from '../museum/api-paths.ts';
import type { SchoolLevel } from '../museum/format/works.ts';
import { MUSEUM_AT } from '../museum/page-data.ts';
import { accessGroup, createSearch, type Hit, SEARCH_FOLDER, type Search } from '../museum/search/index.ts';
import { withBase } from '../platform/base.ts';
import { findRoom, roomsOf } from '../platform/plans.ts';
import { useLocation, useRouter } from '../ui/index.ts';
import { type Services, useServices } from './services.ts';
import { useMuseum } from './use-page.ts';

const TEXTS = {
  fr: async () => (await import('../i18n/search.fr.json')).default,
  en: async () => (await import('../i18n/search.en.json')).default,
};

/** So many rooms are named to begin with; more are a list to read, not a choice. */
const MOST_THEMES = 12;
const SCHOOLS = ['ecole', 'college', 'lycee'] as const satisfies readonly SchoolLevel[];

/** The search in the language of the page, over all that is open to this visitor. */
export function OpenSearch() {
  const services = useServices();
  const { lang, t } = useLanguage();
  const [language, setLanguage] = useState<Language>();
  useEffect(() => {
    let here = true;
    TEXTS[uiLanguageFor(lang)]().then(
      (texts) => here && setLanguage(createLanguage(lang, texts)),
      () => {
        services.search.setState({ isOpen: false });
        services.notices.tell({ kind: 'search-unreachable' });
      },
    );
    return () => {
      here = false;
    };
  }, [services, lang]);
  if (!language) return null;
  return (
    <LanguageProvider value={language}>
      <Panel key={lang} services={services} schools={SCHOOLS.map((level) => t(`school.${level}`))} />
    </LanguageProvider>
  );
}

type PanelProps = { readonly services: Services; readonly schools: readonly string[] };

function Panel({ services, schools }: PanelProps) {
  const { base, search: door, visit } = services;
  const { lang, text } = useLanguage();
  const { plans } = useMuseum();
  const { address } = useLocation();
  const router = useRouter();
  const search = useMemo(() => searchFor(services, lang), [services, lang]);
  const view: View = address && 'view' in address ? address.view : address?.kind === 'list' ? 'list' : '3d';

  const placeOf = ({ room: id, work, thumbnail }: Hit): FoundPlace => {
    const room = findRoom(plans, id);
    const filesAt = room && isGated(room.access) ? API.roomFile(id, '') : `${MUSEUM_AT}rooms/${id}/`;
    const isElsewhere = thumbnail !== undefined && /^https?:/.test(thumbnail);
    return {
      address: { kind: 'work', lang, view, room: id, work },
      room: room ? text(room.label) : '',
      thumbnailUrl: isElsewhere || thumbnail === undefined ? thumbnail : withBase(base, filesAt + thumbnail),
    };
  };
  const close = () => door.setState({ isOpen: false });
  const go = (to: Address) => {
    close();
    router.go(to);
  };
  const someClosed = roomsOf(plans).some((room) => !visit.decide(room).granted);
  const open = roomsOf(plans).filter((room) => visit.decide(room).granted);
  const themes = open.slice(0, MOST_THEMES).map(({ label }) => text(label));
  return <SearchPanel {...{ search, placeOf, themes, schools, someClosed }} onGo={go} onClose={close} />;
}

const kept = new WeakMap<Services, Map<string, Search>>();

/** A search keeps what it fetched, for as long as the same rooms are open. */
function searchFor(services: Services, lang: string): Search {
  const { base, http, visit } = services;
  const open = roomsOf(visit.store.getState().plans).filter((room) => visit.decide(room).granted);
  const groups = [...new Set(open.flatMap(({ access }) => (access ? [accessGroup(access)] : [])))];
  const folders = [
    `${MUSEUM_AT}${SEARCH_FOLDER}/${lang}/`,
    ...groups.map((group) => API.searchFile(group, `${lang}/`)),
  ];
  const searches = kept.get(services) ?? new Map<string, Search>();
  kept.set(services, searches);
  const key = folders.join('\n');
  const search =
    searches.get(key) ??
    createSearch(
      folders.map((at) => createIndexSource(withBase(base, at), http)),
      lang,
    );
  searches.set(key, search);
  return search;
}
