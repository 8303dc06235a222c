import type { ImageService } from '../../museum/format/works.ts';
import { readInfo } from '../../museum/iiif/image-info.ts';
import type { Http, HttpOutcome } from '../../platform/http.ts';
import { imageUrl } from '../../platform/iiif.ts';

/** The image as its service describes it (IIIF Image API 2.1 and 3.0, section 5). */
export function fetchInfo(
  http: Http,
  image: ImageService,
  filesUrl: string,
  signal: AbortSignal,
): Promise<HttpOutcome<ImageService>> {
  const url = `${imageUrl(image, filesUrl)}/info.json`;
  return http.json({ url, parse: (value) => readInfo(value, image), retries: 1, signal });
}
