/** A deal and a recommendation as examples. */
import type { Recommendation } from '../../src/core/candidate.ts';
import type { Deal } from '../../src/core/deal.ts';
import { START } from '../core/examples.ts';

export function aDeal(itemId: string, price = 8): Deal {
  return {
    id: `price-drop:${itemId}:${price * 100}`,
    rule: 'price-drop',
    itemId,
    price,
    formerPrice: 10,
    priceCurrency: 'EUR',
    foundAt: START,
    evidence: { observations: 2, since: START, lowest: true, views: 1 },
  };
}

export function aRecommendation(itemId: string, rank: number): Recommendation {
  return { itemId, rank, explanation: { recommender: 'text-matching', score: 0.5, causes: [] }, says: [] };
}
