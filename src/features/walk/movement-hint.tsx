import { useLanguage } from '../../i18n/index.ts';
import { useMediaQuery } from '../../ui/index.ts';

/** One line that says how to move, for those who haven't yet. */
export function MovementHint({ shown }: { readonly shown: boolean }) {
  const { t } = useLanguage();
  const touch = useMediaQuery('(pointer: coarse)');
  return shown ? <p className="movement-hint">{t(touch ? 'walk.hint-touch' : 'walk.hint-keys')}</p> : null;
}
