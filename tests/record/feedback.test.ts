/** What the shopper says of an item, and takes back. */
import { describe, expect, it } from 'vitest';
import {
  recordFeedback,
  recordView,
  replaceDeals,
  replaceRecommendations,
  undoFeedback,
} from '../../src/record/record.ts';
import { anItem, anOffer, aProduct, HOUR, START } from '../core/examples.ts';
import { aDeal, aRecommendation } from './list-examples.ts';
import { contentsOf, freshDatabase } from './tables.ts';

const lamp = anItem('alpha.example/lamp');

async function withLamp() {
  const database = freshDatabase();
  await recordView(database, { visitId: 'v1', at: START, product: aProduct(lamp, anOffer(10)) });
  return database;
}

describe('feedback', () => {
  it('is an interaction of the session, recorded once', async () => {
    const database = await withLamp();
    const like = { id: 'f1', itemId: lamp.id, type: 'like', at: START + 1000 } as const;
    expect(await recordFeedback(database, like)).toBe(true);
    expect(await recordFeedback(database, like)).toBe(true);
    const { interactions, sessions } = await contentsOf(database);
    expect(interactions).toMatchObject([{ id: 'v1' }, { id: 'f1', type: 'like', dwell: 0 }]);
    expect(sessions).toMatchObject([{ startedAt: START, endedAt: START + 1000 }]);
  });

  it('on an unknown item, or under the id of a view, is refused', async () => {
    const database = await withLamp();
    expect(await recordFeedback(database, { id: 'f1', itemId: 'alpha.example/x', type: 'like', at: START })).toBe(
      false,
    );
    expect(await recordFeedback(database, { id: 'v1', itemId: lamp.id, type: 'hide', at: START })).toBe(false);
    expect((await contentsOf(database)).interactions).toHaveLength(1);
  });

  it.each(['hide', 'lessLikeThis'] as const)('%s takes the item out of the lists at once', async (type) => {
    const database = await withLamp();
    await replaceDeals(database, [aDeal(lamp.id), aDeal('alpha.example/other')]);
    await replaceRecommendations(database, [aRecommendation(lamp.id, 0), aRecommendation('alpha.example/other', 1)]);
    await recordFeedback(database, { id: 'f1', itemId: lamp.id, type, at: START });
    expect(await database.deals.toArray()).toMatchObject([{ itemId: 'alpha.example/other' }]);
    expect(await database.recommendations.toArray()).toMatchObject([{ itemId: 'alpha.example/other' }]);
  });
});

describe('undo', () => {
  it('leaves the tables as if the feedback had never been given', async () => {
    const database = await withLamp();
    const before = await contentsOf(database);
    await recordFeedback(database, { id: 'f1', itemId: lamp.id, type: 'hide', at: START + 1000 });
    await recordFeedback(database, { id: 'f2', itemId: lamp.id, type: 'like', at: START + 9 * HOUR });
    expect(await undoFeedback(database, 'f1')).toBe(true);
    expect(await undoFeedback(database, 'f2')).toBe(true);
    expect(await contentsOf(database)).toEqual(before);
  });

  it('never takes a view back, nor what was never said', async () => {
    const database = await withLamp();
    expect(await undoFeedback(database, 'v1')).toBe(false);
    expect(await undoFeedback(database, 'nothing')).toBe(false);
    expect((await contentsOf(database)).interactions).toHaveLength(1);
  });
});
