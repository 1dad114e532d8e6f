/** Forgetting leaves the profile that the remaining history would have made, whatever happened. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDeals } from '../../src/deals/find-deals.ts';
import { dealRules } from '../../src/deals/registry.ts';
import { IdentityCache } from '../../src/learn/identity-cache.ts';
import { LearnedCache } from '../../src/learn/learned-cache.ts';
import { recommend } from '../../src/recommend/pipeline.ts';
import { DEFAULT_SETTINGS } from '../../src/recommend/settings.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import {
  type Forgetting,
  forget,
  readDealContexts,
  replaceDeals,
  replaceRecommendations,
} from '../../src/record/record.ts';
import { START } from '../core/examples.ts';
import { WORD_COUNTING } from '../identity/examples.ts';
import {
  ADDRESSES,
  CROWD,
  type Happening,
  type History,
  histories,
  itemOf,
  live,
  momentOf,
  profileOf,
  replay,
} from './profiles.ts';
import { freshDatabase } from './tables.ts';

/** Random, and printed, so that a failure can be had again: SEED=... npx vitest run tests/record/forgetting.test.ts */
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const RUNS = 80;
/** How many items were grouped in all: histories that group none would prove nothing of groups. */
let grouped = 0;
/** In how many profiles the shopper's answers had moved a recommender's weight. */
let moved = 0;
const NOW = START + 1000 * 60_000;

/** Names that share half of their words are the same: several of the addresses are. */
const identityModel = { name: 'word-counting', version: 1, load: async () => WORD_COUNTING };

/** What background does after recording and after forgetting. */
async function rebuild(database: MagpieDatabase, cache: LearnedCache, identity: IdentityCache): Promise<void> {
  const learned = await cache.bringUpToDate();
  await replaceDeals(database, findDeals(dealRules, await readDealContexts(database, NOW)));
  await replaceRecommendations(database, recommend({ ...learned, now: NOW }, 10));
  await identity.bringUpToDate();
}

/** Of a history, what is left to be remembered; a picture or decision that a newer one replaced is not kept, and does not come back. */
function remaining(history: History, isForgotten: (happening: Happening) => boolean): History {
  const pictures = new Map<number, number>();
  const decisions = new Map<string, number>();
  for (const one of history) {
    if (one.kind === 'picture') pictures.set(one.which, one.number);
    if (one.kind === 'decision') decisions.set(pairOf(one), one.number);
  }
  const left = history.filter(
    (one) =>
      !isForgotten(one) &&
      (one.kind !== 'picture' || pictures.get(one.which) === one.number) &&
      (one.kind !== 'decision' || decisions.get(pairOf(one)) === one.number),
  );
  const known = new Set(left.flatMap(({ kind, which }) => (kind === 'view' || kind === 'tile' ? which : [])));
  return left.filter((one) => known.has(one.which) && (one.kind !== 'decision' || known.has(one.other)));
}

function pairOf({ which, other }: Extract<Happening, { kind: 'decision' }>): string {
  return [which, other].sort().join(' ');
}

async function check(history: History, forgetting: Forgetting, isForgotten: (one: Happening) => boolean) {
  const database = freshDatabase();
  const warm = new LearnedCache(database, CROWD);
  const warmIdentity = new IdentityCache(database, identityModel);
  await live(database, history);
  await rebuild(database, warm, warmIdentity);
  await forget(database, forgetting);
  await rebuild(database, warm, warmIdentity);

  const reference = freshDatabase();
  const cold = new LearnedCache(reference, CROWD);
  await replay(reference, remaining(history, isForgotten));
  await rebuild(reference, cold, new IdentityCache(reference, identityModel));
  const expected = await profileOf(reference, cold);
  // What was learned is the same whether the cache was dropped or followed.
  expect(await profileOf(database)).toEqual(expected);
  expect(await profileOf(database, warm)).toEqual(expected);
  if (JSON.stringify(expected.weights) !== JSON.stringify(DEFAULT_SETTINGS.weights)) moved += 1;
  grouped += expected.tables.clusters?.length ?? 0;
  // As the extension does it: identity begins anew after forgetting, with what is left of what it found.
  await database.clusters.clear();
  await new IdentityCache(database, identityModel).bringUpToDate();
  expect((await profileOf(database)).tables).toEqual(expected.tables);
  await Promise.all([database.delete(), reference.delete()]);
}

describe(`equals the profile built from the remaining history (seed ${seed})`, () => {
  console.log(`Random histories of forgetting: SEED=${seed}, ${RUNS} for each of four ways.`);

  // Proof of privacy
  it('after forgetting an item', { timeout: 120_000 }, async () => {
    const property = fc.asyncProperty(histories, fc.nat(ADDRESSES.length - 1), async (history, which) => {
      const { id } = itemOf({ kind: 'exposure', minute: 0, which });
      await check(history, { what: 'item', itemId: id }, (one) => itemOf(one).id === id);
    });
    await fc.assert(property, { seed, numRuns: RUNS });
  });

  // Proof of privacy
  it('after forgetting a shop', { timeout: 120_000 }, async () => {
    const shops = fc.constantFrom(
      'alpha.example',
      'alpha.example.org',
      'beta.example',
      'gamma.example',
      'unknown.example',
    );
    const property = fc.asyncProperty(histories, shops, async (history, shop) => {
      await check(history, { what: 'shop', shop }, (one) => itemOf(one).shop === shop);
    });
    await fc.assert(property, { seed, numRuns: RUNS });
  });

  // Proof of privacy
  it('after forgetting a stretch of time', { timeout: 120_000 }, async () => {
    const stretch = fc.tuple(fc.nat(400), fc.nat(200));
    const property = fc.asyncProperty(histories, stretch, async (history, [start, length]) => {
      const from = START + start * 60_000;
      const to = from + length * 60_000;
      await check(history, { what: 'time', from, to }, (one) => momentOf(one) >= from && momentOf(one) < to);
    });
    await fc.assert(property, { seed, numRuns: RUNS });
  });

  // Proof of privacy
  it('after forgetting everything', { timeout: 120_000 }, async () => {
    const property = fc.asyncProperty(histories, async (history) => {
      await check(history, { what: 'everything' }, () => true);
    });
    await fc.assert(property, { seed, numRuns: RUNS / 2 });
  });
});

it('in some of these profiles the recommenders are weighed by what the shopper answered', () => {
  expect(moved).toBeGreaterThan(20);
});

it('some of these profiles have groups of the same product', () => {
  expect(grouped).toBeGreaterThan(20);
});

it('a history makes one profile, in whatever order it came', { timeout: 120_000 }, async () => {
  const property = fc.asyncProperty(histories, async (history) => {
    const [asItCame, inOrder] = [freshDatabase(), freshDatabase()];
    await live(
      asItCame,
      remaining(history, () => false),
    );
    await replay(
      inOrder,
      remaining(history, () => false),
    );
    expect(await profileOf(asItCame)).toEqual(await profileOf(inOrder));
    await Promise.all([asItCame.delete(), inOrder.delete()]);
  });
  await fc.assert(property, { seed, numRuns: RUNS });
});
