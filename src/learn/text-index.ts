/** An inverted index of term vectors that items are added to, replaced in and removed from one by one. */
import { Best, byCodeUnit } from '../core/best.ts';
import type { ItemId } from '../core/item.ts';
import type { TermVector, TextIndex } from '../core/text-index.ts';
import type { TermCounts } from './text-analysis.ts';

interface IndexedText {
  readonly itemId: ItemId;
  /** In the order of the text, so that sums come out the same however the index came about. */
  readonly termIds: readonly number[];
  readonly frequencies: readonly number[];
  /** Euclidean length of the TF-IDF vector, as of `lengthAt`. */
  length: number;
  lengthAt: number;
  /** The vector as last handed out, as of `vectorAt`; null when nobody has asked for it. */
  vector: TermVector | null;
  vectorAt: number;
}

interface Postings {
  readonly term: string;
  readonly slots: number[];
  readonly frequencies: number[];
  idf: number;
  idfAt: number;
}

/**
 * TF-IDF cosine over postings (Salton and Buckley 1988; the index as in Zobel and Moffat 2006).
 *
 * Weight of term t in text d: tf(t, d) x idf(t), where tf = ln(1 + weighted count) and idf = ln(1 + N / n(t)), N the number
 * of texts and n(t) the number of those that hold t. Vectors are divided by their Euclidean length.
 *
 * Postings hold tf alone. N and n(t) change with every text, so idf and lengths are worked out when next asked for: adding a
 * text costs its own terms, not the whole index. The index is in the same state as one built anew from the texts it holds.
 */
export class InvertedIndex implements TextIndex {
  readonly #termIds = new Map<string, number>();
  readonly #postings: (Postings | null)[] = [];
  readonly #freeTermIds: number[] = [];
  readonly #slots = new Map<ItemId, number>();
  readonly #texts: (IndexedText | null)[] = [];
  readonly #freeSlots: number[] = [];
  /** Counts changes: what was worked out under an earlier count is out of date. */
  #version = 0;
  /** Room to add up scores in, all zeros between searches. */
  #scores = new Float64Array(0);
  /** Room to lay one text out by term id, all zeros between uses. */
  #layout = new Float64Array(0);
  /** The length of each text by slot, as of the change counted last. */
  #lengths = new Float64Array(0);
  #lengthsAt = -1;
  /** 1 for each text that the search now running has come upon. */
  #marks = new Uint8Array(0);

  get size(): number {
    return this.#slots.size;
  }

  has(itemId: ItemId): boolean {
    return this.#slots.has(itemId);
  }

  /** Adds a text, or puts it in place of the one before. */
  set(itemId: ItemId, { terms, counts }: TermCounts): void {
    this.delete(itemId);
    this.#version += 1;
    const slot = this.#freeSlots.pop() ?? this.#texts.length;
    const termIds: number[] = [];
    const frequencies: number[] = [];
    terms.forEach((term, position) => {
      const frequency = Math.log(1 + (counts[position] ?? 0));
      const termId = this.#termIdOf(term);
      const postings = this.#postings[termId];
      if (!postings) return;
      postings.slots.push(slot);
      postings.frequencies.push(frequency);
      termIds.push(termId);
      frequencies.push(frequency);
    });
    this.#texts[slot] = { itemId, termIds, frequencies, length: 0, lengthAt: -1, vector: null, vectorAt: -1 };
    this.#slots.set(itemId, slot);
  }

  /** Takes a text out, with every term that only it held. */
  delete(itemId: ItemId): boolean {
    const slot = this.#slots.get(itemId);
    const text = slot === undefined ? null : this.#texts[slot];
    if (slot === undefined || !text) return false;
    this.#version += 1;
    for (const termId of text.termIds) {
      const postings = this.#postings[termId];
      if (!postings) continue;
      const position = postings.slots.indexOf(slot);
      // The order within postings is of no account: the last one fills the gap.
      const lastSlot = postings.slots.pop();
      const lastFrequency = postings.frequencies.pop();
      if (position < postings.slots.length && lastSlot !== undefined && lastFrequency !== undefined) {
        postings.slots[position] = lastSlot;
        postings.frequencies[position] = lastFrequency;
      }
      if (postings.slots.length === 0) {
        this.#termIds.delete(postings.term);
        this.#postings[termId] = null;
        this.#freeTermIds.push(termId);
      }
    }
    this.#texts[slot] = null;
    this.#slots.delete(itemId);
    this.#freeSlots.push(slot);
    return true;
  }

  vectorOf(itemId: ItemId): TermVector | null {
    const text = this.#textOf(itemId);
    if (!text) return null;
    if (text.vector && text.vectorAt === this.#version) return text.vector;
    const length = this.#lengthOf(text);
    const vector = new Map<string, number>();
    if (length > 0)
      text.termIds.forEach((termId, position) => {
        const term = this.#postings[termId]?.term;
        if (term !== undefined) vector.set(term, (this.#idf(termId) * (text.frequencies[position] ?? 0)) / length);
      });
    text.vector = vector;
    text.vectorAt = this.#version;
    return vector;
  }

  /** A text that is not indexed as the vector it would have under the idf of those that are; a term of none counts as one of one. */
  weigh({ terms, counts }: TermCounts): TermVector {
    const weights = terms.map((term, position) => {
      const termId = this.#termIds.get(term);
      const idf = termId === undefined ? Math.log(1 + this.size) : this.#idf(termId);
      return idf * Math.log(1 + (counts[position] ?? 0));
    });
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
    return new Map(length === 0 ? [] : terms.map((term, position) => [term, (weights[position] ?? 0) / length]));
  }

  search(query: TermVector, limit: number): { itemId: ItemId; similarity: number }[] {
    if (this.#scores.length < this.#texts.length) {
      this.#scores = new Float64Array(this.#texts.length * 2);
      this.#marks = new Uint8Array(this.#texts.length * 2);
    }
    const scores = this.#scores;
    const marks = this.#marks;
    const touched: number[] = [];
    for (const [term, weight] of query) {
      const termId = this.#termIds.get(term);
      const postings = termId === undefined ? null : this.#postings[termId];
      if (termId === undefined || !postings || weight === 0) continue;
      const factor = weight * this.#idf(termId);
      const { slots, frequencies } = postings;
      for (let position = 0; position < slots.length; position += 1) {
        const slot = slots[position] as number;
        if (marks[slot] === 0) touched.push(slot);
        marks[slot] = 1;
        scores[slot] = (scores[slot] as number) + factor * (frequencies[position] as number);
      }
    }
    const best = new Best<number>(
      limit,
      (a, b) => (scores[b] as number) - (scores[a] as number) || byCodeUnit(this.#idAt(a), this.#idAt(b)),
    );
    this.#bringLengthsUpToDate();
    const lengths = this.#lengths;
    let bar = 0;
    for (const slot of touched) {
      const score = (scores[slot] as number) / (lengths[slot] as number);
      scores[slot] = score;
      // Most texts share a frequent word and little else: they are turned away with one comparison.
      if (score <= 0 || score < bar) continue;
      best.offer(slot);
      const worst = best.bar;
      if (worst !== null) bar = scores[worst] as number;
    }
    const found = best
      .sorted()
      .map((slot) => ({ itemId: this.#idAt(slot), similarity: Math.min(1, scores[slot] as number) }));
    for (const slot of touched) {
      scores[slot] = 0;
      marks[slot] = 0;
    }
    return found;
  }

  similarity(a: ItemId, b: ItemId): number {
    // Summed in the same order whichever way round it is asked.
    const [first, second] =
      byCodeUnit(a, b) <= 0 ? [this.#textOf(a), this.#textOf(b)] : [this.#textOf(b), this.#textOf(a)];
    if (!first || !second) return 0;
    const lengths = this.#lengthOf(first) * this.#lengthOf(second);
    if (lengths === 0) return 0;
    if (first === second) return 1;
    // One text is laid out by term, the other is run over it: quicker than a Map for each pair.
    if (this.#layout.length < this.#postings.length) this.#layout = new Float64Array(this.#postings.length * 2);
    const layout = this.#layout;
    for (let position = 0; position < second.termIds.length; position += 1)
      layout[second.termIds[position] as number] = second.frequencies[position] as number;
    let product = 0;
    for (let position = 0; position < first.termIds.length; position += 1) {
      const termId = first.termIds[position] as number;
      const other = layout[termId] as number;
      if (other !== 0) product += this.#idf(termId) ** 2 * (first.frequencies[position] as number) * other;
    }
    for (const termId of second.termIds) layout[termId] = 0;
    return Math.min(1, product / lengths);
  }

  #termIdOf(term: string): number {
    const known = this.#termIds.get(term);
    if (known !== undefined) return known;
    const termId = this.#freeTermIds.pop() ?? this.#postings.length;
    this.#postings[termId] = { term, slots: [], frequencies: [], idf: 0, idfAt: -1 };
    this.#termIds.set(term, termId);
    return termId;
  }

  #textOf(itemId: ItemId): IndexedText | null {
    const slot = this.#slots.get(itemId);
    return slot === undefined ? null : (this.#texts[slot] ?? null);
  }

  #idAt(slot: number): ItemId {
    return this.#texts[slot]?.itemId ?? '';
  }

  #idf(termId: number): number {
    const postings = this.#postings[termId];
    if (!postings) return 0;
    if (postings.idfAt !== this.#version) {
      postings.idf = Math.log(1 + this.size / postings.slots.length);
      postings.idfAt = this.#version;
    }
    return postings.idf;
  }

  /** Lengths side by side: a search runs over thousands of them. */
  #bringLengthsUpToDate(): void {
    if (this.#lengthsAt === this.#version) return;
    if (this.#lengths.length < this.#texts.length) this.#lengths = new Float64Array(this.#texts.length * 2);
    this.#texts.forEach((text, slot) => {
      if (text) this.#lengths[slot] = this.#lengthOf(text);
    });
    this.#lengthsAt = this.#version;
  }

  #lengthOf(text: IndexedText): number {
    if (text.lengthAt !== this.#version) {
      let sum = 0;
      for (let position = 0; position < text.termIds.length; position += 1)
        sum += (this.#idf(text.termIds[position] as number) * (text.frequencies[position] as number)) ** 2;
      text.length = Math.sqrt(sum);
      text.lengthAt = this.#version;
    }
    return text.length;
  }
}
