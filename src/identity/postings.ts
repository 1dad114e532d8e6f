/** Which records hold a key: one part of the candidate index. */

/** Most keys are held by one record alone, which is then kept without a list. */
export class Postings {
  readonly #byKey = new Map<number, number | number[]>();

  add(key: number, slot: number): void {
    const known = this.#byKey.get(key);
    if (known === undefined) this.#byKey.set(key, slot);
    else if (typeof known === 'number') this.#byKey.set(key, [known, slot]);
    else known.push(slot);
  }

  delete(key: number, slot: number): void {
    const known = this.#byKey.get(key);
    if (known === slot) this.#byKey.delete(key);
    if (known === undefined || typeof known === 'number') return;
    const place = known.indexOf(slot);
    if (place < 0) return;
    const last = known.pop() as number;
    if (place < known.length) known[place] = last;
    if (known.length === 1) this.#byKey.set(key, known[0] as number);
  }

  /** One slot, or a list of several that is not to be changed; undefined when no record holds the key. */
  of(key: number): number | readonly number[] | undefined {
    return this.#byKey.get(key);
  }

  get isEmpty(): boolean {
    return this.#byKey.size === 0;
  }
}
