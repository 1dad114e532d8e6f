/** What terms are made of texts of several languages. */
import { describe, expect, it } from 'vitest';
import { analyseItem, digestOf, termsOf } from '../../src/learn/text-analysis.ts';
import { anItem } from '../core/examples.ts';

describe('terms', () => {
  it.each([
    ['en', 'The Running Shoes, and a runner’s shoe', ['run', 'shoe', 'runner', 'shoe']],
    ['de', 'Schuhe für Straße und Wald', ['schuhe', 'strasse', 'wald']],
    ['de-AT', 'Die Café-Mühle', ['cafe', 'muhle']],
    ['fr', 'Chaussures de randonnée à lacets', ['chaussures', 'randonnee', 'lacets']],
    ['ru', 'Красный чайник', ['красный', 'чайник']],
    [null, 'USB-C cables 100W', ['usb', 'cabl', '100w']],
    ['en', '', []],
    ['en', '!!! — …', []],
  ])('%s: %s', (language, text, terms) => expect(termsOf(text, language)).toEqual(terms));

  it('of languages without spaces are words, not sentences', () => {
    expect(termsOf('红色运动鞋', 'zh-CN')).toContain('红色');
    expect(termsOf('红色运动鞋', null)).toEqual(termsOf('红色运动鞋', 'zh'));
    expect(termsOf('軽いランニングシューズ', 'ja').length).toBeGreaterThan(1);
    expect(termsOf('รองเท้าวิ่ง', 'th').length).toBeGreaterThan(1);
  });

  it('of a mixed text come from both scripts', () => {
    expect(termsOf('Sony 降噪耳机 WH-1000XM5', 'zh')).toEqual(expect.arrayContaining(['sony', '耳机', '1000xm5']));
  });
});

describe('an item', () => {
  it('counts a term by the field it stands in', () => {
    const { terms, counts } = analyseItem(
      anItem('alpha.example/x', { name: 'Lamp', brand: 'Lumo', category: ['Lamps'], description: 'A lamp, dimmable.' }),
    );
    const countOf = (term: string) => counts[terms.indexOf(term)] ?? 0;
    expect(countOf('lamp')).toBe(3 + 2 + 0.5);
    expect(countOf('lumo')).toBe(2);
    expect(countOf('dimmabl')).toBe(0.5);
  });

  it('cannot flood the index', () => {
    const description = Array.from({ length: 2000 }, (_, n) => `word${n}`).join(' ');
    expect(analyseItem(anItem('alpha.example/x', { description })).terms.length).toBeLessThanOrEqual(120);
    expect(analyseItem(anItem('alpha.example/x', { name: 'x'.repeat(500) })).terms[0]?.length).toBeLessThanOrEqual(40);
  });
});

it('a digest changes with each field that is read, and with no other', () => {
  const item = anItem('alpha.example/x', { name: 'a', brand: 'b', category: ['c'], description: 'd' });
  const changes = [{ name: 'A' }, { brand: null }, { category: ['c', 'd'] }, { description: 'e' }, { language: 'de' }];
  const digests = new Set([item, ...changes.map((change) => ({ ...item, ...change }))].map(digestOf));
  expect(digests.size).toBe(changes.length + 1);
  expect(digestOf({ ...item, ...{ image: 'https://alpha.example/x.png' } })).toBe(digestOf(item));
});
