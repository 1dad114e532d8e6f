/** What the popup's main part shows, from what was read so far. */
import { describe, expect, it } from 'vitest';
import type { Access } from '../../../popup/access/access.ts';
import type { Lists } from '../../../popup/lists/use-lists.ts';
import { viewOf } from '../../../popup/lists/view.ts';
import { aDealCard } from '../examples.ts';

const deals = [aDealCard()];
const recommendations = [
  { ...aDealCard(), rank: 0, explanation: { recommender: 'x', score: 1, causes: [] }, says: [], causes: [] },
];
const kept = { items: 1, shops: 1, interactions: 1, sessions: 1, requestsSent: 0, requestsRefused: 0 };
const settled: Access = { kind: 'settled' };

function lists(facts: Partial<Lists>): Lists {
  return { deals: null, allDealsRead: false, recommendations: null, kept: null, failure: null, ...facts };
}

describe('viewOf', () => {
  it('shows deals as soon as they are read, whatever else is not', () => {
    expect(viewOf('deals', lists({ deals }), null)).toBe('cards');
  });

  it('does not call a list empty before the other is known', () => {
    expect(viewOf('deals', lists({ deals: [] }), settled)).toBe('waiting');
  });

  it('points at the other list when this one is empty', () => {
    expect(viewOf('deals', lists({ deals: [], recommendations }), settled)).toBe('other-has');
    expect(viewOf('for-you', lists({ deals, recommendations: [] }), settled)).toBe('other-has');
  });

  it('draws the empty page once and whole', () => {
    const empty = { deals: [], recommendations: [] };
    expect(viewOf('deals', lists(empty), settled)).toBe('waiting');
    expect(viewOf('deals', lists({ ...empty, kept }), null)).toBe('waiting');
    expect(viewOf('deals', lists({ ...empty, kept }), settled)).toBe('empty');
  });

  it('says that reading failed, unless there are cards to show', () => {
    expect(viewOf('deals', lists({ failure: new Error() }), settled)).toBe('failure');
    expect(viewOf('deals', lists({ failure: new Error(), deals }), settled)).toBe('cards');
  });
});
