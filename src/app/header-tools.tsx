import type { ReactNode } from 'react';
import { HeaderMember } from './header-member.tsx';
import { HeaderMenu } from './header-menu.tsx';
import { PlanButton, SearchButton, TourButton } from './header-parts.tsx';

/** The same ways on every page, in the same order: what is used most in the open, the rest in the menu. */
export function HeaderTools({ children }: { readonly children?: ReactNode }) {
  return (
    <div className="header-tools">
      <PlanButton />
      <TourButton className="header-button" />
      <SearchButton />
      <HeaderMember place="header" />
      <HeaderMenu>{children}</HeaderMenu>
    </div>
  );
}
