import { useLanguage } from '../i18n/index.ts';
import { HeartIcon } from './icons.tsx';

export type HeartButtonProps = {
  /** Of what it makes a favourite. */
  readonly title: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
  /** On a card the heart stands alone; its name says which work it is for. */
  readonly bare?: boolean | undefined;
};

/** Makes something a favourite, or no longer. */
export function HeartButton({ title, pressed, onPress, bare = false }: HeartButtonProps) {
  const { t } = useLanguage();
  return (
    <button
      type="button"
      className={bare ? 'favourite favourite-bare' : 'favourite'}
      aria-pressed={pressed}
      aria-label={t('favourite.of', { title })}
      onClick={onPress}
    >
      <HeartIcon />
      {!bare && <span>{t('favourite.mark')}</span>}
    </button>
  );
}
