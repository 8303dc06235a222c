/** Put there by the build (`API_URL`); nothing where the sources run as they are. */
declare const ENFILADE_API_URL: string | undefined;

/** Where the API is, ending in a slash, when its host is not the pages' own; else empty. */
export const API_HOST: string = typeof ENFILADE_API_URL === 'string' ? ENFILADE_API_URL : '';

/** What of the visitor's cookies a request carries: those of the museum's own API, wherever it is, and of no other host. */
export const credentialsFor = (url: string, apiHost = API_HOST): 'include' | 'same-origin' =>
  apiHost !== '' && url.startsWith(apiHost) ? 'include' : 'same-origin';
