/** Which whole numbers up to `limit` are prime, by the sieve of Eratosthenes: 1 at primes, 0 elsewhere. */
export function sieve(limit: number): Uint8Array {
  const prime = new Uint8Array(limit + 1).fill(1, 2);
  for (let p = 2; p * p <= limit; p++) {
    if (prime[p]) for (let n = p * p; n <= limit; n += p) prime[n] = 0;
  }
  return prime;
}
