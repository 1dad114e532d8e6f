/** What the shopper's interests are told as. */
import { expect, it } from 'vitest';
import type { CatalogueItem } from '../../src/core/catalogue.ts';
import type { Interaction } from '../../src/core/interaction.ts';
import { topicsOf } from '../../src/core/topics.ts';
import { anInteraction, anItem, anOffer, DAY, HOUR, START } from './examples.ts';

const NOW = START + 100 * DAY;

function entry(address: string, category: string, price: number | null, brand: string | null = null) {
  const item = anItem(address, { category: ['Any', category], brand });
  return { item, offer: price === null ? null : anOffer(price), lastSeenAt: NOW, timesSeen: 0 };
}
const entries: CatalogueItem[] = [
  entry('a.example/1', 'Running shoes', 62.5, 'Kestrel'),
  entry('b.example/2', 'running shoes', 89.9, 'Kestrel'),
  entry('c.example/3', 'Running shoes', null, 'Fleet'),
  entry('a.example/4', 'Lamps', 20),
  entry('a.example/5', 'Toys', 5),
];
const catalogue = new Map(entries.map((one) => [one.item.id, one]));
const did = (address: string, ago: number, type: Interaction['type'] = 'view') =>
  anInteraction(address, NOW - ago, { type, dwell: 60_000 });

it('tells kinds by their prices, shops and common brand, of late and at large apart', () => {
  const { short, long } = topicsOf(
    [
      did('a.example/1', 40 * DAY),
      did('b.example/2', 40 * DAY),
      did('c.example/3', 40 * DAY),
      did('a.example/4', HOUR),
    ],
    catalogue,
    NOW,
  );
  expect(short).toMatchObject([{ category: 'Lamps', part: 1, shops: 1, brand: null }]);
  expect(long.map(({ category }) => category)).toEqual(['Running shoes', 'Lamps']);
  expect(long[0]).toMatchObject({
    items: 3,
    shops: 3,
    brand: 'Kestrel',
    prices: { lowest: 62.5, highest: 89.9, currency: 'EUR' },
  });
  // Three views faded over 40 of 60 days, beside one of this hour.
  const faded = 3 * 2 ** (-40 / 60);
  expect(long[0]?.part).toBeCloseTo(faded / (faded + 1), 2);
});

it('tells what less is wanted of, until it is liked again, and no interest in it', () => {
  const dislike = did('a.example/5', 2 * HOUR, 'lessLikeThis');
  const topics = topicsOf([did('a.example/4', 3 * HOUR), dislike], catalogue, NOW);
  expect(topics.unwanted).toEqual(['Toys']);
  expect(topics.long.map(({ category }) => category)).toEqual(['Lamps']);
  expect(topicsOf([dislike, did('a.example/5', HOUR, 'like')], catalogue, NOW).unwanted).toEqual([]);
});

it('has nothing to tell of no history, nor of items that are gone', () => {
  expect(topicsOf([], catalogue, NOW)).toEqual({ short: [], long: [], unwanted: [] });
  expect(topicsOf([did('gone.example/1', HOUR)], catalogue, NOW)).toEqual({ short: [], long: [], unwanted: [] });
});
