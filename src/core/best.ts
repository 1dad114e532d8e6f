/** Keeps the best few of many, without sorting the many. */

/**
 * A bounded heap whose root is the worst value kept, so that most values are turned away with one comparison.
 *
 * @param limit how many to keep; 0 or less keeps none
 * @param compare as for Array.prototype.sort: negative when the first argument is the better one; ties must be broken by it
 */
export class Best<T> {
  readonly #limit: number;
  readonly #compare: (a: T, b: T) => number;
  readonly #heap: T[] = [];

  constructor(limit: number, compare: (a: T, b: T) => number) {
    this.#limit = limit;
    this.#compare = compare;
  }

  offer(value: T): void {
    const heap = this.#heap;
    if (heap.length < this.#limit) {
      heap.push(value);
      this.#rise(heap.length - 1);
    } else if (heap.length > 0 && this.#compare(value, heap[0] as T) < 0) {
      heap[0] = value;
      this.#sink();
    }
  }

  /** The worst value kept, when there is no room for another: what is not better will be turned away. Null while there is room. */
  get bar(): T | null {
    return this.#limit > 0 && this.#heap.length >= this.#limit ? (this.#heap[0] as T) : null;
  }

  /** What was kept, best first. */
  sorted(): T[] {
    return [...this.#heap].sort(this.#compare);
  }

  #rise(position: number): void {
    const heap = this.#heap;
    const value = heap[position] as T;
    let child = position;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (this.#compare(value, heap[parent] as T) <= 0) break;
      heap[child] = heap[parent] as T;
      child = parent;
    }
    heap[child] = value;
  }

  #sink(): void {
    const heap = this.#heap;
    const value = heap[0] as T;
    let parent = 0;
    for (;;) {
      let child = 2 * parent + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.#compare(heap[child + 1] as T, heap[child] as T) > 0) child += 1;
      if (this.#compare(heap[child] as T, value) <= 0) break;
      heap[parent] = heap[child] as T;
      parent = child;
    }
    heap[parent] = value;
  }
}

/** Orders strings by code unit, the same on every machine, unlike localeCompare. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
