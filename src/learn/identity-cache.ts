/** Which items are the same product, kept warm: it follows the record step by step, and may be dropped at any time. */
import type { ModelEntry } from '../../models/model.ts';
import { productIdentity } from '../../models/registry.ts';
import type { ItemId } from '../core/item.ts';
import type { PairModel } from '../core/product-identity.ts';
import { readFacts } from '../identity/facts/read-facts.ts';
import type { IdentityRecord } from '../identity/judge-pair.ts';
import { ProductClusters } from '../identity/product-clusters.ts';
import type { IdentityLinksRow, MagpieDatabase } from '../record/database.ts';
import {
  type ChangedItem,
  type Changes,
  keepLinks,
  NOTHING_READ,
  type Progress,
  readChanges,
  readDecisions,
  readLinks,
  replaceClusters,
} from '../record/record.ts';
import { digestOfTexts } from './text-analysis.ts';

/** To be raised with every change that makes other facts, keys or verdicts of the same items. */
const RULES_VERSION = 1;

/**
 * Clusters of items as learned from the record; what they are is written where our pages read it.
 *
 * Cold, it enters every item, and compares those that are new or changed since it last ran; after something was forgotten it
 * compares all, as other pairs come into question then. Warm, it enters what was recorded since. Either way it ends in the
 * same state, because clusters depend on the items and the decisions alone.
 */
export class IdentityCache {
  readonly #database: MagpieDatabase;
  readonly #entry: ModelEntry<PairModel>;
  #model: Promise<PairModel> | null = null;
  #progress: Progress = NOTHING_READ;
  #clusters: ProductClusters | null = null;
  /** Of which facts each item was entered. */
  #digests = new Map<ItemId, string>();
  #running: Promise<unknown> = Promise.resolve();

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

  async #catchUp(): Promise<ProductClusters> {
    this.#model ??= this.#entry.load();
    const [model, changes] = await Promise.all([this.#model, readChanges(this.#database, this.#progress)]);
    try {
      const clusters = await this.#apply(changes, model);
      this.#progress = changes.progress;
      return clusters;
    } catch (cause) {
      // Half learned is not learned: the next call begins anew.
      this.#progress = NOTHING_READ;
      throw cause;
    }
  }

  async #apply(changes: Changes, model: PairModel): Promise<ProductClusters> {
    const isAnew = changes.isEverything || this.#clusters === null;
    const clusters = isAnew ? await this.#begin(changes, model) : (this.#clusters as ProductClusters);
    if (changes.left)
      for (const itemId of [...this.#digests.keys()]) {
        if (changes.left.itemIds.has(itemId)) continue;
        clusters.delete(itemId);
        this.#digests.delete(itemId);
      }
    for (const changed of changes.items) {
      const digest = digestOf(changed);
      if (this.#digests.get(changed.item.id) === digest) continue;
      clusters.set(recordOf(changed));
      this.#digests.set(changed.item.id, digest);
    }
    clusters.setDecisions(await readDecisions(this.#database));
    await this.#write(clusters, isAnew, changes.progress.removed);
    return clusters;
  }

  /** Begins with the links that were found before and still hold. */
  async #begin(changes: Changes, model: PairModel): Promise<ProductClusters> {
    const clusters = new ProductClusters(model);
    this.#clusters = clusters;
    this.#digests = new Map();
    const rows = new Map((await readLinks(this.#database))?.map((row) => [row.itemId, row]));
    const known = changes.items.flatMap((changed) => {
      const digest = digestOf(changed);
      const row = rows.get(changed.item.id);
      if (row?.version !== this.#version || row.digest !== digest) return [];
      this.#digests.set(changed.item.id, digest);
      return [
        { record: recordOf(changed), links: row.linked.map((id, place) => linkTo(id, row, place)), worstScore: 0 },
      ];
    });
    clusters.restore(known);
    return clusters;
  }

  async #write(clusters: ProductClusters, isAnew: boolean, removed: number): Promise<void> {
    const changed = clusters.takeChanged();
    const rows = isAnew
      ? clusters.clusters().flatMap(({ id, itemIds }) => itemIds.map((itemId) => ({ itemId, clusterId: id })))
      : changed.flatMap((itemId) => {
          const cluster = clusters.clusterOf(itemId);
          return cluster ? [{ itemId, clusterId: cluster.id }] : [];
        });
    if (isAnew || changed.length > 0) await replaceClusters(this.#database, isAnew ? null : changed, rows);
    const relinked = clusters.takeRelinked().map((itemId): IdentityLinksRow => {
      const links = clusters.linksOf(itemId);
      const digest = this.#digests.get(itemId) ?? '';
      return { itemId, version: this.#version, digest, linked: [...links.keys()], probabilities: [...links.values()] };
    });
    await keepLinks(this.#database, relinked, removed);
  }

  get #version(): string {
    return `${this.#entry.name} ${this.#entry.version} ${RULES_VERSION}`;
  }
}

function linkTo(id: ItemId, { probabilities }: IdentityLinksRow, place: number): readonly [ItemId, number] {
  return [id, probabilities[place] ?? 0];
}

/** Prices move and products stay what they are: a price is left out, so that no change of it costs a comparison. */
function recordOf({ item, offer }: ChangedItem): IdentityRecord {
  const itemCondition = offer?.itemCondition ?? null;
  return {
    id: item.id,
    shop: item.shop,
    facts: readFacts({ ...item, price: null, priceCurrency: null, itemCondition }),
  };
}

/** A digest of what `recordOf` reads. */
function digestOf({ item, offer }: ChangedItem): string {
  const { name, brand, description, gtin, mpn, sku, category } = item;
  return digestOfTexts([name, brand, description, gtin, mpn, sku, offer?.itemCondition ?? null, ...category]);
}
