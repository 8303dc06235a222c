import { MemberInMenu, MemberStatus } from '../features/gate/index.ts';
import { isPrivatePage } from '../museum/named-pages.ts';
import { rememberWay } from './after-sign-in.ts';
import { useAddress } from './header-parts.tsx';
import { useServices } from './services.ts';
import { useMuseum } from './use-page.ts';

/** Who is visiting: in the header where one is signed in and it is wide, else in its menu. */
export function HeaderMember({ place }: { readonly place: 'header' | 'menu' }) {
  const services = useServices();
  const { gate, notices } = services;
  const address = useAddress();
  const { museum } = useMuseum();
  const signOut = async () => {
    notices.tell((await gate.signOut()) ? { kind: 'signed-out' } : { kind: 'sign-out-failed' });
  };
  const onSignIn = () => {
    if (!isPrivatePage(address.kind)) rememberWay(services, address);
  };
  const Member = place === 'menu' ? MemberInMenu : MemberStatus;
  return <Member gate={gate} tiers={museum.tiers} onSignIn={onSignIn} onSignOut={() => void signOut()} />;
}
