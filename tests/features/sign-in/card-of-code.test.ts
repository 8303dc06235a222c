import { expect, it } from 'vitest';
import { cardOfCode } from '../../../src/features/sign-in/card-of-code.ts';

const TOKEN = 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl';

it.each([
  ['a card’s link', `https://museum.example/fr/card#${TOKEN}`],
  ['its link on another host, as after a move', `http://localhost:3000/visit/en/card#${TOKEN}`],
  ['the card itself', ` ${TOKEN}\n`],
])('takes %s', (_, text) => expect(cardOfCode(text)).toBe(TOKEN));

it.each([
  ['a link that leads elsewhere', `https://museum.example/fr/rooms/salon#${TOKEN}`],
  ['a link that signs in', `https://museum.example/fr/sign-in/link#${'A'.repeat(43)}`],
  ['a card’s link without the card', 'https://museum.example/fr/card'],
  ['any other text', 'WIFI:S:museum;T:WPA;P:secret;;'],
  ['nothing', ''],
])('leaves %s', (_, text) => expect(cardOfCode(text)).toBeUndefined());
