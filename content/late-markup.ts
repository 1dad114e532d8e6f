/** Tells when a page has changed and come to rest again, a bounded number of times: many shops write their product late. */

/** The page must be still for this long before it is read again, in milliseconds. */
const STILL_FOR = 200;
/** A page that never rests (a countdown, a ticker) is read all the same after this long, in milliseconds. */
const AT_LATEST_AFTER = 2_000;
/** How often one visit is read again at most. */
const MOST_READINGS = 8;

/** Calls back after changes; returns a function that ends it. Ends by itself after the last allowed reading. */
export function onLateMarkup(document: Document, read: () => void): () => void {
  let readings = 0;
  let firstChangeAt: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(timer);
    observer.disconnect();
  };
  const settle = () => {
    firstChangeAt = null;
    readings += 1;
    if (readings >= MOST_READINGS) end();
    read();
  };
  const observer = new MutationObserver(() => {
    const now = performance.now();
    firstChangeAt ??= now;
    clearTimeout(timer);
    timer = setTimeout(settle, Math.min(STILL_FOR, Math.max(0, firstChangeAt + AT_LATEST_AFTER - now)));
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  return end;
}
