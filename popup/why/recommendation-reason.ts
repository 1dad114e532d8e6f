/** The sentence under a recommendation: which of the shopper's own views it rests on, by the recommender that proposed it. */
import type { Explanation } from '../../src/core/candidate.ts';
import type { Item } from '../../src/core/item.ts';
import { type MessageKey, message } from '../words/message.ts';
import { shopName } from './shop-name.ts';
import { shortName } from './short-name.ts';

type Grouping = Pick<Item, 'category' | 'brand' | 'shop'>;

interface RecommendationFacts {
  readonly item: Grouping;
  readonly explanation: Explanation;
  /** The viewed items the explanation names, strongest first; empty at a cold start, or when they were forgotten since. */
  readonly causes: readonly Item[];
}

type Telling = (facts: RecommendationFacts) => string;

/** How each recommender's proposals are told. One that is not listed is told in the words that are true of all. */
const TELLINGS: Readonly<Record<string, Telling>> = {
  'text-matching': ({ causes: [cause] }) =>
    cause ? message('why_like', shortName(cause.name), shopName(cause)) : message('why_like_unnamed'),
  'sequential-rules': because('why_follows'),
  'next-step': because('why_next'),
  'item-item': because('why_together'),
  'session-neighbours': because('why_session'),
  'personal-profile': because('why_taste'),
  social: byFriends,
  'recent-popular': ({ item, causes: [cause] }) => (cause ? oftenNear(item, cause) : message('why_often')),
};

const anyRecommender: Telling = because('why_because');

/** Names the strongest cause in the words of one message, which has room for a name and nothing else. */
function because(key: MessageKey): Telling {
  return ({ causes: [cause] }) => (cause ? message(key, shortName(cause.name)) : message('why_browsed'));
}

export function recommendationReason(facts: RecommendationFacts): string {
  const told = (TELLINGS[facts.explanation.recommender] ?? anyRecommender)(facts);
  // A name that was cut ends in an ellipsis, and so ends the sentence.
  return told.replace(/…[.。]$/u, '…');
}

/** Names the friend: for the very thing, or for the thing it is like. */
function byFriends({ explanation: { friendCauses } }: RecommendationFacts): string {
  const [cause] = friendCauses ?? [];
  if (!cause) return message('why_browsed');
  const { friendName, name, taste, isSame } = cause;
  if (isSame) return message(taste === 'bought' ? 'why_friend_bought' : 'why_friend_liked', friendName);
  return message(taste === 'bought' ? 'why_friend_bought_like' : 'why_friend_liked_like', friendName, shortName(name));
}

/** What an item that came by often has in common with the one viewed: its category before its brand before its shop. */
function oftenNear(item: Grouping, cause: Item): string {
  const name = shortName(cause.name);
  const category = sharedCategory(item, cause);
  if (category !== null) return message('why_often_in_category', category, name);
  if (item.brand !== null && isSameWord(item.brand, cause.brand))
    return message('why_often_of_brand', item.brand, name);
  if (item.shop === cause.shop) return message('why_often_at_shop', shopName(cause), name);
  return message('why_often_near', name);
}

/** The narrowest category both items are in; null when they share none. */
function sharedCategory(one: Grouping, other: Grouping): string | null {
  return one.category.findLast((name) => other.category.some((known) => isSameWord(name, known)))?.trim() ?? null;
}

function isSameWord(one: string, other: string | null): boolean {
  return one.trim().toLowerCase() === other?.trim().toLowerCase();
}
