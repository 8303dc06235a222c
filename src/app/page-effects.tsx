import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../i18n/index.ts';
import { canonicalAddress, differsByFull } from '../museum/addresses.ts';
import { useLocation, useRouter } from '../ui/index.ts';
import { useServices } from './services.ts';
import { roomOf, usePageHead, useRoomState } from './use-page.ts';

/** What goes with coming to a page: its title, its language, its announcement, its content, the focus. */
export function PageEffects() {
  const { lang, dir } = useLanguage();
  const { title, announcement } = usePageHead();
  const location = useLocation();
  const { visit } = useServices();
  const router = useRouter();
  const room = roomOf(location.address);

  useEffect(() => {
    document.title = title;
  }, [title]);

  useEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = dir;
  }, [lang, dir]);

  useEffect(() => {
    if (room !== undefined) visit.wantRooms([room]);
  }, [visit, room]);

  // Some browsers share this address in place of the one in their bar.
  useEffect(() => {
    const { address, cause } = location;
    const link = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
    if (link && address && cause !== 'start') link.href = router.href(canonicalAddress(address));
  }, [location, router]);

  useHeadingFocus();
  useFocusOnOpening(room);
  return <Announcer text={announcement} />;
}

/** Says what changes, not what the page already said when it came. */
function Announcer({ text }: { readonly text: string | undefined }) {
  const [said, setSaid] = useState('');
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (text === undefined) return;
    if (last.current !== undefined && last.current !== text) setSaid(text);
    last.current = text;
  }, [text]);
  return (
    <p className="visually-hidden" aria-live="polite" data-announcer="">
      {said}
    </p>
  );
}

/** In the pages without 3D, coming to another page puts the focus on its heading and the page at its top. */
function useHeadingFocus() {
  const location = useLocation();
  const before = useRef(location);
  useEffect(() => {
    if (before.current === location) return;
    const moved =
      before.current.path !== location.path && !differsByFull(before.current.address, location.address);
    before.current = location;
    const { address, cause } = location;
    const in3d = address && 'view' in address && address.view === '3d';
    if (in3d || cause === 'stay' || !moved) return;
    if (cause === 'go') window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [location]);
}

/**
 * A door that opens takes its form away, and a work that arrives the room's name that stood for it: without 3D, the
 * focus goes on to what came in their place.
 */
function useFocusOnOpening(room: string | undefined) {
  const status = useRoomState(room)?.status;
  const before = useRef(status);
  const { address, cause } = useLocation();
  const inList = address && 'view' in address && address.view === 'list';
  useEffect(() => {
    const opened = before.current === 'closed' && status !== 'closed';
    const isNowhere = document.activeElement === document.body && cause !== 'start';
    const arrived = before.current === 'loading' && status === 'ready' && isNowhere;
    if (inList && (opened || arrived)) document.querySelector<HTMLElement>('main h1')?.focus();
    before.current = status;
  }, [status, inList, cause]);
}
