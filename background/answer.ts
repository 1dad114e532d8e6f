/** Takes every message in: who sends it, may they, is it well-formed; only then does a handler see it. */
import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { type Answer, MESSAGES, type MessageName, type Payload, type Reply } from '../src/messages.ts';
import { RateLimit, senderOf } from './trust.ts';

export type Handlers = {
  readonly [N in MessageName]: (payload: Payload<N>, sender: Runtime.MessageSender) => Promise<Reply<N>>;
};

/** Who we are, for telling our own pages from others. */
export interface Self {
  readonly id: string;
  /** The address our own pages begin with. */
  readonly origin: string;
}

/**
 * Makes the one listener for messages. It answers with a reply or with one sentence that says why there is none; an answer
 * means that what was sent is on the disk.
 */
export function createAnswerer(handlers: Handlers, self: Self) {
  const limit = new RateLimit();
  return async (message: unknown, sender: Runtime.MessageSender): Promise<Answer<MessageName>> => {
    const from = senderOf(sender, self.id, self.origin);
    const name = nameOf(message);
    if (from === null || name === null) return { error: 'This message is not for Magpie.' };
    const definition = MESSAGES[name];
    if (definition.from !== from) return { error: `"${name}" may not be sent from here.` };
    if (from === 'content-script' && !limit.allows(sender.tab?.id ?? -1, Date.now())) {
      return { error: 'Too many messages from this tab.' };
    }
    const payload = v.safeParse(definition.payload, (message as { payload?: unknown }).payload);
    if (!payload.success) return { error: `"${name}" is not well-formed: ${v.summarize(payload.issues)}` };
    try {
      return { reply: await handle(handlers, name, payload.output, sender) };
    } catch (cause) {
      console.error(`"${name}" failed.`, cause);
      return { error: cause instanceof Error ? cause.message : String(cause) };
    }
  };
}

/** The compiler cannot see that a name and the payload just parsed by that name's schema belong together: said here once. */
function handle<N extends MessageName>(handlers: Handlers, name: N, payload: unknown, sender: Runtime.MessageSender) {
  return handlers[name](payload as Payload<N>, sender);
}

function nameOf(message: unknown): MessageName | null {
  if (typeof message !== 'object' || message === null || !('name' in message)) return null;
  const { name } = message;
  return typeof name === 'string' && Object.hasOwn(MESSAGES, name) ? (name as MessageName) : null;
}
