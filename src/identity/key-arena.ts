/** Keeps the keys of very many records side by side in one typed array: eight bytes a key, and no object for any of them. */
import type { BlockingKey } from './blocking-keys.ts';

/** Places that stand empty are closed up when there are more of them than of used ones. */
const FEWEST_WORTH_CLOSING = 4096;
/** The greatest weight, and how many weights there are with 0. */
const MOST_WEIGHT = 255;
const WEIGHTS = 256;

/** The keys of a slot, as numbers (see `numberOf`) in their order, so that one of them is found by halving. */
export class KeyArena {
  #numbers = new Float64Array(1024);
  /** Where the keys of a slot begin, and how many they are. */
  #starts = new Int32Array(64);
  #counts = new Uint16Array(64);
  #end = 0;
  #used = 0;

  /** Writes the keys of a slot, which must be empty. They are numbers as `keyNumbersOf` gives them. */
  set(slot: number, numbers: readonly number[]): void {
    this.#makeRoom(slot, numbers.length);
    const start = this.#end;
    this.#starts[slot] = start;
    this.#numbers.set(numbers, start);
    this.#end += numbers.length;
    this.#counts[slot] = numbers.length;
    this.#used += this.#end - start;
  }

  clear(slot: number): void {
    this.#used -= this.count(slot);
    this.#counts[slot] = 0;
    if (this.#end - this.#used > Math.max(FEWEST_WORTH_CLOSING, this.#used)) this.#closeUp();
  }

  count(slot: number): number {
    return this.#counts[slot] as number;
  }

  /** The number of a slot's key at a place from 0 to its count. */
  at(slot: number, place: number): number {
    return this.#numbers[(this.#starts[slot] as number) + place] as number;
  }

  /** The sum of a slot's weights. */
  total(slot: number): number {
    let sum = 0;
    for (let place = 0; place < this.count(slot); place += 1) sum += weightOf(this.at(slot, place));
    return sum;
  }

  has(slot: number, number: number): boolean {
    let low = this.#starts[slot] as number;
    const end = low + this.count(slot);
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#numbers[middle] as number) < number) low = middle + 1;
      else high = middle;
    }
    return low < end && this.#numbers[low] === number;
  }

  #makeRoom(slot: number, keys: number): void {
    if (slot >= this.#starts.length) {
      const [starts, counts] = [this.#starts, this.#counts];
      this.#starts = new Int32Array(slot * 2);
      this.#starts.set(starts);
      this.#counts = new Uint16Array(slot * 2);
      this.#counts.set(counts);
    }
    if (this.#end + keys <= this.#numbers.length) return;
    const numbers = this.#numbers;
    this.#numbers = new Float64Array((this.#end + keys) * 2);
    this.#numbers.set(numbers);
  }

  #closeUp(): void {
    const slots = [...this.#counts.keys()].filter((slot) => this.count(slot) > 0);
    slots.sort((a, b) => (this.#starts[a] as number) - (this.#starts[b] as number));
    let end = 0;
    for (const slot of slots) {
      const start = this.#starts[slot] as number;
      this.#numbers.copyWithin(end, start, start + this.count(slot));
      this.#starts[slot] = end;
      end += this.count(slot);
    }
    this.#end = end;
  }
}

/** Keys as numbers (see `numberOf`), each once, in their order. */
export function keyNumbersOf(keys: readonly BlockingKey[]): number[] {
  return [...new Set(keys.map(numberOf))].sort((a, b) => a - b);
}

/** The weight of a key, from its number. */
export function weightOf(number: number): number {
  return number % WEIGHTS;
}

/**
 * A key as a number: 40 bits of two hashes (FNV-1a, Fowler, Noll and Vo 1991), and its weight. Keys that fall on one number
 * (one pair among a million keys) have one weight, so that what two records share is the same both ways round.
 */
function numberOf({ key, weight }: BlockingKey): number {
  let one = 0x811c9dc5;
  let other = 0x050c5d1f;
  for (let position = 0; position < key.length; position += 1) {
    const sign = key.charCodeAt(position);
    one = Math.imul(one ^ sign, 0x01000193);
    other = Math.imul(other ^ sign, 0x01000193);
  }
  return ((other >>> 24) * 2 ** 32 + (one >>> 0)) * WEIGHTS + Math.min(MOST_WEIGHT, weight);
}
