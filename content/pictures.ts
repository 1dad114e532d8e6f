/** Draws small the pictures that the page already shows. Nothing is fetched; what may not be read is asked of background. */
import { MOST_PICTURES, THUMBNAIL_SIDE } from '../src/core/observation.ts';
import type { Send } from './send.ts';

/** How many pictures are drawn before the page gets its turn again. */
const DRAWN_AT_ONCE = 3;
/** Pictures that come into view together are sent together, after this many milliseconds. */
const GATHER_FOR = 300;

interface Wanted {
  readonly itemId: string;
  readonly picture: HTMLImageElement;
}

/** The pictures of one visit: each is drawn once, when the shopper has really had it in view. */
export class Pictures {
  readonly #send: Send;
  readonly #watched = new Map<HTMLImageElement, string>();
  readonly #done = new Set<string>();
  readonly #inView: Wanted[] = [];
  readonly #observer: IntersectionObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(send: Send) {
    this.#send = send;
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) this.#seen(target as HTMLImageElement);
      },
      // Half in view is seen, and enough to draw it; what has to be captured must be in view as a whole.
      { threshold: [0.5, 1] },
    );
  }

  /** Waits for the picture of an item to come into view. */
  watch(itemId: string, picture: HTMLImageElement): void {
    if (this.#done.has(itemId) || this.#watched.get(picture) === itemId) return;
    this.#watched.set(picture, itemId);
    this.#observer.observe(picture);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
  }

  #seen(picture: HTMLImageElement): void {
    const itemId = this.#watched.get(picture);
    if (itemId === undefined || this.#done.has(itemId)) return;
    if (!picture.complete) {
      picture.addEventListener('load', () => this.#seen(picture), { once: true });
      return;
    }
    // An image without a picture in it (broken, a tracking dot) says nothing about the product.
    if (picture.naturalWidth < 24 || picture.naturalHeight < 24) return;
    this.#done.add(itemId);
    this.#inView.push({ itemId, picture });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#draw().catch(() => undefined), GATHER_FOR);
  }

  async #draw(): Promise<void> {
    while (this.#inView.length > 0) {
      const batch = this.#inView.splice(0, MOST_PICTURES);
      const drawn: { itemId: string; picture: string }[] = [];
      const unreadable: Wanted[] = [];
      for (const [position, wanted] of batch.entries()) {
        if (position % DRAWN_AT_ONCE === 0) await pageHadItsTurn();
        const picture = draw(wanted.picture);
        if (picture === null) unreadable.push(wanted);
        else drawn.push({ itemId: wanted.itemId, picture });
      }
      if (drawn.length > 0) await this.#send('pictures-drawn', { pictures: drawn });
      const regions = unreadable.flatMap(regionOf);
      // One that is partly out of view, or covered, gets its turn when more of it is seen.
      for (const { itemId } of unreadable)
        if (!regions.some((region) => region.itemId === itemId)) this.#done.delete(itemId);
      if (regions.length > 0) {
        for (const wanted of unreadable) standing.set(wanted.itemId, wanted.picture);
        await this.#send('pictures-wanted', {
          regions,
          viewport: { width: window.innerWidth, height: window.innerHeight },
        });
      }
    }
  }
}

/** Pictures background was asked to capture, so that it can ask back whether they still stand where they stood. */
const standing = new Map<string, HTMLImageElement>();

/** Where background was told that a picture stands, in CSS pixels. */
interface AskedRegion {
  readonly itemId: string;
  readonly x: number;
  readonly y: number;
}

/** Background asks this after a capture: the page may have scrolled while it was made. */
export function isStillThereQuestion(message: unknown): message is { regions: AskedRegion[] } {
  return typeof message === 'object' && message !== null && Reflect.get(message, 'name') === 'still-there';
}

/** True when every picture stands where it stood, in view and uncovered. */
export function areStillThere(regions: readonly AskedRegion[], document: Document): boolean {
  return (
    document.visibilityState === 'visible' &&
    regions.every(({ itemId, x, y }) => {
      const picture = standing.get(itemId);
      const [now] = picture ? regionOf({ itemId, picture }) : [];
      return now !== undefined && Math.abs(now.x - x) < 1 && Math.abs(now.y - y) < 1;
    })
  );
}

/** Where a picture stands in the viewport, in CSS pixels; nothing when it is partly out of view or covered. */
function regionOf({ itemId, picture }: Wanted) {
  const { x, y, width, height } = picture.getBoundingClientRect();
  if (x < 0 || y < 0 || width < 24 || height < 24 || x + width > window.innerWidth || y + height > window.innerHeight)
    return [];
  const inFront = picture.ownerDocument.elementFromPoint(x + width / 2, y + height / 2);
  if (inFront !== picture && !inFront?.contains(picture)) return [];
  return [{ itemId, x, y, width, height }];
}

/** The picture as a small data address; null when the page may not read it (another host without CORS). */
function draw(picture: HTMLImageElement): string | null {
  const shrink = Math.min(1, THUMBNAIL_SIDE / Math.max(picture.naturalWidth, picture.naturalHeight));
  const canvas = picture.ownerDocument.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.naturalWidth * shrink));
  canvas.height = Math.max(1, Math.round(picture.naturalHeight * shrink));
  const drawing = canvas.getContext('2d');
  if (drawing === null) return null;
  try {
    drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/webp', 0.8);
  } catch {
    return null;
  }
}

function pageHadItsTurn(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 0);
  });
}
