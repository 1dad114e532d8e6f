/** Finds, for one record among very many, the few that may be the same product. Grows, changes and shrinks record by record. */
import { byCodeUnit } from '../core/best.ts';
import { KeyArena, weightOf } from './key-arena.ts';
import { Postings } from './postings.ts';

export interface Candidate {
  readonly id: string;
  /** How much the two records' keys share, from 0. */
  readonly score: number;
}

/** What is indexed of one record. */
export interface IndexedRecord {
  /** As `keyNumbersOf` gives them. */
  readonly keys: readonly number[];
  /** Records of one group are no candidates of one another: a shop seldom sells a thing under two addresses. Null: no group. */
  readonly group: string | null;
}

/** What the entering of a record brought about. */
export interface Entered {
  /** The candidates of the new record, best first. */
  readonly candidates: readonly Candidate[];
  /** The records among whose best it pushed another out. */
  readonly crowdedOut: readonly string[];
  /** The records that have as many candidates as they may since it came. */
  readonly filled: readonly string[];
}

/** Two records that share less than this of their keys' weight are no candidates of one another. */
const LEAST_SCORE = 0.08;

/** How many candidates a record has at most. */
const MOST_CANDIDATES = 50;

/** How far apart the jitter may put two scores that would be equal. */
const SPREAD = 1e-3;
/** A bound on scores is taken this much higher, for what rounding to 32 bits may add. */
const ROUNDING = 1 + 1e-6;
/** Lists of records no longer than this are read rather than left unread. */
const SHORT_LIST = 48;
/**
 * Stand where the worst remembered score would, of a record that is not listed: of one that had as many candidates as it may,
 * which searches for others pass over, and of one that had fewer, which has to be listed before that may change.
 */
const FULL_UNLISTED = Number.POSITIVE_INFINITY;
const SPARSE_UNLISTED = -1;

/** Which scores a search is for: those among the record's own best, among the best of the other, of either, or all. */
type Wanted = 'own' | 'other' | 'either' | 'all';

/** The records of about one length. */
interface Band {
  /** The least length of its records. */
  readonly least: number;
  readonly postings: Postings;
}

/**
 * Blocking by an inverted index over keys (Christen 2012, "A survey of indexing techniques for scalable record linkage").
 *
 * The score of two records is the sum of the weights of the keys they share, over the geometric mean of the sums of all
 * their keys' weights: a function of the two alone. The candidates of a record are the MOST_CANDIDATES best, and two records
 * are *mutual* candidates when each is among the best of the other. Whether a pair is mutual depends on what is indexed and
 * never on the order in which it came. The scores of a record's best are looked for when they are first asked for ("listed"),
 * and from then on kept right with every record that comes and goes.
 *
 * Words that very many records hold ("black", "cm") would make each search read very many records. Most need not be read:
 * records that share nothing else cannot reach LEAST_SCORE (prefix filtering, Bayardo, Ma and Srikant 2007, "Scaling up all
 * pairs similarity search"). How much a record must share hangs on its own length, so records stand in bands of about one
 * length, each with an inverted index of its own. What is found is the same as if all were read.
 *
 * Memory: 8 bytes a key and record, some 10 to 60 more for finding it, and 4 x MOST_CANDIDATES bytes a record for the scores.
 */
export class CandidateIndex {
  readonly #bands = new Map<number, Band>();
  readonly #slots = new Map<string, number>();
  readonly #ids: (string | null)[] = [];
  readonly #free: number[] = [];
  readonly #groups = new Map<string, number>();
  readonly #keys = new KeyArena();
  /** Of each slot: the square root of the sum of its keys' weights, what spreads equal scores, and the number of its group. */
  #lengths = new Float64Array(0);
  #jitters = new Float64Array(0);
  #groupNumbers = new Int32Array(0);
  /** MOST_CANDIDATES scores for each listed slot, best first, 0 where there are fewer. */
  #best = new Float32Array(0);
  /** The last of each slot's scores once more, side by side, because every search asks for very many. */
  #worst = new Float32Array(0);
  /** Of a slot that is not listed: what its worst score is at least. */
  #floors = new Float32Array(0);
  /** Room to add up shared weights in, all zeros between searches, and for the slots that a search met. */
  #sums = new Int32Array(0);
  #met = new Int32Array(0);

  get size(): number {
    return this.#slots.size;
  }

  has(id: string): boolean {
    return this.#slots.has(id);
  }

  /**
   * Adds a record without looking for its candidates, and without a look at whose best it pushes others out of: only for
   * records that `delete` need not have taken out, of which everything asked later was found before.
   *
   * @param floor what `worstScore` once said of the record, in an index that held no others than will be added to this one
   */
  add(id: string, record: IndexedRecord, floor: number): void {
    const slot = this.#enter(id, record);
    this.#floors[slot] = floor;
    this.#worst[slot] = floor > 0 ? FULL_UNLISTED : SPARSE_UNLISTED;
    this.#post(slot);
  }

  /** Adds a record. One of the same id must have been taken out before by `delete`, whose answer tells who moved up. */
  set(id: string, record: IndexedRecord): Entered {
    const slot = this.#enter(id, record);
    this.#clearBest(slot);
    const found: Candidate[] = [];
    const crowdedOut: string[] = [];
    const filled: string[] = [];
    const sparse: number[] = [];
    this.#visit(slot, 'either', (other, score) => {
      const otherId = this.#ids[other] as string;
      if (this.#remember(slot, score)) found.push({ id: otherId, score });
      const before = this.#worstOf(other);
      if (before === SPARSE_UNLISTED) sparse.push(other);
      if (before === FULL_UNLISTED || before === SPARSE_UNLISTED || !this.#remember(other, score)) return;
      if (before > 0) crowdedOut.push(otherId);
      else if (this.#worstOf(other) > 0) filled.push(otherId);
    });
    this.#post(slot);
    for (const other of sparse) {
      this.#list(other);
      if (this.#worstOf(other) > 0) filled.push(this.#ids[other] as string);
    }
    const worst = this.#worstOf(slot);
    return { candidates: found.filter(({ score }) => score >= worst).sort(bestFirst), crowdedOut, filled };
  }

  /**
   * Takes a record out.
   *
   * @returns the records to which another candidate moved up in its place, with the worst score they had before
   */
  delete(id: string): { id: string; worstBefore: number }[] {
    const slot = this.#slots.get(id);
    if (slot === undefined) return [];
    // Whether it was among the best of a record can be told only while it is here.
    const unlisted: number[] = [];
    this.#visit(slot, 'all', (other, score) => {
      if (!this.#isListed(other) && score >= (this.#floors[other] as number)) unlisted.push(other);
    });
    for (const other of unlisted) this.#list(other);
    const level = levelOf(this.#keys.total(slot));
    const band = this.#bands.get(level);
    for (let place = 0; place < this.#keys.count(slot); place += 1)
      band?.postings.delete(this.#keys.at(slot, place), slot);
    if (band?.postings.isEmpty) this.#bands.delete(level);
    const full: { slot: number; id: string; worstBefore: number }[] = [];
    this.#visit(slot, 'other', (other, score) => {
      const worstBefore = this.#worstOf(other);
      if (!this.#isListed(other) || score < worstBefore) return;
      if (worstBefore > 0) full.push({ slot: other, id: this.#ids[other] as string, worstBefore });
      else this.#unremember(other, score);
    });
    this.#slots.delete(id);
    this.#ids[slot] = null;
    this.#keys.clear(slot);
    this.#free.push(slot);
    for (const other of full) this.#list(other.slot);
    return full.map(({ id: other, worstBefore }) => ({ id: other, worstBefore }));
  }

  /** Whether each of two indexed records is among the best of the other. */
  areMutual(a: string, b: string): boolean {
    const [one, other] = [this.#slots.get(a), this.#slots.get(b)];
    if (one === undefined || other === undefined) return false;
    let sum = 0;
    for (let place = 0; place < this.#keys.count(one); place += 1) {
      const number = this.#keys.at(one, place);
      if (this.#keys.has(other, number)) sum += weightOf(number);
    }
    const score = this.#scoreOf(one, other, sum);
    return score >= LEAST_SCORE && score >= this.#listedWorstOf(one) && score >= this.#listedWorstOf(other);
  }

  keysOf(id: string): number[] {
    const slot = this.#slots.get(id);
    if (slot === undefined) return [];
    return Array.from({ length: this.#keys.count(slot) }, (_, place) => this.#keys.at(slot, place));
  }

  isListed(id: string): boolean {
    const slot = this.#slots.get(id);
    return slot !== undefined && this.#isListed(slot);
  }

  /** Looks for the scores of a record's best, where that was not done before, and keeps them right from now on. */
  list(id: string): void {
    const slot = this.#slots.get(id);
    if (slot !== undefined) this.#listedWorstOf(slot);
  }

  /** The least score among a record's best; 0 when it has fewer than it may. Only where it is above 0 may another move up. */
  worstScore(id: string): number {
    const slot = this.#slots.get(id);
    return slot === undefined ? 0 : this.#listedWorstOf(slot);
  }

  /** What is known of `worstScore` without a search: it is no less than this. */
  floorOf(id: string): number {
    const slot = this.#slots.get(id);
    if (slot === undefined) return 0;
    return this.#isListed(slot) ? this.#worstOf(slot) : (this.#floors[slot] as number);
  }

  /** The best candidates of an indexed record, best first; empty for one that is not indexed. */
  candidates(id: string): Candidate[] {
    const slot = this.#slots.get(id);
    if (slot === undefined) return [];
    const worst = this.#listedWorstOf(slot);
    const found: Candidate[] = [];
    this.#visit(slot, 'own', (other, score) => {
      if (score >= worst) found.push({ id: this.#ids[other] as string, score });
    });
    return found.sort(bestFirst).slice(0, MOST_CANDIDATES);
  }

  /** The candidates of an indexed record that have it among their own best, best first. */
  mutualCandidates(id: string): Candidate[] {
    return this.candidates(id).filter((candidate) => candidate.score >= this.worstScore(candidate.id));
  }

  #enter(id: string, record: IndexedRecord): number {
    if (this.#slots.has(id)) throw new RangeError(`"${id}" is indexed already.`);
    const slot = this.#free.pop() ?? this.#ids.length;
    this.#ids[slot] = id;
    this.#slots.set(id, slot);
    this.#makeRoom();
    this.#keys.set(slot, record.keys);
    this.#lengths[slot] = Math.sqrt(this.#keys.total(slot));
    this.#jitters[slot] = jitterOf(id);
    this.#groupNumbers[slot] = this.#groupNumberOf(record.group);
    return slot;
  }

  #post(slot: number): void {
    const level = levelOf(this.#keys.total(slot));
    let band = this.#bands.get(level);
    if (!band) {
      band = { least: leastLengthOf(level), postings: new Postings() };
      this.#bands.set(level, band);
    }
    for (let place = 0; place < this.#keys.count(slot); place += 1) band.postings.add(this.#keys.at(slot, place), slot);
  }

  /** Calls back, once each, for the other records of another group whose score is at least LEAST_SCORE and is wanted. */
  #visit(slot: number, wanted: Wanted, found: (other: number, score: number) => void): void {
    for (const band of this.#bands.values()) this.#visitBand(band, slot, wanted, found);
  }

  #visitBand(
    { least, postings }: Band,
    slot: number,
    wanted: Wanted,
    found: (other: number, score: number) => void,
  ): void {
    const keys = this.#keys;
    const length = this.#lengths[slot] as number;
    /** What a record of this band must share at least. */
    const needed = (LEAST_SCORE * length * least) / ((1 + SPREAD) * ROUNDING);
    if (length * length < needed) return;
    const longLists: { number: number; list: readonly number[] }[] = [];
    let count = 0;
    for (let place = 0; place < keys.count(slot); place += 1) {
      const number = keys.at(slot, place);
      const list = postings.of(number);
      if (list === undefined) continue;
      if (typeof list === 'number') count = this.#meet(list, weightOf(number), count);
      else if (list.length <= SHORT_LIST) count = this.#read(list, weightOf(number), count);
      else longLists.push({ number, list });
    }
    // The longest lists are left unread, as long as their weights together are too little by themselves.
    longLists.sort((a, b) => b.list.length - a.list.length || a.number - b.number);
    let unreadWeight = 0;
    const unread: number[] = [];
    const toRead: { number: number; list: readonly number[] }[] = [];
    for (const each of longLists) {
      const weight = weightOf(each.number);
      if (unreadWeight + weight < needed) {
        unreadWeight += weight;
        unread.push(each.number);
      } else toRead.push(each);
    }
    // The rarest first: who shares a rare key is met early, and turns away many of those that come later.
    for (const { number, list } of toRead.reverse()) count = this.#read(list, weightOf(number), count);
    const sums = this.#sums;
    for (let place = 0; place < count; place += 1) {
      const other = this.#met[place] as number;
      let sum = sums[other] as number;
      sums[other] = 0;
      if (sum + unreadWeight < needed || !this.#mayBeWanted(slot, other, wanted, sum + unreadWeight)) continue;
      for (const number of unread) if (keys.has(other, number)) sum += weightOf(number);
      const score = this.#scoreOf(slot, other, sum);
      if (score >= LEAST_SCORE) found(other, score);
    }
  }

  /** Adds a key's weight to what each of some slots shares. Returns how many slots were met by now. */
  #read(slots: readonly number[], weight: number, met: number): number {
    const sums = this.#sums;
    let count = met;
    for (let place = 0; place < slots.length; place += 1) {
      const other = slots[place] as number;
      const sum = sums[other] as number;
      if (sum === 0) this.#met[count++] = other;
      sums[other] = sum + weight;
    }
    return count;
  }

  #meet(other: number, weight: number, met: number): number {
    const sum = this.#sums[other] as number;
    this.#sums[other] = sum + weight;
    if (sum > 0) return met;
    this.#met[met] = other;
    return met + 1;
  }

  /** Whether two records that share at most so much may have a score that is wanted. */
  #mayBeWanted(slot: number, other: number, wanted: Wanted, most: number): boolean {
    const bound =
      (most * (1 + SPREAD) * ROUNDING) / ((this.#lengths[slot] as number) * (this.#lengths[other] as number));
    if (bound < LEAST_SCORE) return false;
    const isAmongOwn = wanted !== 'other' && bound >= (this.#worst[slot] as number);
    const isAmongOthers = wanted !== 'own' && bound >= (this.#worst[other] as number);
    if (wanted !== 'all' && !isAmongOwn && !isAmongOthers) return false;
    const group = this.#groupNumbers[slot] as number;
    return other !== slot && (group < 0 || group !== this.#groupNumbers[other]);
  }

  /** The score of two slots that share keys of this weight, as a number of 32 bits, in which the best are remembered. */
  #scoreOf(a: number, b: number, sharedWeight: number): number {
    const spread = 1 + SPREAD * Math.abs((this.#jitters[a] as number) - (this.#jitters[b] as number));
    return Math.fround((sharedWeight / ((this.#lengths[a] as number) * (this.#lengths[b] as number))) * spread);
  }

  #worstOf(slot: number): number {
    return this.#worst[slot] as number;
  }

  #listedWorstOf(slot: number): number {
    if (!this.#isListed(slot)) this.#list(slot);
    return this.#worstOf(slot);
  }

  #isListed(slot: number): boolean {
    return this.#worst[slot] !== FULL_UNLISTED && this.#worst[slot] !== SPARSE_UNLISTED;
  }

  /** Works the best of a record out anew. */
  #list(slot: number): void {
    this.#clearBest(slot);
    this.#visit(slot, 'own', (_, score) => {
      this.#remember(slot, score);
    });
  }

  /** Puts a score among the best of a record; false when it is not one of them. */
  #remember(slot: number, score: number): boolean {
    const best = this.#best;
    const first = slot * MOST_CANDIDATES;
    const last = first + MOST_CANDIDATES - 1;
    let place = last;
    if (score <= (best[place] as number)) return false;
    while (place > first && (best[place - 1] as number) < score) {
      best[place] = best[place - 1] as number;
      place -= 1;
    }
    best[place] = score;
    this.#worst[slot] = best[last] as number;
    return true;
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
    this.#worst[slot] = 0;
  }

  #makeRoom(): void {
    const needed = this.#ids.length;
    if (this.#sums.length >= needed) return;
    const room = Math.max(64, needed + (needed >> 1));
    this.#sums = new Int32Array(room);
    this.#met = new Int32Array(room);
    this.#lengths = copied(this.#lengths, new Float64Array(room));
    this.#jitters = copied(this.#jitters, new Float64Array(room));
    this.#groupNumbers = copied(this.#groupNumbers, new Int32Array(room));
    this.#worst = copied(this.#worst, new Float32Array(room));
    this.#floors = copied(this.#floors, new Float32Array(room));
    this.#best = copied(this.#best, new Float32Array(room * MOST_CANDIDATES));
  }

  #groupNumberOf(group: string | null): number {
    if (group === null) return -1;
    const known = this.#groups.get(group) ?? this.#groups.size;
    this.#groups.set(group, known);
    return known;
  }
}

/** Bands grow by a factor of the square root of two in the sum of weights. */
function levelOf(total: number): number {
  return Math.floor(2 * Math.log2(Math.max(1, total)));
}

function leastLengthOf(level: number): number {
  return Math.sqrt(2 ** (level / 2)) / ROUNDING;
}

function bestFirst(a: Candidate, b: Candidate): number {
  return b.score - a.score || byCodeUnit(a.id, b.id);
}

function copied<T extends Float64Array | Float32Array | Int32Array>(before: T, after: T): T {
  after.set(before);
  return after;
}

/** A number from 0 to 1 that only the id decides (FNV-1a, Fowler, Noll and Vo 1991). */
function jitterOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let position = 0; position < id.length; position += 1)
    hash = Math.imul(hash ^ id.charCodeAt(position), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}
