import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../i18n/index.ts';
import type { ImageService } from '../museum/format/works.ts';
import { fileForWidth, imageFiles, srcSetOf } from '../platform/iiif.ts';

export type IiifPictureProps = {
  readonly image: ImageService;
  /** Where the room's files are, as the browser needs it, with a slash at its end. */
  readonly filesUrl: string;
  readonly alt: string;
  /** Named in the sentence that stands where the picture is missing. */
  readonly title: string;
  /** The `sizes` attribute: how wide it is shown. */
  readonly sizes: string;
  readonly eager?: boolean;
};

/** A work's picture at the resolution its place asks for; where it can't be had, a sentence says which. */
export function IiifPicture({ image, filesUrl, alt, title, sizes, eager = false }: IiifPictureProps) {
  const { t } = useLanguage();
  const [missing, setMissing] = useState(false);
  const element = useRef<HTMLImageElement>(null);
  // It may have failed before the page was hydrated and could listen.
  useEffect(() => {
    const img = element.current;
    if (img?.complete && img.naturalWidth === 0 && img.currentSrc) setMissing(true);
  }, []);
  const files = imageFiles(image, filesUrl);
  if (missing) return <p className="picture-missing">{t('picture.missing', { title })}</p>;
  return (
    <img
      ref={element}
      className="picture"
      src={fileForWidth(files, 512).url}
      srcSet={srcSetOf(files)}
      sizes={sizes}
      width={image.width}
      height={image.height}
      alt={alt}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
      onError={() => setMissing(true)}
    />
  );
}
