/** The one door to the network. Nothing has been switched on that could need it, so it refuses everything and counts what knocked. */

/** Told of each attempt, so that the shopper can be shown it. */
export type DoorLog = (attempt: { at: number; host: string; outcome: 'refused' }) => void;

/** Every way out that a worker or an event page has. */
const WAYS_OUT = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'] as const;

/**
 * Shuts every way out of a context, for our own code and for any library bundled with it: the manifest's policy forbids the
 * connection anyway (connect-src 'none'); this says so before it is tried, and keeps count.
 */
export function shutTheDoor(context: object, log: DoorLog): void {
  for (const way of WAYS_OUT) {
    // A function, not an arrow: libraries call some of these with `new`.
    const refuse = function refuse(target?: unknown): never {
      const host = hostOf(target);
      log({ at: Date.now(), host, outcome: 'refused' });
      throw new TypeError(`Magpie makes no requests: ${way} to ${host} was refused.`);
    };
    Object.defineProperty(context, way, { value: refuse, configurable: false, writable: false });
  }
}

/** The host that was asked for; "unknown" when it cannot be read. Paths are not kept: they may say what was looked at. */
function hostOf(target: unknown): string {
  const address = typeof target === 'object' && target !== null && 'url' in target ? target.url : target;
  return URL.canParse(String(address)) ? new URL(String(address)).host : 'unknown';
}
