import { lazy, Suspense, useState } from 'react';
import { LanguageProvider } from '../i18n/index.ts';
import { isNamed } from '../museum/addresses.ts';
import { findRoom } from '../platform/plans.ts';
import { RouterProvider, useLocation } from '../ui/index.ts';
import { NamedPageHost } from './named-page-host.tsx';
import { PageEffects } from './page-effects.tsx';
import { PageNotices } from './page-notices.tsx';
import { HomePage } from './pages/home-page.tsx';
import { ListPage } from './pages/list-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { RoomPage } from './pages/room-page.tsx';
import { UnreachablePage } from './pages/unreachable-page.tsx';
import { WingPage } from './pages/wing-page.tsx';
import { WorkPage } from './pages/work-page.tsx';
import { loadWalk, walkAtHand } from './preload-walk.ts';
import { SearchHost } from './search-host.tsx';
import { type Services, ServicesProvider, useServices } from './services.ts';
import { roomOf, useAbsence, useMuseum } from './use-page.ts';
import { ViewerHost } from './viewer-host.tsx';
import { WalkBoundary } from './walk-boundary.tsx';

/** The whole of the page below `#root`, the same on the server and in the browser. */
export function App({ services }: { readonly services: Services }) {
  return (
    <ServicesProvider value={services}>
      <RouterProvider value={services.router}>
        <Spoken />
      </RouterProvider>
    </ServicesProvider>
  );
}

/** Speaks the language of the address. */
function Spoken() {
  const { languages } = useServices();
  const { address } = useLocation();
  return (
    <LanguageProvider value={languages.get(address?.lang)}>
      <Page />
      <ViewerHost />
      <SearchHost />
      <PageNotices />
      <PageEffects />
    </LanguageProvider>
  );
}

function Page() {
  const { address } = useLocation();
  const { plans } = useMuseum();
  const absence = useAbsence(roomOf(address));
  if (!address) return <NotFoundPage />;
  if (address.kind === 'home') return <HomePage />;
  if (isNamed(address) || address.kind === 'tour') return <NamedPageHost page={address.kind} />;
  if (address.kind === 'list') return <ListPage />;
  if (address.kind === 'wing') return <WingPage wing={address.wing} />;
  const room = findRoom(plans, address.room);
  if (!room) return absence === 'unreachable' ? <UnreachablePage room={address.room} /> : <NotFoundPage />;
  if (address.view === '3d') return <WalkRoute />;
  return address.kind === 'room' ? <RoomPage room={room} /> : <WorkPage room={room} address={address} />;
}

const LazyWalk = lazy(async () => ({ default: await loadWalk() }));

/** The walk, once its file is here; until then the same room's page, which already says everything. */
function WalkRoute() {
  // Kept: the file's arrival must not make another component of it, nor another walk.
  const [Walk] = useState(() => walkAtHand() ?? LazyWalk);
  return (
    <WalkBoundary>
      <Suspense fallback={<WalkWaiting />}>
        <Walk />
      </Suspense>
    </WalkBoundary>
  );
}

function WalkWaiting() {
  const { plans } = useMuseum();
  const { address } = useLocation();
  const room = address && 'room' in address ? findRoom(plans, address.room) : undefined;
  return room ? <RoomPage room={room} /> : null;
}
