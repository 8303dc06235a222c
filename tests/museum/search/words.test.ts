import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/museum/search/query.ts';
import { foldText } from '../../../src/museum/search/text/fold.ts';
import { wordsOf } from '../../../src/museum/search/text/words.ts';
import { yearsWithin } from '../../../src/museum/search/text/years.ts';

describe('a text as it is searched', () => {
  it.each([
    ['Été à Nîmes', 'ete a nimes'],
    ['ŒUVRE Æon Straße Łódź Ørsted', 'oeuvre aeon strasse lodz orsted'],
    ['XIXᵉ siècle', 'xixe siecle'],
    ['ﬁn', 'fin'],
    ['İstanbul ıhlamur', 'istanbul ihlamur'],
    ['Ὀδυσσεύς', 'οδυσσευσ'],
    ['مُحَمَّد', 'محمد'],
    ['שָׁלוֹם', 'שלום'],
    ['हिन्दी', 'हिन्दी'],
  ])('%s is %s', (text, folded) => expect(foldText(text)).toBe(foldText(folded)));

  it('keeps what is a letter of its own', () => expect(foldText('हिन्दी')).not.toBe(foldText('हनद')));
});

describe('the words of a text', () => {
  it.each([
    ['fr', 'L’Origine du monde', ['origine', 'du', 'monde']],
    ['fr', "Aujourd'hui, qu'est-ce que l'art ?", ['aujourd', 'hui', 'aujourdhui', 'est', 'ce', 'que', 'art']],
    ['en', 'Georgia O’Keeffe', ['georgia', 'o', 'keeffe', 'okeeffe']],
    ['it', 'L’Annunciazione dell’Angelo', ['annunciazione', 'angelo']],
    ['en', 'A-B, no. 12/b (1872)', ['a', 'b', 'no', '12', 'b', '1872']],
    ['ja', '美術館', ['美術', '術館', '館']],
    ['ja', '北斎 Wave', ['北斎', '斎', 'wave']],
    ['en', '  —  ', []],
  ])('%s: %s', (lang, text, words) => expect(wordsOf(text, lang)).toEqual(words));

  it('are cut where they are absurdly long', () =>
    expect(wordsOf('a'.repeat(100), 'en')).toEqual(['a'.repeat(40)]));
});

describe('the years of a date', () => {
  it.each([
    ['1872–1874', ['1872', '1873', '1874']],
    ['vers 1872-74', ['1872', '1873', '1874']],
    ['1872 to 1873', ['1872', '1873']],
    ['1898/99', ['1898', '1899']],
    ['1872', []],
    ['1874–1872', []],
    ['1000–1900', []],
    ['12345–12346', []],
  ])('%s', (date, years) => expect(yearsWithin(date)).toEqual(years));
});

describe('what was typed wants', () => {
  const word = (text: string) => ({ kind: 'word', text });
  const prefix = (text: string) => ({ kind: 'prefix', text });
  const years = (from: number, to: number) => ({ kind: 'years', span: { from, to } });

  it.each([
    ['fr', 'Claude Mon', [word('claude'), prefix('mon')]],
    ['fr', 'Claude Monet ', [word('claude'), word('monet')]],
    ['fr', 'l’ég', [prefix('eg')]],
    ['fr', 'l’', [word('l')]],
    ['fr', '  ', []],
    ['fr', '?!', []],
    ['en', 'o’kee', [word('o'), prefix('kee')]],
    ['en', '1860-1870', [years(1860, 1870)]],
    ['en', 'boat 1860–70', [years(1860, 1870), word('boat')]],
    ['en', '1860-', [word('1860')]],
    ['en', '1860-187', [word('1860')]],
    ['en', '1870-1860 ', [word('1870'), word('1860')]],
    ['en', '18', [prefix('18')]],
    ['ja', '美', [prefix('美')]],
    ['ja', '美術館', [word('美術'), prefix('術館')]],
    ['en', 'a b c d e f g h i j', 'abcdefgh'.split('').map(word)],
  ])('%s: %s', (lang, typed, wanted) => expect(parseQuery(typed, lang)).toEqual(wanted));
});
