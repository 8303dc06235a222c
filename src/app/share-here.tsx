import { ShareButton } from '../features/share/index.ts';
import type { Walk } from '../features/walk/index.ts';
import { useLanguage } from '../i18n/index.ts';
import { withoutFull } from '../museum/addresses.ts';
import { useAddress } from './header-parts.tsx';
import { useServices } from './services.ts';

export type ShareHereProps = { readonly className: string; readonly walk?: Walk; readonly shortcut?: string };

/** “Look at this”: passes on the address of just what one sees, or of the work whose page it is. */
export function ShareHere({ className, walk, shortcut }: ShareHereProps) {
  const { t } = useLanguage();
  const { router, notices } = useServices();
  const address = withoutFull(useAddress());
  const share = async () => {
    const [{ passOn }, { viewQuery }] = await Promise.all([
      import('../features/share/pass-on.ts'),
      import('./view-query.ts'),
    ]);
    const seen = walk?.eyes.see?.();
    const url = window.location.origin + router.href(address) + (seen ? viewQuery(seen) : '');
    const outcome = await passOn(
      { url, title: document.title },
      { navigator, matchMedia: window.matchMedia.bind(window) },
    );
    if (outcome === 'copied') notices.tell({ kind: 'link-copied' });
    if (outcome === 'failed') notices.tell({ kind: 'link-not-copied', url });
  };
  return (
    <ShareButton
      className={className}
      label={t(walk ? 'share.view' : 'share.work')}
      onShare={() => void share()}
      {...(shortcut && { shortcut })}
    />
  );
}
