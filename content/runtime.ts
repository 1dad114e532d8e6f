/** The extension's messaging as a content script sees it, without a library: the shop's page pays for every byte. */

interface Runtime {
  getURL(path: string): string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: (message: unknown, sender: unknown, answer: (reply: unknown) => void) => void): void;
  };
}

interface Extension {
  readonly runtime: Runtime;
}

// Firefox has `browser`, Chrome has `chrome`; both answer with promises under Manifest V3.
const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };

export const { runtime } = browser ?? chrome;

export const isFirefox = runtime.getURL('').startsWith('moz-');
