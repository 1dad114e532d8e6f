/** Notes which cards really came into view, and tells of them a batch at a time. */
import type { Exposure } from '../../src/core/candidate.ts';

export type Shown = Pick<Exposure, 'itemId' | 'list' | 'rank' | 'origin'> & {
  /** The deal's id; null for anything but a deal. */
  readonly dealId: string | null;
};

/** Half of a card has to be visible, for this many milliseconds, before it counts: a card that flew past was not seen. */
const VISIBLE_PART = 0.5;
const VISIBLE_MILLISECONDS = 250;

export class ExposureLog {
  readonly #tell: (shown: readonly Shown[]) => void;
  readonly #observer: IntersectionObserver;
  readonly #watched = new Map<Element, Shown>();
  readonly #timers = new Map<Element, ReturnType<typeof setTimeout>>();
  readonly #told = new Set<string>();
  #waiting: Shown[] = [];
  #batch: ReturnType<typeof setTimeout> | undefined;

  /** @param tell is handed each card at most once for each list it stood in */
  constructor(tell: (shown: readonly Shown[]) => void) {
    this.#tell = tell;
    this.#observer = new IntersectionObserver((entries) => this.#moved(entries), { threshold: VISIBLE_PART });
  }

  /** Watches a card until the returned function is called. */
  watch(element: Element, shown: Shown): () => void {
    this.#watched.set(element, shown);
    this.#observer.observe(element);
    return () => {
      this.#observer.unobserve(element);
      this.#watched.delete(element);
      this.#stop(element);
    };
  }

  #moved(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, intersectionRatio } of entries) {
      const shown = this.#watched.get(target);
      if (shown === undefined || this.#told.has(nameOf(shown))) continue;
      if (intersectionRatio < VISIBLE_PART) this.#stop(target);
      else if (!this.#timers.has(target)) {
        this.#timers.set(
          target,
          setTimeout(() => this.#seen(shown), VISIBLE_MILLISECONDS),
        );
      }
    }
  }

  #stop(element: Element): void {
    clearTimeout(this.#timers.get(element));
    this.#timers.delete(element);
  }

  #seen(shown: Shown): void {
    this.#told.add(nameOf(shown));
    this.#waiting.push(shown);
    // The cards of one screenful come due in the same moment: one message tells of all of them.
    this.#batch ??= setTimeout(() => {
      this.#batch = undefined;
      const batch = this.#waiting;
      this.#waiting = [];
      this.#tell(batch);
    }, 0);
  }
}

function nameOf({ list, itemId, dealId }: Shown): string {
  return `${list} ${dealId ?? itemId}`;
}
