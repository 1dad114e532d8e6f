/** Does long work in short turns, so that messages which wait are answered between two of them. */

/** A turn that has lasted this many milliseconds ends with the step it is at. */
const LONGEST_TURN = 8;

/** Asked after each step: resolved at once within a turn, and after a pause when the turn is over. */
export class Turns {
  #since = performance.now();

  /** Whether the turn is over, so that one should `rest`. */
  get isOver(): boolean {
    return performance.now() - this.#since > LONGEST_TURN;
  }

  async rest(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#since = performance.now();
  }
}
