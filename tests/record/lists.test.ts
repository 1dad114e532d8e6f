/** The lists of deals and recommendations, what of them was new, and what was shown. */
import { describe, expect, it } from 'vitest';
import {
  countNewDeals,
  markDealsSeen,
  recordDoor,
  recordExposures,
  replaceDeals,
  replaceRecommendations,
} from '../../src/record/record.ts';
import { START } from '../core/examples.ts';
import { aDeal, aRecommendation } from './list-examples.ts';
import { freshDatabase } from './tables.ts';

describe('deals', () => {
  it('are new until seen, and a deal found again stays seen', async () => {
    const database = freshDatabase();
    await replaceDeals(database, [aDeal('a'), aDeal('b')]);
    expect(await countNewDeals(database)).toBe(2);
    expect(await markDealsSeen(database, [aDeal('a').id, 'unknown'], START)).toBe(1);
    expect(await markDealsSeen(database, [aDeal('a').id], START + 1)).toBe(0);
    await replaceDeals(database, [aDeal('b'), aDeal('a'), aDeal('a', 7)]);
    expect(await countNewDeals(database)).toBe(2);
    expect(await database.deals.orderBy('rank').toArray()).toMatchObject([
      { itemId: 'b', rank: 0, seenAt: null },
      { itemId: 'a', rank: 1, seenAt: START, price: 8 },
      { itemId: 'a', rank: 2, seenAt: null, price: 7 },
    ]);
  });

  it('that ended go', async () => {
    const database = freshDatabase();
    await replaceDeals(database, [aDeal('a')]);
    await replaceDeals(database, []);
    expect(await database.deals.count()).toBe(0);
  });

  it('that stayed the same are not written again', async () => {
    const database = freshDatabase();
    await replaceDeals(database, [aDeal('a'), aDeal('b')]);
    const written: unknown[] = [];
    database.deals.hook('updating', (_, key) => void written.push(key));
    database.deals.hook('creating', (key) => void written.push(key));
    await replaceDeals(database, [aDeal('a'), aDeal('b')]);
    expect(written).toEqual([]);
    await replaceDeals(database, [aDeal('a'), { ...aDeal('b'), price: 7.5 }]);
    expect(written).toEqual([aDeal('b').id]);
  });
});

it('recommendations replace those before', async () => {
  const database = freshDatabase();
  await replaceRecommendations(database, [aRecommendation('a', 0), aRecommendation('b', 1)]);
  await replaceRecommendations(database, [aRecommendation('b', 0), aRecommendation('c', 1)]);
  expect(await database.recommendations.orderBy('rank').toArray()).toEqual([
    aRecommendation('b', 0),
    aRecommendation('c', 1),
  ]);
});

it('exposures and attempts at the door are kept one by one', async () => {
  const database = freshDatabase();
  const exposure = { itemId: 'a', list: 'deals', rank: 0, origin: 'price-drop', at: START } as const;
  await recordExposures(database, [exposure, { ...exposure, rank: 1 }]);
  await recordDoor(database, { at: START, host: 'shop.example', outcome: 'refused' });
  expect(await database.exposures.toArray()).toEqual([exposure, { ...exposure, rank: 1 }]);
  expect(await database.door.toArray()).toMatchObject([{ host: 'shop.example', outcome: 'refused' }]);
});
