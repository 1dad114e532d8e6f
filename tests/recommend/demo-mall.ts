/** The demo's mall as a recommender knows it once every shelf was walked past, and shoppers in it. */
import { LISTINGS, type Listing } from '../../demo/listings.ts';
import type { Category } from '../../demo/products/product.ts';
import { STOREFRONTS } from '../../demo/shops/registry.ts';
import type { CatalogueItem } from '../../src/core/catalogue.ts';
import { type Interaction, type InteractionType, MEANT_TYPES } from '../../src/core/interaction.ts';
import type { Item, ItemId } from '../../src/core/item.ts';
import { LearnedStatistics } from '../../src/learn/learned-statistics.ts';
import { SessionFollower } from '../../src/learn/session-follower.ts';
import { analyseItem } from '../../src/learn/text-analysis.ts';
import { InvertedIndex } from '../../src/learn/text-index.ts';
import type { RecommendationContext } from '../../src/recommend/recommender.ts';
import { anInteraction, anItem, anOffer, DAY, HOUR, START } from '../core/examples.ts';

const NOW = START + 100 * DAY;
const MINUTE = HOUR / 60;

const entries: readonly { readonly listing: Listing; readonly item: Item }[] = LISTINGS.map((listing) => ({
  listing,
  item: itemOf(listing),
}));
const catalogue: ReadonlyMap<ItemId, CatalogueItem> = new Map(
  entries.map(({ listing, item }, place) => [
    item.id,
    {
      item,
      offer: anOffer(listing.basePrice, { priceCurrency: listing.currency }),
      lastSeenAt: NOW - (place % 40) * HOUR,
      timesSeen: place % 5,
    },
  ]),
);
const textIndex = new InvertedIndex();
for (const { item } of entries) textIndex.set(item.id, analyseItem(item));
const categories = new Map(entries.map(({ listing, item }) => [item.id, listing.product.category]));

/** The mall's own word on what kind of thing an item is, whatever its shop calls it: no recommender is told. */
export function kindOf(itemId: ItemId): Category {
  const category = categories.get(itemId);
  if (category === undefined) throw new Error(`The mall has no "${itemId}".`);
  return category;
}

/** Every item of a kind, in the order of the mall's shelves. */
export function itemsOfKind(kind: Category): Item[] {
  return entries.filter(({ listing }) => listing.product.category === kind).map(({ item }) => item);
}

/** Something done to an item, so many minutes ago. */
export function done(itemId: ItemId, minutesAgo: number, type: InteractionType = 'view'): Interaction {
  const at = NOW - minutesAgo * MINUTE;
  return anInteraction(itemId, at, { type });
}

/** What is known of a shopper who did all this, and of nobody else. */
export function shopperWho(...interactions: readonly Interaction[]): RecommendationContext {
  const ordered = [...interactions].sort((a, b) => a.at - b.at);
  const learned = new LearnedStatistics();
  const sessionsOf = new SessionFollower().changed(
    ordered,
    ordered.map(({ at }) => at),
  );
  for (const [sessionId, session] of sessionsOf) {
    const meant = session.filter(({ type }) => MEANT_TYPES.includes(type));
    learned.sessions.set(
      sessionId,
      meant.at(-1)?.at ?? 0,
      meant.map(({ itemId }) => itemId),
    );
  }
  const { sessions, sequentialRules, transitions, coOccurrence } = learned;
  return {
    catalogue,
    textIndex,
    presentSession: null,
    sharedHistory: null,
    exposures: [],
    friends: [],
    sessions,
    sequentialRules,
    transitions,
    coOccurrence,
    interactions: ordered,
    now: NOW,
  };
}

function itemOf({ shop, path, title, product }: Listing): Item {
  const storefront = STOREFRONTS.find(({ name }) => name === shop);
  const department = storefront?.departments.find(([category]) => category === product.category)?.[1];
  const text = storefront?.language.startsWith('de') ? product.german?.text : product.text;
  return anItem(`${shop}.localhost${path}`, {
    shopName: storefront?.title ?? null,
    name: title,
    brand: product.brand,
    category: department === undefined ? [] : [department],
    description: text ?? product.text,
    gtin: product.gtin,
    mpn: product.mpn,
    language: storefront?.language ?? null,
  });
}
