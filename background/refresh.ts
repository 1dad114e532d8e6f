/** Brings deals and recommendations up to date with what was recorded, never twice at once. */
import browser from 'webextension-polyfill';
import type { Catalogue } from '../src/core/catalogue.ts';
import { createHiddenTest } from '../src/core/hidden.ts';
import type { ItemId } from '../src/core/item.ts';
import { findDeals } from '../src/deals/find-deals.ts';
import { dealRules } from '../src/deals/registry.ts';
import { IdentityCache } from '../src/learn/identity-cache.ts';
import { LearnedCache } from '../src/learn/learned-cache.ts';
import { chooseAmong, recommend } from '../src/recommend/pipeline.ts';
import { settingsOf } from '../src/recommend/settings.ts';
import type { MagpieDatabase } from '../src/record/database.ts';
import {
  countNewDeals,
  type Forgetting,
  type Forgotten,
  forget,
  readDealContexts,
  readSettings,
  replaceDeals,
  replaceRecommendations,
} from '../src/record/record.ts';

/** The longest list "For you" shows. */
const MOST_RECOMMENDATIONS = 24;
/** A burst of views is learned from once: learning waits until this many milliseconds have passed without another. */
const QUIET_MILLISECONDS = 250;

export interface Refreshed {
  readonly deals: number;
  readonly recommendations: number;
}

/** The worker's own refresher. Its caches may be dropped at any time: all it knows is on the disk. */
export class Refresher {
  readonly #database: MagpieDatabase;
  readonly #learned: LearnedCache;
  #identity: IdentityCache;
  #running: Promise<Refreshed> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(database: MagpieDatabase) {
    this.#database = database;
    this.#learned = new LearnedCache(database);
    this.#identity = new IdentityCache(database);
  }

  /** Which items are the same product, as far as it was found out. */
  get identity(): IdentityCache {
    return this.#identity;
  }

  /** Refreshes soon. What was recorded is safe already: if the worker dies first, the next start or popup catches up. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.now().catch((cause) => console.error('Learning stopped and will be tried again with the next view.', cause));
    }, QUIET_MILLISECONDS);
  }

  /** Refreshes after whatever refresh is running, so that the answer covers everything recorded before the call. */
  now(): Promise<Refreshed> {
    const before = this.#running ?? Promise.resolve();
    const next = before.then(
      () => this.#refresh(),
      () => this.#refresh(),
    );
    this.#running = next;
    return next;
  }

  /**
   * Forgets between two refreshes, so that none that still knew writes afterwards. When it answers, what was forgotten and all
   * that was learned is gone from the disk and from here; the lists are then made anew, which `now` waits for.
   */
  forget(forgetting: Forgetting): Promise<Forgotten> {
    return this.afterForgetting(() => forget(this.#database, forgetting));
  }

  /**
   * Does work that takes history away, as `forget` does.
   *
   * @param tookAway tells of what came of it whether anything went; where nothing did, all that was learned holds
   */
  async afterForgetting<T>(work: () => Promise<T>, tookAway: (outcome: T) => boolean = () => true): Promise<T> {
    const before = this.#running ?? Promise.resolve();
    const working = before.then(work, work);
    // In the queue of refreshes: one that is asked for meanwhile waits, and learns from nothing that is gone.
    this.#running = working.then(
      (outcome) => (tookAway(outcome) ? this.#refreshAnew() : this.#refresh()),
      () => this.#refreshAnew(),
    );
    this.#running.catch((cause) => console.error('The lists will be made anew with the next view.', cause));
    return working;
  }

  /** The list as it would be made now, and all candidates of which it is chosen. */
  async candidates(): Promise<{ candidates: ItemId[]; list: ItemId[]; catalogue: Catalogue }> {
    const learned = await this.#learned.bringUpToDate();
    const context = { ...learned, now: Date.now() };
    const settings = settingsOf(await readSettings(this.#database));
    const { proposed, chosen } = chooseAmong(context, MOST_RECOMMENDATIONS, settings);
    return {
      candidates: [...new Set(proposed.flat().map(({ itemId }) => itemId))],
      list: chosen.map(({ itemId }) => itemId),
      catalogue: learned.catalogue,
    };
  }

  /** Does work between two refreshes, so that none which began before writes its lists over it; they are then made anew. */
  between<T>(work: () => Promise<T>): Promise<T> {
    return this.afterForgetting(work, () => false);
  }

  /**
   * Finds out which items are the same product, in turns so short that no message waits for it. Nobody waits for the whole:
   * our pages see the groups as they are found.
   */
  identifySoon(): void {
    const identity = this.#identity;
    identity.bringUpToDate().catch((cause) => {
      // After forgetting, another goes on with what is left.
      if (identity === this.#identity)
        console.error('Finding the same products stopped and will be tried again.', cause);
    });
  }

  #refreshAnew(): Promise<Refreshed> {
    // What was learned follows what went away, and ends as if it had never known it; finding the same products begins anew.
    this.#identity.stop();
    this.#identity = new IdentityCache(this.#database);
    return this.#refresh();
  }

  async #refresh(): Promise<Refreshed> {
    const now = Date.now();
    const learned = await this.#learned.bringUpToDate();
    const settings = await readSettings(this.#database);
    const recommendations = recommend({ ...learned, now }, MOST_RECOMMENDATIONS, settingsOf(settings));
    const contexts = await readDealContexts(this.#database, now);
    const deals = findDeals(dealRules, contexts, createHiddenTest(settings.hidden));
    await replaceDeals(this.#database, deals);
    await replaceRecommendations(this.#database, recommendations);
    await showNewDeals(this.#database);
    this.identifySoon();
    return { deals: deals.length, recommendations: recommendations.length };
  }
}

/** The toolbar badge: how many deals the shopper has not seen yet, or nothing. */
export async function showNewDeals(database: MagpieDatabase): Promise<void> {
  const count = await countNewDeals(database);
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
  await browser.action.setBadgeBackgroundColor({ color: '#0f6b5c' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}
