/** Finds, for one record among very many, the few that may be the same product. Grows, changes and shrinks record by record. */
import { byCodeUnit } from '../core/best.ts';
import type { BlockingKey } from './blocking-keys.ts';

export interface Candidate {
  readonly id: string;
  /** How much the two records' keys share, from 0. */
  readonly score: number;
}

/** What is indexed of one record. */
export interface IndexedRecord {
  readonly keys: readonly BlockingKey[];
  /** Records of one group are no candidates of one another: a shop seldom sells a thing under two addresses. Null: no group. */
  readonly group: string | null;
}

interface Entry extends IndexedRecord {
  readonly id: string;
  readonly groupNumber: number;
  /** Spreads records of equal keys, so that no two scores are equal. */
  readonly jitter: number;
  /** Square root of the sum of the keys' weights. */
  readonly length: number;
}

/** Two records that share less than this of their keys' weight are no candidates of one another. */
const LEAST_SCORE = 0.08;

/** How many candidates a record has at most. */
const MOST_CANDIDATES = 50;

/**
 * Blocking by an inverted index over keys (Christen 2012, "A survey of indexing techniques for scalable record linkage").
 *
 * The score of two records is the sum of the weights of the keys they share, over the geometric mean of the sums of all
 * their keys' weights: a function of the two alone. The candidates of a record are the MOST_CANDIDATES best, and two records
 * are *mutual* candidates when each is among the best of the other. For that the index remembers the scores of each record's
 * best, so whether a pair is mutual depends on what is indexed and never on the order in which it came.
 *
 * Memory: 4 bytes a key and record, 4 x MOST_CANDIDATES bytes a record for the remembered scores, and the keys themselves.
 */
export class CandidateIndex {
  readonly #postings = new Map<string, number[]>();
  readonly #slots = new Map<string, number>();
  readonly #entries: (Entry | null)[] = [];
  readonly #free: number[] = [];
  readonly #groups = new Map<string, number>();
  /** MOST_CANDIDATES scores for each slot, best first, 0 where there are fewer. */
  #best = new Float32Array(0);
  /** Room to add up shared weights in, all zeros between searches. */
  #sums = new Float64Array(0);

  get size(): number {
    return this.#slots.size;
  }

  has(id: string): boolean {
    return this.#slots.has(id);
  }

  /**
   * Adds a record, or puts it in place of the one before.
   *
   * The one before must have been taken out by `delete`, whose answer tells who moved up.
   *
   * @returns the ids of the records among whose best it pushed another out
   */
  set(id: string, record: IndexedRecord): string[] {
    if (this.#slots.has(id)) throw new RangeError(`"${id}" is indexed already.`);
    const touched: string[] = [];
    const slot = this.#free.pop() ?? this.#entries.length;
    const entry: Entry = {
      id,
      ...record,
      groupNumber: this.#groupNumberOf(record.group),
      jitter: jitterOf(id),
      length: Math.sqrt(record.keys.reduce((sum, { weight }) => sum + weight, 0)),
    };
    this.#entries[slot] = entry;
    this.#slots.set(id, slot);
    this.#makeRoom();
    this.#clearBest(slot);
    this.#visit(entry, slot, (other, otherEntry, score) => {
      this.#remember(slot, score);
      const isFull = this.#worstOf(other) > 0;
      if (this.#remember(other, score) && isFull) touched.push(otherEntry.id);
    });
    for (const { key } of record.keys) {
      const postings = this.#postings.get(key);
      if (postings) postings.push(slot);
      else this.#postings.set(key, [slot]);
    }
    return touched;
  }

  /**
   * Takes a record out.
   *
   * @returns the records to which another candidate moved up in its place, with the worst score they had before
   */
  delete(id: string): { id: string; worstBefore: number }[] {
    const slot = this.#slots.get(id);
    const entry = slot === undefined ? null : this.#entries[slot];
    if (slot === undefined || !entry) return [];
    for (const { key } of entry.keys) {
      const postings = this.#postings.get(key);
      if (!postings) continue;
      const position = postings.indexOf(slot);
      const last = postings.pop();
      if (position < postings.length && last !== undefined) postings[position] = last;
      if (postings.length === 0) this.#postings.delete(key);
    }
    this.#slots.delete(id);
    this.#entries[slot] = null;
    this.#free.push(slot);
    const full: { slot: number; id: string; worstBefore: number }[] = [];
    this.#visit(entry, slot, (other, otherEntry, score) => {
      const worstBefore = this.#worstOf(other);
      if (score < worstBefore) return;
      if (worstBefore > 0) full.push({ slot: other, id: otherEntry.id, worstBefore });
      else this.#unremember(other, score);
    });
    for (const other of full) this.#recall(other.slot);
    return full.map(({ id: other, worstBefore }) => ({ id: other, worstBefore }));
  }

  /** Whether each of two indexed records is among the best of the other. */
  areMutual(a: string, b: string): boolean {
    const [one, other] = [this.#slots.get(a), this.#slots.get(b)];
    const [oneEntry, otherEntry] = [this.#entries[one ?? -1], this.#entries[other ?? -1]];
    if (one === undefined || other === undefined || !oneEntry || !otherEntry) return false;
    const weights = new Map(otherEntry.keys.map(({ key }) => [key, true]));
    let sum = 0;
    for (const { key, weight } of oneEntry.keys) if (weights.has(key)) sum += weight;
    const score = scoreOf(oneEntry, otherEntry, sum);
    return score >= LEAST_SCORE && score >= this.#worstOf(one) && score >= this.#worstOf(other);
  }

  /** The best candidates of an indexed record, best first; empty for one that is not indexed. */
  candidates(id: string): Candidate[] {
    const slot = this.#slots.get(id);
    const entry = slot === undefined ? null : this.#entries[slot];
    if (slot === undefined || !entry) return [];
    const worst = this.#worstOf(slot);
    const found: Candidate[] = [];
    this.#visit(entry, slot, (_, other, score) => {
      if (score >= worst) found.push({ id: other.id, score });
    });
    return found.sort((a, b) => b.score - a.score || byCodeUnit(a.id, b.id)).slice(0, MOST_CANDIDATES);
  }

  /** The candidates of an indexed record that have it among their own best, best first. */
  mutualCandidates(id: string): Candidate[] {
    return this.candidates(id).filter((candidate) => {
      const slot = this.#slots.get(candidate.id);
      return slot !== undefined && candidate.score >= this.#worstOf(slot);
    });
  }

  /** Calls back for each other record that shares a key and is of another group. */
  #visit(entry: Entry, slot: number, found: (slot: number, other: Entry, score: number) => void): void {
    const sums = this.#sums;
    const visited: number[] = [];
    for (const { key, weight } of entry.keys) {
      const postings = this.#postings.get(key);
      if (!postings) continue;
      for (const other of postings) {
        if (other === slot) continue;
        if (sums[other] === 0) visited.push(other);
        sums[other] = (sums[other] as number) + weight;
      }
    }
    for (const other of visited) {
      const sum = sums[other] as number;
      sums[other] = 0;
      const otherEntry = this.#entries[other];
      if (!otherEntry || (entry.groupNumber >= 0 && entry.groupNumber === otherEntry.groupNumber)) continue;
      const score = scoreOf(entry, otherEntry, sum);
      if (score >= LEAST_SCORE) found(other, otherEntry, score);
    }
  }

  #worstOf(slot: number): number {
    return this.#best[(slot + 1) * MOST_CANDIDATES - 1] as number;
  }

  /** Puts a score among the best of a record; false when it is not one of them. */
  #remember(slot: number, score: number): boolean {
    const best = this.#best;
    const first = slot * MOST_CANDIDATES;
    let place = first + MOST_CANDIDATES - 1;
    if (score <= (best[place] as number)) return false;
    while (place > first && (best[place - 1] as number) < score) {
      best[place] = best[place - 1] as number;
      place -= 1;
    }
    best[place] = score;
    return true;
  }

  /** Works the best of a record out anew, after one of them is gone. */
  #recall(slot: number): void {
    const entry = this.#entries[slot];
    if (!entry) return;
    this.#clearBest(slot);
    this.#visit(entry, slot, (_, __, score) => {
      this.#remember(slot, score);
    });
  }

  /** Takes a score from a list that is not full. */
  #unremember(slot: number, score: number): void {
    const first = slot * MOST_CANDIDATES;
    const end = first + MOST_CANDIDATES;
    const place = this.#best.subarray(first, end).indexOf(score);
    if (place < 0) return;
    this.#best.copyWithin(first + place, first + place + 1, end);
    this.#best[end - 1] = 0;
  }

  #clearBest(slot: number): void {
    this.#best.fill(0, slot * MOST_CANDIDATES, (slot + 1) * MOST_CANDIDATES);
  }

  #makeRoom(): void {
    const needed = this.#entries.length;
    if (this.#sums.length >= needed) return;
    const room = Math.max(64, needed + (needed >> 1));
    this.#sums = new Float64Array(room);
    const best = new Float32Array(room * MOST_CANDIDATES);
    best.set(this.#best);
    this.#best = best;
  }

  #groupNumberOf(group: string | null): number {
    if (group === null) return -1;
    const known = this.#groups.get(group) ?? this.#groups.size;
    this.#groups.set(group, known);
    return known;
  }
}

/** The score of two records that share keys of this weight, as a number of 32 bits, in which the best are remembered. */
function scoreOf(a: Entry, b: Entry, sharedWeight: number): number {
  const spread = 1 + 1e-3 * Math.abs(a.jitter - b.jitter);
  return Math.fround((sharedWeight / (a.length * b.length)) * spread);
}

/** A number from 0 to 1 that only the id decides (FNV-1a, Fowler, Noll and Vo 1991). */
function jitterOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let position = 0; position < id.length; position += 1)
    hash = Math.imul(hash ^ id.charCodeAt(position), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}
