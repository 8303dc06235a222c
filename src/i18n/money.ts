/** An amount in its currency's smallest unit as a language writes it: 4500 EUR is “45 €”, and 4550 “45,50 €”. */
export function formatAmount(amountMinor: number, currency: string, lang: string): string {
  const format = new Intl.NumberFormat(lang, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 0;
  return format.format(amountMinor / 10 ** digits);
}
