/** Who sent a message, and whether the sender may say it. */
import type { Runtime } from 'webextension-polyfill';
import type { Sender } from '../src/messages.ts';

/** The kind of sender; null for one that has no business here (another extension, a frame inside a page). */
export function senderOf(sender: Runtime.MessageSender, ownId: string, ownOrigin: string): Sender | null {
  if (sender.id !== ownId || sender.url === undefined) return null;
  if (sender.url.startsWith(ownOrigin)) return 'own-page';
  return sender.tab !== undefined && sender.frameId === 0 && /^https?:/.test(sender.url) ? 'content-script' : null;
}

/** Most messages one tab may send in a window of time. A page that floods is not listened to until it calms down. */
const MOST_MESSAGES = 120;
const WINDOW_MILLISECONDS = 10_000;

/** Counts messages by tab; losing the counts with the worker only makes it more patient. */
export class RateLimit {
  readonly #windows = new Map<number, { startedAt: number; count: number }>();

  allows(tabId: number, now: number): boolean {
    const window = this.#windows.get(tabId);
    if (window === undefined || now - window.startedAt > WINDOW_MILLISECONDS) {
      if (this.#windows.size > 500) this.#windows.clear();
      this.#windows.set(tabId, { startedAt: now, count: 1 });
      return true;
    }
    window.count += 1;
    return window.count <= MOST_MESSAGES;
  }
}
