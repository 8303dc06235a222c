/** A key set of a hundred RSA keys is 60 kB. */
const MOST_BYTES = 128 * 1024;
const PATIENCE_MS = 5000;
const MOST_REDIRECTS = 3;

/** Fetches a key set's text: within five seconds and 128 KiB, following redirects on the same origin alone. Throws. */
export async function fetchJwks(url: URL, fetcher: typeof fetch = fetch): Promise<string> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  let at = url;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const headers = { accept: 'application/jwk-set+json, application/json' };
    const answer = await fetcher(at, { redirect: 'manual', signal, headers });
    if (answer.status === 200) return await bodyOf(answer);
    await answer.body?.cancel();
    const location = answer.headers.get('location');
    if (answer.status < 300 || answer.status > 399 || location === null) {
      throw new Error(`the key set's address answered ${answer.status}`);
    }
    at = new URL(location, at);
    if (at.origin !== url.origin) throw new Error('the key set’s address leads to another host');
  }
  throw new Error('the key set’s address leads in circles');
}

async function bodyOf(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Left early, the rest is not read: the iterator ends the body.
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error('the key set is too large');
    chunks.push(chunk);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
}
