/** Which items are the same product, kept warm: it follows the record step by step, and may be dropped at any time. */
import type { ModelEntry } from '../../models/model.ts';
import { productIdentity } from '../../models/registry.ts';
import { byCodeUnit } from '../core/best.ts';
import type { ItemId } from '../core/item.ts';
import type { PairModel } from '../core/product-identity.ts';
import { readFacts } from '../identity/facts/read-facts.ts';
import type { IdentityRecord } from '../identity/judge-pair.ts';
import { ProductClusters } from '../identity/product-clusters.ts';
import type { IdentityLinksRow, MagpieDatabase } from '../record/database.ts';
import {
  type IdentityItem,
  type IdentityProgress,
  readChangedIds,
  readClusteredIds,
  readDecisions,
  readIdentityItems,
  readIdentityProgress,
  readLinkedIds,
  writeIdentity,
} from '../record/record.ts';
import { Turns } from './in-turns.ts';
import { digestOfTexts } from './text-analysis.ts';

/** To be raised with every change that makes other facts, keys or verdicts of the same items. */
const RULES_VERSION = 2;
/** So many items are read in one go. */
const READ_AT_ONCE = 50;
/** The clusters of so many items are written in one go. */
const WRITTEN_AT_ONCE = 100;
/** What was found is written after so many milliseconds: so little that writing it keeps nobody waiting. */
const LONGEST_UNWRITTEN = 150;

/** Thrown when something was forgotten while this was at work: it is dropped, and what it knew with it. */
class Outdated extends Error {}

/** What stands in memory. Dropped as a whole. */
interface Warm {
  readonly clusters: ProductClusters;
  /** Of which facts each item was entered. */
  readonly digests: Map<ItemId, string>;
  /** Items whose links may lack some, since others went away before this was entered. */
  readonly toCompareAgain: Set<ItemId>;
  /** Items that came or changed and are still to be compared. */
  readonly toSet: Set<ItemId>;
  /** The items whose cluster is written may be others than those that are known here, until they have been gone through. */
  hasWrittenAll: boolean;
  decisions: string;
  progress: IdentityProgress;
  readonly model: PairModel;
}

/**
 * Clusters of items as learned from the record; what they are is written where our pages read it.
 *
 * Cold, it enters every item as it was known, and compares only those that came or changed since. Warm, it follows what was
 * recorded. Either way it ends in the same state, because clusters depend on the items and the decisions alone. It works in
 * short turns, and writes as it goes what is right of the items compared so far: when it dies, the next one goes on from there.
 */
export class IdentityCache {
  readonly #database: MagpieDatabase;
  readonly #entry: ModelEntry<PairModel>;
  #warm: Warm | null = null;
  #isStopped = false;
  #running: Promise<unknown> = Promise.resolve();
  #turns = new Turns();
  #writtenAt = 0;

  constructor(database: MagpieDatabase, entry: ModelEntry<PairModel> = productIdentity) {
    this.#database = database;
    this.#entry = entry;
  }

  /** Learns all that was recorded before the call. Calls wait for one another. */
  bringUpToDate(): Promise<ProductClusters> {
    const next = this.#running.then(
      () => this.#catchUp(),
      () => this.#catchUp(),
    );
    this.#running = next;
    return next;
  }

  /** The model, for who has to judge a pair. */
  model(): Promise<PairModel> {
    return this.#entry.load();
  }

  /** What blocking proposes for an item, of all that was entered so far, best first. */
  candidatesOf(itemId: ItemId): ItemId[] {
    return this.#warm?.clusters.candidatesOf(itemId) ?? [];
  }

  /** Ends whatever it is at with its next step, for good. Nothing is written any more. */
  stop(): void {
    this.#isStopped = true;
    this.#warm = null;
  }

  async #catchUp(): Promise<ProductClusters> {
    for (;;) {
      try {
        return await this.#follow();
      } catch (cause) {
        // Half learned is not learned: it begins anew.
        this.#warm = null;
        if (!(cause instanceof Outdated) || this.#isStopped) throw cause;
      }
    }
  }

  async #follow(): Promise<ProductClusters> {
    this.#turns = new Turns();
    this.#writtenAt = performance.now();
    const progress = await readIdentityProgress(this.#database);
    if (this.#warm && progress.recorded < this.#warm.progress.recorded) this.#warm = null;
    const warm = this.#warm ?? (await this.#begin(progress));
    const isNew = this.#warm === null;
    this.#warm = warm;
    if (!isNew) {
      if (progress.unlinked !== warm.progress.unlinked) await this.#leaveThoseGone(warm);
      const since = warm.progress.recorded;
      if (progress.recorded !== since) for (const id of await readChangedIds(this.#database, since)) warm.toSet.add(id);
      // Forgetting takes away what was learned: all of it is written again.
      if (progress.removed !== warm.progress.removed) warm.hasWrittenAll = false;
      warm.progress = progress;
    }
    const decisions = await readDecisions(this.#database);
    const digest = JSON.stringify(decisions.map(({ a, b, decision }) => [a, b, decision]));
    if (digest !== warm.decisions) warm.clusters.setDecisions(decisions);
    warm.decisions = digest;
    await this.#compare(warm);
    while (!warm.clusters.clusterSome(1)) await this.#rest();
    await this.#write(warm, true);
    return warm.clusters;
  }

  /** Begins with the links that were found before and still hold. */
  async #begin(progress: IdentityProgress): Promise<Warm> {
    const model = await this.#entry.load();
    const warm: Warm = {
      clusters: new ProductClusters(model),
      digests: new Map(),
      toCompareAgain: new Set(),
      toSet: new Set(),
      hasWrittenAll: false,
      decisions: '[]',
      progress,
      model,
    };
    const entered: ItemId[] = [];
    const changed: ItemId[] = [];
    await this.#forEach(await readChangedIds(this.#database, null), (known) => {
      const { item, links } = known;
      if (links?.version !== this.#version) {
        warm.toSet.add(item.id);
        return;
      }
      const { keys, worstScore } = links;
      const linked = links.linked.map((id, place) => [id, links.probabilities[place] ?? 0] as const);
      warm.clusters.enter({ record: recordOf(known), keys, links: linked, worstScore });
      entered.push(item.id);
      if (links.digest === digestOf(known)) warm.digests.set(item.id, links.digest);
      else changed.push(item.id);
      const isRight = progress.identified === progress.unlinked || links.unlinked === progress.unlinked;
      if (!isRight && worstScore > 0) warm.toCompareAgain.add(item.id);
    });
    for (const id of entered) {
      warm.clusters.settle(id);
      await this.#rest();
    }
    // An item that changed was entered as it was, so that those may move up who stood behind it.
    for (const id of changed) {
      warm.clusters.delete(id);
      warm.toSet.add(id);
      warm.toCompareAgain.delete(id);
      await this.#rest();
    }
    return warm;
  }

  /** Takes away the items that are not kept any more. */
  async #leaveThoseGone(warm: Warm): Promise<void> {
    const left = new Set(await readChangedIds(this.#database, null));
    for (const id of [...warm.digests.keys(), ...warm.toSet]) {
      if (left.has(id)) continue;
      warm.clusters.delete(id);
      warm.digests.delete(id);
      warm.toSet.delete(id);
      warm.toCompareAgain.delete(id);
      await this.#rest();
    }
    // With what was forgotten went what was written of those linked with it.
    const written = new Set(await readLinkedIds(this.#database));
    for (const id of warm.digests.keys()) if (!written.has(id)) warm.clusters.relink(id);
  }

  async #compare(warm: Warm): Promise<void> {
    for (const id of warm.toCompareAgain) {
      warm.clusters.compareAgain(id);
      warm.toCompareAgain.delete(id);
      await this.#rest();
      if (performance.now() - this.#writtenAt > LONGEST_UNWRITTEN) await this.#write(warm, false);
    }
    await this.#forEach([...warm.toSet], async (known) => {
      const { id } = known.item;
      const digest = digestOf(known);
      if (warm.digests.get(id) !== digest) {
        warm.clusters.set(recordOf(known));
        warm.digests.set(id, digest);
      }
      warm.toSet.delete(id);
      await this.#rest();
      if (performance.now() - this.#writtenAt > LONGEST_UNWRITTEN) await this.#write(warm, false);
    });
    // What is left was forgotten meanwhile; the next call hears of it.
    warm.toSet.clear();
  }

  /** Writes what was found since it last wrote. What is clustered so far is written with it: it holds of the items compared so far. */
  async #write(warm: Warm, isComplete: boolean): Promise<void> {
    const { clusters, digests, toCompareAgain, progress } = warm;
    while (!clusters.clusterSome(1)) await this.#rest();
    const links = clusters.takeRelinked().map((itemId): IdentityLinksRow => {
      const known = [...clusters.linksOf(itemId)].sort(([a], [b]) => byCodeUnit(a, b));
      return {
        itemId,
        version: this.#version,
        digest: digests.get(itemId) ?? '',
        linked: known.map(([id]) => id),
        probabilities: known.map(([, probability]) => probability),
        keys: clusters.keysOfItem(itemId),
        worstScore: clusters.worstScoreOf(itemId),
        unlinked: toCompareAgain.has(itemId) ? -1 : progress.unlinked,
      };
    });
    const changed = new Set(clusters.takeChanged());
    // Before everything has been compared once, what stands on the disk may be as good as what is known here.
    if (isComplete && !warm.hasWrittenAll) {
      for (const id of await readClusteredIds(this.#database)) changed.add(id);
      for (const { itemIds } of clusters.clusters()) for (const id of itemIds) changed.add(id);
    }
    const found = [...changed].map((id) => [id, clusters.clusterOf(id)?.id ?? null] as const);
    const parts = Math.max(1, Math.ceil(found.length / WRITTEN_AT_ONCE));
    for (let part = 0; part < parts; part += 1) {
      this.#throwIfStopped();
      const isWritten = await writeIdentity(this.#database, {
        progress,
        clusters: new Map(found.slice(part * WRITTEN_AT_ONCE, (part + 1) * WRITTEN_AT_ONCE)),
        // All at once: both ends of a link are found again, or neither.
        links: part === 0 ? links : [],
        isComplete: isComplete && part === parts - 1,
      });
      if (!isWritten) throw new Outdated();
    }
    if (isComplete) warm.hasWrittenAll = true;
    this.#writtenAt = performance.now();
  }

  /** Reads items some at a time. */
  async #forEach(ids: readonly ItemId[], each: (known: IdentityItem) => void | Promise<void>): Promise<void> {
    for (let start = 0; start < ids.length; start += READ_AT_ONCE) {
      for (const known of await readIdentityItems(this.#database, ids.slice(start, start + READ_AT_ONCE))) {
        await each(known);
        await this.#rest();
      }
    }
  }

  async #rest(): Promise<void> {
    this.#throwIfStopped();
    if (this.#turns.isOver) await this.#turns.rest();
  }

  #throwIfStopped(): void {
    if (this.#isStopped) throw new Outdated('Something was forgotten: another goes on with what is left.');
  }

  get #version(): string {
    return `${this.#entry.name} ${this.#entry.version} ${RULES_VERSION}`;
  }
}

/** Prices move and products stay what they are: a price is left out, so that no change of it costs a comparison. */
export function recordOf({ item, itemCondition }: Pick<IdentityItem, 'item' | 'itemCondition'>): IdentityRecord {
  return {
    id: item.id,
    shop: item.shop,
    facts: readFacts({ ...item, price: null, priceCurrency: null, itemCondition }),
  };
}

/** A digest of what `recordOf` reads. */
function digestOf({ item, itemCondition }: IdentityItem): string {
  const { name, brand, description, gtin, mpn, sku, category } = item;
  return digestOfTexts([name, brand, description, gtin, mpn, sku, itemCondition, ...category]);
}
