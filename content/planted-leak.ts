/**
 * A request of the very kind Magpie never makes. It is part of no build but the one by which a test proves that its witness
 * would see such a request; in every other the constant below is null, and the bundler leaves this file out.
 */

/** Set by the build: an address, or null. */
declare const PLANTED_LEAK: string | null;

export function leakWhatWasViewed(itemId: string): void {
  if (typeof PLANTED_LEAK === 'undefined' || PLANTED_LEAK === null) return;
  // A picture is the oldest way to tell a server something.
  new Image().src = `${PLANTED_LEAK}?viewed=${encodeURIComponent(itemId)}`;
}
