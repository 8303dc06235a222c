import { useEffect, useState } from 'react';
import { createStudio, type IssuePlace, StudioPanel } from '../features/studio/index.ts';
import type { RoomState, Visit } from '../features/visit/index.ts';
import { LanguageProvider } from '../i18n/index.ts';
import type { Http } from '../platform/http.ts';
import { findRoom } from '../platform/plans.ts';
import { RouterProvider, useLocation } from '../ui/index.ts';
import { type Services, ServicesProvider } from './services.ts';
import { useMuseum } from './use-page.ts';

export type StudioHostProps = {
  readonly services: Services;
  readonly http: Http;
  /** Watches the museum's files; calls back when they were read again, gives the function that ends it. */
  readonly follow: (onReloaded: () => void) => () => void;
};

/** The studio beside the museum, in the language of the page. */
export function StudioHost(props: StudioHostProps) {
  return (
    <ServicesProvider value={props.services}>
      <RouterProvider value={props.services.router}>
        <Spoken {...props} />
      </RouterProvider>
    </ServicesProvider>
  );
}

function Spoken({ services, http, follow }: StudioHostProps) {
  const { base, gate, router, visit, languages } = services;
  const { address } = useLocation();
  const { museum, plans } = useMuseum();
  const language = languages.get(address?.lang);
  const [studio] = useState(() => createStudio({ base, http, onSeenAs: () => void gate.refresh() }));
  useEffect(() => follow(() => void studio.reload(language.lang)), [follow, studio, language.lang]);

  const open = async ({ room, item }: IssuePlace) => {
    visit.wantRooms([room]);
    const state = await answerFor(visit, room);
    const content = state?.status === 'ready' ? state.content : undefined;
    const work =
      item &&
      (item.list === 'works' ? content?.works.works[item.index]?.id : content?.room.hang[item.index]?.work);
    const view =
      address && 'view' in address
        ? address.view
        : address?.kind === 'list' || address?.kind === 'wing'
          ? 'list'
          : '3d';
    const { lang } = language;
    router.go(work ? { kind: 'work', lang, view, room, work } : { kind: 'room', lang, view, room });
  };
  return (
    <LanguageProvider value={language}>
      <StudioPanel
        studio={studio}
        tiers={museum.tiers}
        roomName={(id) => {
          const room = findRoom(plans, id);
          return room ? language.text(room.label) : id;
        }}
        onOpen={(place) => void open(place)}
      />
    </LanguageProvider>
  );
}

/** What becomes of a room that was asked for; `undefined` where the museum has none of that name. */
function answerFor({ store }: Visit, room: string): Promise<RoomState | undefined> {
  return new Promise((answer) => {
    const look = () => {
      const state = store.getState().rooms.get(room);
      if (state?.status === 'loading') return false;
      answer(state);
      return true;
    };
    if (look()) return;
    const stop = store.subscribe(() => look() && stop());
  });
}
