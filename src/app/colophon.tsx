import { useLanguage } from '../i18n/index.ts';
import { AddressLink } from '../ui/index.ts';
import { SettingsButton } from './settings-button.tsx';
import { useMuseum } from './use-page.ts';

/** Who made what one sees, and what one may do with it. */
export function Colophon() {
  const { lang, t, text } = useLanguage();
  const { museum } = useMuseum();
  return (
    <footer className="colophon">
      {museum.requiredStatement && (
        <p>
          <a href={museum.rights} rel="license noreferrer">
            {text(museum.requiredStatement)}
          </a>
        </p>
      )}
      <p>
        <AddressLink to={{ kind: 'list', lang }}>{t('colophon.without-3d')}</AddressLink>
      </p>
      <p>
        <SettingsButton className="colophon-button" />
      </p>
      <p>{t('colophon.program')}</p>
    </footer>
  );
}
