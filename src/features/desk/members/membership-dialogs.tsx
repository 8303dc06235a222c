import type { DeskMembership } from '../../../museum/desk/answers.ts';
import { AddMembership } from './add-membership.tsx';
import { ChangeTier } from './change-tier.tsx';
import { EndMembership } from './end-membership.tsx';
import type { SheetPartProps } from './member-sheet.tsx';
import { RenewMembership } from './renew-membership.tsx';

/** What is about to be done to what somebody holds. */
export type MembershipQuestion =
  | { readonly kind: 'add' }
  | { readonly kind: 'renew' | 'tier' | 'end'; readonly membership: DeskMembership };

export type MembershipDialogProps = SheetPartProps & {
  readonly asked: MembershipQuestion;
  readonly onClose: () => void;
};

export function MembershipDialog({ asked, ...rest }: MembershipDialogProps) {
  switch (asked.kind) {
    case 'add':
      return <AddMembership {...rest} />;
    case 'renew':
      return <RenewMembership {...rest} membership={asked.membership} />;
    case 'tier':
      return <ChangeTier {...rest} membership={asked.membership} />;
    case 'end':
      return <EndMembership {...rest} membership={asked.membership} />;
  }
}
