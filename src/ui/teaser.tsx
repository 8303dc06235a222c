import { useLanguage } from '../i18n/index.ts';
import type { PublicPicture } from '../museum/format/plan.ts';

export type TeaserProps = { readonly picture: PublicPicture; readonly src: string };

/** The glimpse of a closed room: a tiny picture drawn as light behind frosted glass, never as pixels. */
export function Teaser({ picture, src }: TeaserProps) {
  const { text } = useLanguage();
  return (
    <div className="teaser">
      <img src={src} width={picture.width} height={picture.height} alt={text(picture.alt)} />
    </div>
  );
}

/** The picture that everyone may see of a gated room, made for that. */
export function Cover({ picture, src }: TeaserProps) {
  const { text } = useLanguage();
  return (
    <img className="cover" src={src} width={picture.width} height={picture.height} alt={text(picture.alt)} />
  );
}
