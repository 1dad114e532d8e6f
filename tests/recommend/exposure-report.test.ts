/** Who is told to have got how much of the list. */
import { expect, it } from 'vitest';
import { reportExposure } from '../../src/recommend/exposure-report.ts';
import { attentionAt } from '../../src/recommend/fairness.ts';
import { anItem, anOffer } from '../core/examples.ts';
import { aContext } from './small-mall.ts';

const { catalogue } = aContext([
  { item: anItem('alpha.example/1', { brand: 'Lumo' }), offer: anOffer(100) },
  { item: anItem('alpha.example/2', { brand: 'LUMO' }), offer: anOffer(100) },
  { item: anItem('beta.example/3', { brand: ' Kestrel ' }), offer: anOffer(10) },
  { item: anItem('beta.example/4'), offer: null },
]);
const all = [...catalogue.keys()];
const facet = (name: string, list: readonly string[], shown: readonly { itemId: string; rank: number }[] = []) => {
  const report = reportExposure(all, list, shown, catalogue).find((one) => one.facet === name);
  if (!report) throw new Error(`No report on ${name}.`);
  return report;
};

it('counts places of the list by how high they stand, against the share of the candidates', () => {
  const { list } = facet('shop', ['alpha.example/1', 'beta.example/3']);
  const [first, second] = list.shares;
  expect(first).toMatchObject({ group: 'alpha.example', reference: 0.5 });
  expect(first?.exposure).toBeCloseTo(1 / (1 + attentionAt(1)), 12);
  expect(second?.group).toBe('beta.example');
});

it('takes a brand for the same however it is written, and price bands as the bounds do', () => {
  expect(facet('brand', ['alpha.example/2']).list.shares).toMatchObject([
    { group: 'Lumo', exposure: 1, reference: 2 / 3 },
    { group: 'Kestrel', exposure: 0, reference: 1 / 3 },
  ]);
  expect(facet('priceBand', ['beta.example/3']).list.shares.map(({ group }) => group)).toEqual(['EUR 6', 'EUR 13']);
});

it('keeps what was shown before apart from the list as it stands, and counts what is gone for nobody', () => {
  const { list, shown } = facet(
    'shop',
    [],
    [
      { itemId: 'gone.example/5', rank: 0 },
      { itemId: 'beta.example/4', rank: 3 },
    ],
  );
  expect(list.gini).toBeNull();
  expect(shown.shares[0]).toMatchObject({ group: 'beta.example', exposure: 1 });
});
