/** The true popup, which no test library announces: found among the browser's targets and spoken to over the debugging protocol. */
import type { CDPSession } from 'playwright';

interface Answer {
  readonly id: number;
  readonly result?: { data?: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };
  readonly error?: { message: string };
}

export class RealPopup {
  readonly #protocol: CDPSession;
  readonly #session: string;
  #asked = 0;

  private constructor(protocol: CDPSession, session: string) {
    this.#protocol = protocol;
    this.#session = session;
  }

  /** Attaches to the popup at an address; throws when none has opened within five seconds. */
  static async attach(protocol: CDPSession, address: string): Promise<RealPopup> {
    const deadline = Date.now() + 5000;
    for (;;) {
      const { targetInfos } = await protocol.send('Target.getTargets');
      const popup = targetInfos.find(({ url, attached }) => url.startsWith(address) && !attached);
      if (popup) {
        const { sessionId } = await protocol.send('Target.attachToTarget', {
          targetId: popup.targetId,
          flatten: false,
        });
        return new RealPopup(protocol, sessionId);
      }
      if (Date.now() > deadline) throw new Error('The popup did not open within 5 s.');
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  /** Evaluates an expression in the popup; a promise is awaited. */
  async evaluate<T>(expression: string): Promise<T> {
    const answer = await this.#ask('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (answer.result?.exceptionDetails) throw new Error(answer.result.exceptionDetails.text);
    return answer.result?.result?.value as T;
  }

  /** Waits until an expression is true in the popup. */
  async waitFor(expression: string, milliseconds = 5000): Promise<void> {
    const deadline = Date.now() + milliseconds;
    while (!(await this.evaluate<boolean>(`Boolean(${expression})`))) {
      if (Date.now() > deadline)
        throw new Error(`In the popup this did not come true within ${milliseconds} ms: ${expression}`);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  /** The popup as it is painted, as PNG. */
  async screenshot(): Promise<Buffer> {
    const answer = await this.#ask('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(answer.result?.data ?? '', 'base64');
  }

  /** Shows the popup in the other colour scheme. */
  async useColorScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.#ask('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
  }

  async close(): Promise<void> {
    await this.evaluate('window.close()').catch(() => undefined);
  }

  async #ask(method: string, given: object): Promise<Answer> {
    const id = ++this.#asked;
    const answered = new Promise<Answer>((resolve) => {
      const listen = ({ sessionId, message }: { sessionId: string; message: string }) => {
        const answer = JSON.parse(message) as Answer;
        if (sessionId !== this.#session || answer.id !== id) return;
        this.#protocol.off('Target.receivedMessageFromTarget', listen);
        resolve(answer);
      };
      this.#protocol.on('Target.receivedMessageFromTarget', listen);
    });
    await this.#protocol.send('Target.sendMessageToTarget', {
      sessionId: this.#session,
      message: JSON.stringify({ id, method, params: given }),
    });
    const answer = await answered;
    if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
    return answer;
  }
}
