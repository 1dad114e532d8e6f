/** Which items of several shops are the same product: kept as items arrive, change and are forgotten. */
import { byCodeUnit } from '../core/best.ts';
import type { ItemId } from '../core/item.ts';
import type { IdentityDecision, IdentityVerdict, PairModel, ProductFacts } from '../core/product-identity.ts';
import { agglomerate, type JoinRules, type Link } from './agglomerate.ts';
import { blockingKeysOf } from './blocking-keys.ts';
import { type Candidate, CandidateIndex } from './candidate-index.ts';
import { isBeyondDoubt } from './contradictions.ts';
import { contradictionsBetween, type IdentityRecord, judgePair, probabilityOf } from './judge-pair.ts';
import { keyNumbersOf } from './key-arena.ts';

/** The same product at several shops. */
export interface ProductCluster {
  /** The id of its first item in the order of ids. */
  readonly id: ItemId;
  /** Two or more, in the order of ids. */
  readonly itemIds: readonly ItemId[];
}

/** An item of which it is known from before what it is linked with. */
export interface KnownItem {
  readonly record: IdentityRecord;
  /** What `keysOf` said of it then. */
  readonly keys: readonly number[];
  readonly links: Iterable<readonly [ItemId, number]>;
  /** What `worstScoreOf` said of it then. */
  readonly worstScore: number;
}

/** Two clusters are joined when their items are on the mean at least this part of the model's threshold. */
const LEAST_MEAN_SHARE = 0.5;

/**
 * Clusters that depend on the items, the decisions and the model alone, and on no order of arrival.
 *
 * Two items are linked when blocking proposes each to the other (or their GTINs are equal), nothing contradicts, and the
 * model holds them for the same. Of the links of an item into one shop only the most probable counts, and only when it is so
 * both ways round: a shop seldom sells a thing under two addresses. The links' connected components are clustered each by
 * itself, so one more item costs the component it falls into.
 */
export class ProductClusters {
  readonly #model: PairModel;
  readonly #records = new Map<ItemId, IdentityRecord>();
  readonly #index = new CandidateIndex();
  readonly #byGtin = new Map<string, Set<ItemId>>();
  readonly #links = new Map<ItemId, Map<ItemId, number>>();
  readonly #decisions = new Map<string, IdentityDecision>();
  readonly #decided = new Map<ItemId, Set<ItemId>>();
  readonly #clusters = new Map<ItemId, ProductCluster>();
  /** Items whose component is to be clustered anew. */
  readonly #stale = new Set<ItemId>();
  readonly #relinked = new Set<ItemId>();
  /** Items whose cluster has become another since this was last asked. */
  readonly #changed = new Set<ItemId>();

  constructor(model: PairModel) {
    this.#model = model;
  }

  get size(): number {
    return this.#records.size;
  }

  /**
   * Enters an item as it was known from before, without comparing it. The links of all that are entered must be those of
   * exactly these items, as `linksOf` gave them. When all have been entered, `settle` is called for each; what came or changed
   * since is set, and what went is deleted, afterwards. An item that changed is entered with the keys it had, and deleted.
   */
  enter({ record, keys, links, worstScore }: KnownItem): void {
    const { id, facts, shop } = record;
    this.#records.set(id, record);
    this.#index.add(id, { keys, group: shop }, worstScore);
    this.#joinGtin(id, facts);
    this.#links.set(id, new Map(links));
    this.#stale.add(id);
  }

  /** Finishes what `enter` began, once all have been entered: a link to an item that is not here any more is none. */
  settle(id: ItemId): void {
    const links = this.#links.get(id);
    if (!links) return;
    for (const other of links.keys()) if (!this.#links.get(other)?.has(id)) links.delete(other);
    // From now on it has to be told when one of its links is crowded out.
    if (links.size > 0) this.#index.list(id);
    else this.#links.delete(id);
  }

  /** Compares an item with its candidates once more, after items that were known with it went away before it was entered. */
  compareAgain(id: ItemId): void {
    for (const candidate of this.#index.candidates(id)) this.#judgeCandidate(id, candidate);
    this.#relinked.add(id);
  }

  /** How good its worst candidate is at least; 0 unless it has as many as it may, so that others stand back. */
  worstScoreOf(id: ItemId): number {
    return this.#index.floorOf(id);
  }

  /** The items an item is linked with, and how probable each link is. */
  linksOf(id: ItemId): ReadonlyMap<ItemId, number> {
    return this.#links.get(id) ?? new Map();
  }

  /** The items whose links have become others since this was last asked. */
  takeRelinked(): ItemId[] {
    const relinked = [...this.#relinked].filter((id) => this.#records.has(id)).sort(byCodeUnit);
    this.#relinked.clear();
    return relinked;
  }

  /** Counts an item's links among those that have become others: where they were written, they are no more. */
  relink(id: ItemId): void {
    if (this.#records.has(id)) this.#relinked.add(id);
  }

  /** Adds an item, or puts it in place of the one before. */
  set(record: IdentityRecord): void {
    this.delete(record.id);
    const { id } = record;
    this.#records.set(id, record);
    const { candidates, crowdedOut, filled } = this.#index.set(id, {
      keys: this.keysOf(record.facts),
      group: record.shop,
    });
    const sameGtin = this.#joinGtin(id, record.facts);
    for (const other of crowdedOut) this.#dropLinksOutsideCandidates(other);
    for (const candidate of candidates) this.#judgeCandidate(id, candidate);
    for (const other of sameGtin) this.#judge(id, other);
    for (const other of [id, ...filled]) this.#relinked.add(other);
    this.#markStale(id);
  }

  /** The keys by which an item that is here is found, as `keysOf` gave them. */
  keysOfItem(id: ItemId): number[] {
    return this.#index.keysOf(id);
  }

  /** The keys by which an item of such facts is found. */
  keysOf(facts: ProductFacts): number[] {
    return keyNumbersOf(blockingKeysOf(facts, (word) => this.#model.rarity(word)));
  }

  /** Takes an item out, and with it every cluster that hung on it. */
  delete(id: ItemId): void {
    const record = this.#records.get(id);
    if (!record) return;
    this.#markStale(id);
    for (const other of this.#links.get(id)?.keys() ?? []) {
      this.#links.get(other)?.delete(id);
      this.#relinked.add(other);
    }
    this.#links.delete(id);
    this.#leaveGtin(id, record.facts);
    const movedUp = this.#index.delete(id);
    this.#records.delete(id);
    this.#stale.delete(id);
    this.#leaveCluster(id);
    for (const other of movedUp)
      for (const candidate of this.#index.candidates(other.id))
        if (candidate.score <= other.worstBefore) this.#judgeCandidate(other.id, candidate);
  }

  /** Replaces what the shopper decided by hand; decisions on items that are not here wait for them. */
  setDecisions(decisions: readonly IdentityDecision[]): void {
    for (const { a, b } of this.#decisions.values()) this.#markDecided(a, b);
    this.#decisions.clear();
    this.#decided.clear();
    for (const decision of decisions) {
      this.#decisions.set(pairKey(decision.a, decision.b), decision);
      if (decision.decision === 'same') {
        setOf(this.#decided, decision.a).add(decision.b);
        setOf(this.#decided, decision.b).add(decision.a);
      }
    }
    for (const { a, b } of decisions) this.#markDecided(a, b);
  }

  /**
   * Clusters some of what is to be clustered anew, so that it need not all be done at once: as many items, and who hangs
   * together with them.
   *
   * @returns whether nothing is left
   */
  clusterSome(most: number): boolean {
    this.#bringUpToDate(most);
    return this.#stale.size === 0;
  }

  /** The cluster of an item; null when no other shop is known to sell it. */
  clusterOf(id: ItemId): ProductCluster | null {
    this.#bringUpToDate();
    return this.#clusters.get(id) ?? null;
  }

  /** All clusters, in the order of their ids. */
  clusters(): ProductCluster[] {
    this.#bringUpToDate();
    return [...new Set(this.#clusters.values())].sort((a, b) => byCodeUnit(a.id, b.id));
  }

  /** The items whose cluster has become another (or none) since this was last asked; forgotten items among them. */
  takeChanged(): ItemId[] {
    this.#bringUpToDate();
    const changed = [...this.#changed].sort(byCodeUnit);
    this.#changed.clear();
    return changed;
  }

  /** The verdict on two items that are here, with its reasons; null when one is not. */
  verdict(a: ItemId, b: ItemId): IdentityVerdict | null {
    const [one, other] = [this.#records.get(a), this.#records.get(b)];
    return one && other ? judgePair(one, other, this.#model) : null;
  }

  /** The items that blocking proposes for one that is here, best first: what the shopper may wish to join by hand. */
  candidatesOf(id: ItemId): ItemId[] {
    return this.#index.candidates(id).map((candidate) => candidate.id);
  }

  /** Links an item with one of its candidates when they are candidates of each other and the model holds them for the same. */
  #judgeCandidate(id: ItemId, candidate: Candidate): void {
    // The cheaper question first: of an item that is not listed, the model's.
    const index = this.#index;
    if (index.isListed(candidate.id) && candidate.score < index.worstScore(candidate.id)) return;
    this.#judge(id, candidate.id, () => candidate.score >= index.worstScore(candidate.id));
  }

  #judge(a: ItemId, b: ItemId, areCandidates = () => true): void {
    const [one, other] = [this.#records.get(a), this.#records.get(b)];
    if (!one || !other || this.#links.get(a)?.has(b)) return;
    const probability = probabilityOf(one, other, this.#model);
    if (probability < this.#model.threshold || !areCandidates()) return;
    this.#index.list(a);
    this.#index.list(b);
    mapOf(this.#links, a).set(b, probability);
    mapOf(this.#links, b).set(a, probability);
    this.#relinked.add(a).add(b);
    this.#markStale(a);
    this.#markStale(b);
  }

  #dropLinksOutsideCandidates(id: ItemId): void {
    const links = this.#links.get(id);
    if (!links || links.size === 0) return;
    const gtin = this.#records.get(id)?.facts.gtin ?? null;
    for (const other of [...links.keys()]) {
      if (this.#index.areMutual(id, other)) continue;
      if (gtin !== null && this.#byGtin.get(gtin)?.has(other)) continue;
      this.#markStale(id);
      this.#markStale(other);
      links.delete(other);
      this.#links.get(other)?.delete(id);
      this.#relinked.add(id).add(other);
    }
  }

  /** A changed link may make another link of a neighbour the best one, so what is two links away is looked at again. */
  #markStale(id: ItemId): void {
    this.#stale.add(id);
    for (const near of this.#links.get(id)?.keys() ?? []) {
      this.#stale.add(near);
      for (const far of this.#links.get(near)?.keys() ?? []) this.#stale.add(far);
    }
  }

  #markDecided(a: ItemId, b: ItemId): void {
    for (const id of [a, b]) if (this.#records.has(id)) this.#markStale(id);
  }

  #joinGtin(id: ItemId, { gtin }: ProductFacts): ItemId[] {
    if (gtin === null) return [];
    const known = setOf(this.#byGtin, gtin);
    const others = [...known];
    known.add(id);
    return others;
  }

  #leaveGtin(id: ItemId, { gtin }: ProductFacts): void {
    const known = gtin === null ? undefined : this.#byGtin.get(gtin);
    known?.delete(id);
    if (gtin !== null && known?.size === 0) this.#byGtin.delete(gtin);
  }

  #bringUpToDate(most = Number.POSITIVE_INFINITY): void {
    const done = new Set<ItemId>();
    for (const id of this.#stale) {
      if (done.size >= most) break;
      if (!done.has(id) && this.#records.has(id)) this.#cluster(this.#componentOf(id, done));
      this.#stale.delete(id);
    }
    for (const id of done) this.#stale.delete(id);
  }

  /** The items connected with one by links that count or by the shopper's hand. */
  #componentOf(start: ItemId, done: Set<ItemId>): ItemId[] {
    const component = [start];
    done.add(start);
    for (const id of component) {
      const near = [...this.#linksThatCount(id).keys(), ...(this.#decided.get(id) ?? [])];
      for (const other of near) {
        if (done.has(other) || !this.#records.has(other)) continue;
        done.add(other);
        component.push(other);
      }
    }
    return component;
  }

  #linksThatCount(id: ItemId): Map<ItemId, number> {
    const counting = new Map<ItemId, number>();
    for (const [other, probability] of this.#links.get(id) ?? [])
      if (this.#isBestInShop(id, other, probability) && this.#isBestInShop(other, id, probability))
        counting.set(other, probability);
    return counting;
  }

  /** Whether no other link from an item into the shop of another is more probable. */
  #isBestInShop(id: ItemId, other: ItemId, probability: number): boolean {
    const shop = this.#records.get(other)?.shop;
    for (const [rival, rivalProbability] of this.#links.get(id) ?? [])
      if (rivalProbability > probability && this.#records.get(rival)?.shop === shop) return false;
    return true;
  }

  #cluster(component: readonly ItemId[]): void {
    const links: Link[] = [];
    const joinedByHand: { a: ItemId; b: ItemId }[] = [];
    for (const a of component) {
      for (const [b, probability] of this.#linksThatCount(a)) if (a < b) links.push({ a, b, probability });
      for (const b of this.#decided.get(a) ?? []) if (a < b && this.#records.has(b)) joinedByHand.push({ a, b });
    }
    const before = new Map(component.map((id) => [id, this.#clusters.get(id)] as const));
    for (const id of component) this.#clusters.delete(id);
    if (links.length > 0 || joinedByHand.length > 0)
      for (const itemIds of agglomerate(component, joinedByHand, links, this.#rules())) {
        const cluster = { id: itemIds[0] as ItemId, itemIds };
        for (const id of itemIds) this.#clusters.set(id, cluster);
      }
    for (const [id, cluster] of before)
      if (cluster?.itemIds.join('\n') !== this.#clusters.get(id)?.itemIds.join('\n')) this.#changed.add(id);
  }

  #rules(): JoinRules {
    const between = (a: ItemId, b: ItemId) => {
      const [one, other] = [this.#records.get(a), this.#records.get(b)];
      return one && other ? contradictionsBetween(one, other) : [];
    };
    return {
      contradict: (a, b) => between(a, b).length > 0,
      contradictBeyondDoubt: (a, b) => between(a, b).some(isBeyondDoubt),
      isSplitByHand: (a, b) => this.#decisions.get(pairKey(a, b))?.decision === 'different',
      probability: (a, b) => {
        const known = this.#links.get(a)?.get(b);
        const [one, other] = [this.#records.get(a), this.#records.get(b)];
        return known ?? (one && other ? probabilityOf(one, other, this.#model) : 0);
      },
      leastMean: this.#model.threshold * LEAST_MEAN_SHARE,
    };
  }

  /** Forgets the cluster of an item that goes; its fellows are stale and find themselves again. */
  #leaveCluster(id: ItemId): void {
    const cluster = this.#clusters.get(id);
    if (!cluster) return;
    this.#changed.add(id);
    for (const fellow of cluster.itemIds) {
      this.#clusters.delete(fellow);
      this.#changed.add(fellow);
      if (fellow !== id) this.#stale.add(fellow);
    }
  }
}

function pairKey(a: ItemId, b: ItemId): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

function setOf<K, V>(sets: Map<K, Set<V>>, key: K): Set<V> {
  const known = sets.get(key) ?? new Set<V>();
  sets.set(key, known);
  return known;
}

function mapOf<K, I, V>(maps: Map<K, Map<I, V>>, key: K): Map<I, V> {
  const known = maps.get(key) ?? new Map<I, V>();
  maps.set(key, known);
  return known;
}
