/** A browser for the tests of our pages: the real messages read from disk, everything else recorded. */
import { readFileSync } from 'node:fs';
import { vi } from 'vitest';

interface Row {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const tables = new Map(
  ['en', 'zh_CN'].map((folder): [string, Record<string, Row>] => [
    folder,
    JSON.parse(readFileSync(`_locales/${folder}/messages.json`, 'utf8')),
  ]),
);

let uiLanguage = 'en-GB';

/** Lets the browser speak another language, e.g. "zh-CN" or "de". */
export function speak(language: string): void {
  uiLanguage = language;
}

/** As browsers do it: placeholders by name, $1 to $9 in their contents, English for a message that is missing. */
function getMessage(key: string, values: readonly string[] = []): string {
  const row = tables.get(uiLanguage === 'zh-CN' ? 'zh_CN' : 'en')?.[key] ?? tables.get('en')?.[key];
  if (row === undefined) return '';
  return row.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const content = row.placeholders?.[name.toLowerCase()]?.content ?? '';
    return content.replace(/\$([1-9])/g, (_whole, place: string) => values[Number(place) - 1] ?? '');
  });
}

const event = () => ({ addListener: vi.fn(), removeListener: vi.fn() });

export const fakeBrowser = {
  i18n: { getMessage, getUILanguage: () => uiLanguage },
  runtime: {
    openOptionsPage: vi.fn(async () => undefined),
    getURL: (path: string) => `chrome-extension://magpie/${path}`,
    sendMessage: vi.fn(async (): Promise<unknown> => ({ reply: {} })),
  },
  tabs: {
    query: vi.fn(async (): Promise<{ url?: string; incognito: boolean }[]> => []),
    create: vi.fn(async (_tab: { url: string; active?: boolean }) => undefined),
  },
  permissions: {
    getAll: vi.fn(async (): Promise<{ origins?: string[] }> => ({ origins: [] })),
    contains: vi.fn(async (_wanted: { origins: string[] }) => false),
    request: vi.fn(async (_wanted: { origins: string[] }) => false),
    remove: vi.fn(async (_given: { origins: string[] }) => true),
    onAdded: event(),
    onRemoved: event(),
  },
};
