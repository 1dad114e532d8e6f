/** A catalogue of a few small shops, and contexts over it. */
import type { CatalogueItem } from '../../src/core/catalogue.ts';
import type { Interaction } from '../../src/core/interaction.ts';
import type { Item } from '../../src/core/item.ts';
import type { Offer } from '../../src/core/offer.ts';
import type { Friend } from '../../src/core/taste-card.ts';
import { createRandom } from '../../src/evaluate/random.ts';
import { learnFriendTastes } from '../../src/learn/friend-tastes.ts';
import { LearnedStatistics } from '../../src/learn/learned-statistics.ts';
import { analyseItem } from '../../src/learn/text-analysis.ts';
import { InvertedIndex } from '../../src/learn/text-index.ts';
import type { RecommendationContext } from '../../src/recommend/recommender.ts';
import { anInteraction, anItem, anOffer, DAY, HOUR, START } from '../core/examples.ts';

export const NOW = START + 10 * DAY;

const COLOURS = ['red', 'blue', 'green', 'black', 'white'];
const KINDS = [
  { noun: 'running shoe', category: ['Sport', 'Running shoes'], brand: 'Fleet' },
  { noun: 'trail shoe', category: ['Sport', 'Trail shoes'], brand: 'Fleet' },
  { noun: 'desk lamp', category: ['Home', 'Lamps'], brand: 'Lumo' },
  { noun: 'oak table', category: ['Home', 'Tables'], brand: 'Holt' },
  { noun: 'espresso machine', category: ['Kitchen', 'Coffee'], brand: 'Crema' },
];
const SHOPS = ['alpha.example', 'beta.example', 'gamma.example'];

interface Entry {
  readonly item: Item;
  readonly offer?: Offer | null;
  readonly lastSeenAt?: number;
  readonly timesSeen?: number;
}

/** Every kind in every colour in every shop: 75 items, each seen some times some hours ago. */
export function smallMall(): Entry[] {
  return SHOPS.flatMap((shop, s) =>
    KINDS.flatMap(({ noun, category, brand }, k) =>
      COLOURS.map((colour, c) => ({
        item: anItem(`${shop}/${colour}-${noun.replace(' ', '-')}`, { category, brand }),
        offer: anOffer(10 + s + 5 * k + c),
        lastSeenAt: NOW - (s + 2 * k + 3 * c) * HOUR,
        timesSeen: (s * 7 + k * 3 + c) % 5,
      })),
    ),
  );
}

export function aContext(entries: readonly Entry[], interactions: readonly Interaction[] = []): RecommendationContext {
  const textIndex = new InvertedIndex();
  const catalogue = new Map<string, CatalogueItem>();
  for (const { item, offer = anOffer(10), lastSeenAt = NOW, timesSeen = 1 } of entries) {
    catalogue.set(item.id, { item, offer, lastSeenAt, timesSeen });
    textIndex.set(item.id, analyseItem(item));
  }
  const { sessions, sequentialRules, transitions, coOccurrence } = crowd();
  return {
    catalogue,
    textIndex,
    presentSession: null,
    sessions,
    sequentialRules,
    transitions,
    coOccurrence,
    sharedHistory: null,
    exposures: [],
    friends: learnFriendTastes(FRIENDS, catalogue, textIndex),
    interactions: [...interactions].sort((a, b) => a.at - b.at),
    now: NOW,
  };
}

const aFind = (name: string, category: string[], taste: Friend['items'][number]['taste']) => ({
  name,
  brand: null,
  category,
  gtin: null,
  mpn: null,
  url: `https://delta.example/${name.replaceAll(' ', '-')}`,
  price: 20,
  priceCurrency: 'EUR',
  taste,
});

/** Two friends, one who runs and one who cooks. */
const FRIENDS: readonly Friend[] = [
  {
    key: 'A'.repeat(43),
    name: 'Ada',
    serial: 1,
    takenAt: NOW,
    items: [
      aFind('green running shoe', ['Sport', 'Running shoes'], 'bought'),
      aFind('white trail shoe', ['Sport', 'Trail shoes'], 'liked'),
    ],
  },
  {
    key: 'B'.repeat(43),
    name: 'Ben',
    serial: 1,
    takenAt: NOW,
    items: [aFind('espresso machine black', ['Kitchen', 'Coffee'], 'bought')],
  },
];

/** What was learned of 400 other sessions: each looks at four things of one kind, then at one of the next kind. */
function crowd(): LearnedStatistics {
  const learned = new LearnedStatistics();
  const random = createRandom(7);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  for (let number = 0; number < 400; number += 1) {
    const kind = number % KINDS.length;
    const itemIds = [kind, kind, kind, kind, (kind + 1) % KINDS.length].map(
      (of) => `${pick(SHOPS)}/${pick(COLOURS)}-${KINDS[of]?.noun.replace(' ', '-')}`,
    );
    learned.sessions.set(`crowd-${number}`, NOW - (400 - number) * HOUR, itemIds);
  }
  return learned;
}

/** Views of items, an hour apart, the last of them an hour ago. */
export function viewsOf(...itemIds: string[]): Interaction[] {
  return itemIds.map((itemId, position) => anInteraction(itemId, NOW - (itemIds.length - position) * HOUR));
}

/** A shopper who looks for shoes, and glanced at a lamp. */
export const SHOE_VIEWS = viewsOf(
  'alpha.example/red-desk-lamp',
  'alpha.example/red-running-shoe',
  'beta.example/blue-running-shoe',
  'alpha.example/black-trail-shoe',
);

export function without(context: RecommendationContext, itemId: string): RecommendationContext {
  return { ...context, interactions: context.interactions.filter((interaction) => interaction.itemId !== itemId) };
}
