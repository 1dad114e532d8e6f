/** Sends until it is answered: a service worker may die between taking a message and answering it, and then nothing is lost. */
import type { createSender } from '../src/sender.ts';

export type Send = ReturnType<typeof createSender>;

/** Waits before the second, third and fourth attempt, in milliseconds. Every message may be sent twice: recording is idempotent. */
const PAUSES = [100, 500, 2000];

/** A sender that tries again when the other side went away, and gives up quietly when the extension itself is gone. */
export function sendReliably(send: Send): Send {
  return async (name, payload) => {
    for (const pause of PAUSES) {
      try {
        return await send(name, payload);
      } catch (cause) {
        if (!wentAway(cause)) throw cause;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    return send(name, payload);
  };
}

/** True for the errors browsers give when the receiver vanished before it answered (there is no code, only text). */
function wentAway(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    /port closed|channel closed|Receiving end does not exist|Could not establish|Nobody answered|disconnected/i.test(
      cause.message,
    )
  );
}
