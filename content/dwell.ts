/** Measures how long a page was really looked at: the time during which it was visible. */

import { isFirefox } from './runtime.ts';

/** When to report while the page stays open, in milliseconds of visible time: often at first, when most visits end. */
const REPORT_AT = [3_000, 10_000, 30_000, 60_000, 120_000, 300_000];

/** Counts visible time from its making until `end`, and reports the figure so far at intervals and whenever the page is hidden. */
export class Dwell {
  readonly #document: Document;
  readonly #report: (milliseconds: number) => void;
  #counted = 0;
  #visibleSince: number | null = null;
  #reports = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document, report: (milliseconds: number) => void) {
    this.#document = document;
    this.#report = report;
    document.addEventListener('visibilitychange', this.#follow);
    // What Chrome's pages send while they are already going (pagehide, hidden) is lost; just before, it still arrives. Firefox
    // delivers it, and would keep a page with this listener out of its back/forward cache.
    if (!isFirefox) document.defaultView?.addEventListener('beforeunload', this.#tell);
    this.#follow();
  }

  /** Visible milliseconds so far. */
  get milliseconds(): number {
    return Math.round(this.#counted + (this.#visibleSince === null ? 0 : performance.now() - this.#visibleSince));
  }

  end(): void {
    this.#document.removeEventListener('visibilitychange', this.#follow);
    this.#document.defaultView?.removeEventListener('beforeunload', this.#tell);
    this.#stop();
  }

  readonly #follow = (): void => {
    if (this.#document.visibilityState === 'visible') {
      if (this.#visibleSince !== null) return;
      this.#visibleSince = performance.now();
      this.#plan();
    } else if (this.#visibleSince !== null) {
      this.#stop();
    }
  };

  readonly #tell = (): void => this.#report(this.milliseconds);

  #stop(): void {
    clearTimeout(this.#timer);
    this.#counted = this.milliseconds;
    this.#visibleSince = null;
    if (this.#counted > 0) this.#report(this.#counted);
  }

  #plan(): void {
    const next = REPORT_AT[this.#reports];
    if (next === undefined) return;
    this.#timer = setTimeout(
      () => {
        this.#reports += 1;
        this.#report(this.milliseconds);
        this.#plan();
      },
      Math.max(0, next - this.milliseconds),
    );
  }
}
