/** The sentence under a recommendation names the view it rests on, and what the two items have in common. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { recommendationReason } from '../../../popup/why/recommendation-reason.ts';
import type { Item } from '../../../src/core/item.ts';
import { anItem } from '../examples.ts';
import { speak } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

beforeEach(() => speak('en-GB'));

const viewed = anItem();

function reason(recommender: string, causes: readonly Item[], item: Partial<Item> = {}): string {
  const proposed = anItem({ id: 'other.example/x', shop: 'other.example', brand: null, category: [], ...item });
  return recommendationReason({ item: proposed, explanation: { recommender, score: 1, causes: [] }, causes });
}

describe('text-matching', () => {
  it('names the item and the shop where it was viewed', () => {
    expect(reason('text-matching', [viewed])).toBe('Like Kestrel Trail 3, which you viewed at Fellside Sports.');
  });

  it('names the host of a shop that gives itself no name', () => {
    expect(reason('text-matching', [anItem({ shopName: null })])).toMatch(/viewed at fellside\.example\.$/);
  });

  it('names nothing that was forgotten since', () => {
    expect(reason('text-matching', [])).toBe('Close to something you looked at.');
  });

  it('shortens a name that would fill the card', () => {
    const long = anItem({ name: `${'Kestrel '.repeat(30)}` });
    expect(reason('text-matching', [long]).length).toBeLessThan(100);
  });
});

describe('recent-popular', () => {
  it('names the narrowest category both are in', () => {
    const item = { category: ['Outdoor', 'running shoes'] };
    expect(reason('recent-popular', [viewed], item)).toBe(
      'Seen often lately in running shoes, where you looked at Kestrel Trail 3.',
    );
  });

  it('names the brand where they share no category, and the shop where they share no brand', () => {
    expect(reason('recent-popular', [viewed], { brand: 'KESTREL', shop: 'fellside.example' })).toBe(
      'Seen often lately, from KESTREL like Kestrel Trail 3, which you looked at.',
    );
    expect(reason('recent-popular', [viewed], { shop: 'fellside.example' })).toBe(
      'Seen often lately at Fellside Sports, where you looked at Kestrel Trail 3.',
    );
  });

  it('claims nothing in common where there is nothing', () => {
    expect(reason('recent-popular', [viewed])).toBe('Seen often lately, and you looked at Kestrel Trail 3.');
  });

  it('says at a cold start that it was merely seen often', () => {
    expect(reason('recent-popular', [])).toBe('Seen often lately while you browsed.');
  });
});

describe('the recommenders that learn from sessions and interests', () => {
  it('each names the view it rests on in words of its own', () => {
    const told = ['sequential-rules', 'next-step', 'item-item', 'session-neighbours', 'personal-profile'].map((name) =>
      reason(name, [viewed]),
    );
    for (const sentence of told) expect(sentence).toContain('Kestrel Trail 3');
    expect(new Set([...told, reason('someone-new', [viewed])]).size).toBe(told.length + 1);
  });

  it('claim nothing when the view was forgotten since', () => {
    expect(reason('item-item', [])).toBe('From what you passed by lately.');
  });
});

describe('a recommender without words of its own', () => {
  it('is told in words that are true of all', () => {
    expect(reason('someone-new', [viewed])).toBe('Because you looked at Kestrel Trail 3.');
    expect(reason('someone-new', [])).toBe('From what you passed by lately.');
  });
});
