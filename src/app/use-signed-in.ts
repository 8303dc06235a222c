import { useStore } from 'zustand';
import type { SignedIn } from '../features/join/index.ts';
import { useServices } from './services.ts';
import { useMuseum } from './use-page.ts';

/** The member who signed in to the account; the holder of a card did not, and buys as anybody does. */
export function useSignedIn(): SignedIn | undefined {
  const { gate } = useServices();
  const { museum } = useMuseum();
  const account = useStore(gate.store, (state) => state.account);
  const session = useStore(gate.store, (state) => state.session);
  if (account?.kind !== 'member' || !account.mayManage) return undefined;
  const member = session.kind === 'member' ? session.member : undefined;
  const isRunning = member !== undefined && member.endsAtMs > gate.nowMs();
  return {
    name: account.name,
    rank: isRunning ? museum.tiers.find(({ id }) => id === member.tier)?.rank : undefined,
    endsAtMs: isRunning ? member.endsAtMs : undefined,
  };
}
