/** The mall's clock: it runs with the real one and can be turned by days, so that prices can be watched as they move. */

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

export class MallClock {
  readonly #openedAt: number;
  readonly #realNow: () => number;
  #turnedDays = 0;

  /** @param realNow the real time in milliseconds since the epoch; a test may hand in its own */
  constructor(realNow: () => number = Date.now) {
    this.#realNow = realNow;
    this.#openedAt = realNow();
  }

  /** Days since the mall opened, with fractions; 0 is the moment it opened. */
  get day(): number {
    return this.#turnedDays + (this.#realNow() - this.#openedAt) / DAY_MILLISECONDS;
  }

  /** Moves the clock. Fractions and negative numbers are allowed; the clock never goes back behind the opening. */
  turn(days: number): void {
    if (!Number.isFinite(days)) throw new RangeError(`A clock turns by a number of days, not by ${days}.`);
    this.#turnedDays = Math.max(this.#turnedDays + days, -(this.#realNow() - this.#openedAt) / DAY_MILLISECONDS);
  }

  /**
   * The real moment at which a day of the mall's comes, if nobody turns the clock in between. What a page prints as a date is
   * such a real moment, because the browser that reads the page has a clock that nobody turned.
   */
  realTimeOf(day: number): Date {
    return new Date(this.#realNow() + (day - this.day) * DAY_MILLISECONDS);
  }

  /** Milliseconds until a day of the mall's; negative when it is past. */
  millisecondsUntil(day: number): number {
    return (day - this.day) * DAY_MILLISECONDS;
  }
}
