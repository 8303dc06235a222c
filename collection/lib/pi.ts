/** The first digits of π, 3 among them, by Machin's formula of 1706: π = 16·arctan(1/5) − 4·arctan(1/239). */
export function digitsOfPi(count: number): number[] {
  const guard = 12n;
  const one = 10n ** (BigInt(count) + guard);
  const arctanOfInverse = (n: bigint): bigint => {
    let power = one / n;
    let sum = power;
    for (let k = 3n, sign = -1n; power > 0n; k += 2n, sign = -sign) {
      power /= n * n;
      sum += (sign * power) / k;
    }
    return sum;
  };
  const pi = 16n * arctanOfInverse(5n) - 4n * arctanOfInverse(239n);
  return [...String(pi).slice(0, count)].map(Number);
}
