/** Proposes what was looked at in the past sessions that are most like the present one. */
import { Best, byCodeUnit } from '../../core/best.ts';
import type { ItemId } from '../../core/item.ts';
import type { PastSession } from '../../core/session-index.ts';
import {
  bestCandidates,
  latestItems,
  oncePerContext,
  type RecommendationContext,
  type Recommender,
} from '../recommender.ts';

/** The present session is described by this many items, those dealt with last. */
const MOST_ITEMS = 20;
/** Of each item so many sessions are looked at, the latest. */
const MOST_SESSIONS = 500;
/** So many of the sessions most like the present one have a say. */
const NEIGHBOURS = 200;
/** Each earlier item of the present session counts this much of the one after it. */
const FADING = 0.45;
/** A session's say halves in this time, in milliseconds. */
const HALF_LIFE = 10 * 24 * 60 * 60 * 1000;
/** An item of a neighbour counts 1/e at this many steps from the last item that both sessions share. */
const REACH = 3;

/**
 * Vector session-kNN ("V-SKNN", Ludewig and Jannach 2018) with the recency and the distance weights of STAN (Garg et al. 2019):
 *
 *     likeness(n) = 2^(-age(n) / HALF_LIFE) x (sum over the items q_p that n shares of FADING^p) / sqrt(items of n)
 *     score(i)    = sum over the neighbours n of likeness(n) x e^(-steps in n from its last shared item to i / REACH)
 *
 * where q_p is the p-th last item of the present session and age(n) is the time since session n ended. The present session is
 * not its own neighbour. Scores are divided by the sum of the likenesses, so that they tell what part of them spoke for i.
 */
export const sessionNeighbours: Recommender = {
  name: 'session-neighbours',

  recommend(context, limit) {
    return bestCandidates('session-neighbours', scoresOf(context), context, limit);
  },

  score(context, itemId) {
    return context.catalogue.has(itemId) ? (scoresOf(context).get(itemId) ?? 0) : 0;
  },

  grounds: (context) => latestItems(context, MOST_ITEMS),
};

interface Neighbour {
  readonly session: PastSession;
  readonly likeness: number;
  /** The place in the present session, counted from its end, of the last item that both share. */
  readonly shared: ItemId;
}

const scoresOf = oncePerContext((context: RecommendationContext): ReadonlyMap<ItemId, number> => {
  const scores = new Map<ItemId, number>();
  let sum = 0;
  for (const { session, likeness, shared } of neighboursOf(context)) {
    sum += likeness;
    const { itemIds } = session;
    const from = itemIds.lastIndexOf(shared);
    const nearest = new Map<ItemId, number>();
    itemIds.forEach((itemId, position) => {
      const weight = Math.exp(-Math.abs(position - from) / REACH);
      if (weight > (nearest.get(itemId) ?? 0)) nearest.set(itemId, weight);
    });
    for (const [itemId, weight] of nearest) scores.set(itemId, (scores.get(itemId) ?? 0) + likeness * weight);
  }
  for (const [itemId, score] of scores) scores.set(itemId, score / sum);
  return scores;
});

function neighboursOf(context: RecommendationContext): Neighbour[] {
  const shares = new Map<PastSession, { weight: number; shared: ItemId }>();
  latestItems(context, MOST_ITEMS).forEach((itemId, place) => {
    const weight = FADING ** place;
    const sessions = context.sessions.sessionsWith(itemId);
    for (let position = Math.max(0, sessions.length - MOST_SESSIONS); position < sessions.length; position += 1) {
      const session = sessions[position] as PastSession;
      const known = shares.get(session);
      if (known) known.weight += weight;
      else if (session.id !== context.presentSession) shares.set(session, { weight, shared: itemId });
    }
  });
  const best = new Best<Neighbour>(
    NEIGHBOURS,
    (a, b) => b.likeness - a.likeness || b.session.at - a.session.at || byCodeUnit(a.session.id, b.session.id),
  );
  for (const [session, { weight, shared }] of shares) {
    const recency = 2 ** (-Math.max(0, context.now - session.at) / HALF_LIFE);
    best.offer({ session, shared, likeness: (recency * weight) / Math.sqrt(session.itemIds.length) });
  }
  return best.sorted();
}
