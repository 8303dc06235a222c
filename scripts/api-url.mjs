/**
 * The address, ending in a slash, below which the built site asks for `api/…` (`API_URL`); empty where that is the site's
 * own. Throws when it is no whole address.
 */
export function apiUrlOf({ API_URL = '' }) {
  const text = API_URL.trim();
  if (text === '') return '';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const plain = url && [url.username, url.password, url.search, url.hash].every((part) => part === '');
  if (!plain || !/^https?:$/.test(url.protocol) || /[*%]/.test(text)) {
    throw new Error(
      'API_URL must be the address of the API’s host, such as https://api.museum.example/, without user, query or fragment.',
    );
  }
  return url.href.replace(/\/*$/, '/');
}

/** The path of `PUBLIC_URL`, starting and ending in a slash. */
export function basePathOf({ PUBLIC_URL = '' }) {
  const text = PUBLIC_URL.trim();
  const { pathname } = new URL(text === '' ? 'http://localhost/' : text);
  return pathname.replace(/\/*$/, '/');
}
