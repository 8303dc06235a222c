import { expect, it } from 'vitest';
import { formatAmount } from '../../src/i18n/money.ts';

it.each([
  [4500, 'EUR', 'fr', '45 €'],
  [4550, 'EUR', 'fr', '45,50 €'],
  [4500, 'EUR', 'en', '€45'],
  [5000, 'CAD', 'fr-CA', '50 $'],
  [3000, 'JPY', 'en', '¥3,000'],
  [12_500, 'TND', 'fr', '12,500 TND'],
])('%d of the smallest unit of %s is written in %s as %s', (amount, currency, lang, text) => {
  expect(formatAmount(amount, currency, lang).replaceAll(/\s/g, ' ')).toBe(text);
});
