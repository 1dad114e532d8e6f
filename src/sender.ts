/** Sends messages by name and type. It stands apart from their schemas, which a shop's page need not load. */
import type { Answer, Envelope, MessageName, Payload, Reply } from './messages.ts';

/**
 * A typed sender over a context's own transport, such as `browser.runtime.sendMessage`.
 *
 * @throws Error with the background's sentence when it refused the message, and the transport's own error when nobody answered
 */
export function createSender(transport: (envelope: unknown) => Promise<unknown>) {
  return async <N extends MessageName>(name: N, payload: Payload<N>): Promise<Reply<N>> => {
    const answer = (await transport({ name, payload } satisfies Envelope<N>)) as Answer<N> | undefined;
    if (answer === undefined) throw new Error(`Nobody answered "${name}".`);
    if ('error' in answer) throw new Error(answer.error);
    return answer.reply;
  };
}
