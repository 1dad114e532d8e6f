/** What the shopper decided about what Magpie may look at and how long it keeps it. */

export interface Settings {
  /** Nothing is looked at while this stands: `until` in milliseconds since the epoch, or null for "until I resume". Null: not paused. */
  readonly paused: { readonly until: number | null } | null;
  /** Never looked at or kept, each as the shopper wrote it; a shop is a host without "www.", and covers its subdomains. */
  readonly blocked: Readonly<Record<BlockKind, readonly string[]>>;
  /** Looked at and kept, and never proposed or told of as a deal; each a whole shop (as in `blocked`), brand or category. */
  readonly hidden: Readonly<Record<HideKind, readonly string[]>>;
  /** When `on`, no shop is looked at but these hosts and their subdomains. */
  readonly onlyTheseShops: { readonly on: boolean; readonly shops: readonly string[] };
  /** Interactions are forgotten when they are older than this many days. */
  readonly keepDays: number;
  /** How evenly "For you" is spread over shops, brands and price bands. */
  readonly mix: Mix;
}

export const BLOCK_KINDS = ['shops', 'brands', 'categories', 'words'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export const HIDE_KINDS = ['shops', 'brands', 'categories'] as const satisfies readonly BlockKind[];
export type HideKind = (typeof HIDE_KINDS)[number];

/** From no bound on what one shop, brand or price band may take of the list, to the strictest. */
export const MIXES = ['off', 'fair', 'strong'] as const;
export type Mix = (typeof MIXES)[number];

/** The least and the most days that may be chosen for `keepDays`. */
export const FEWEST_KEEP_DAYS = 1;
export const MOST_KEEP_DAYS = 730;

/** For so many days the offers of items still followed are kept, so that a price history is worth something. */
export const OFFER_KEEP_DAYS = 730;

export const DEFAULT_SETTINGS: Settings = {
  paused: null,
  blocked: { shops: [], brands: [], categories: [], words: [] },
  hidden: { shops: [], brands: [], categories: [] },
  onlyTheseShops: { on: false, shops: [] },
  keepDays: 90,
  mix: 'fair',
};

/** Whether looking is paused at a moment (milliseconds since the epoch). */
export function isPaused({ paused }: Pick<Settings, 'paused'>, now: number): boolean {
  return paused !== null && (paused.until === null || now < paused.until);
}

/** How long a pause can be asked for. */
export const PAUSES = ['hour', 'today', 'until-resumed'] as const;
export type Pause = (typeof PAUSES)[number];

/** When a pause that begins now ends; "today" ends with the shopper's own day. Null: when the shopper resumes. */
export function endOfPause(pause: Pause, now: number): number | null {
  if (pause === 'hour') return now + 3_600_000;
  if (pause === 'until-resumed') return null;
  const tomorrow = new Date(now);
  tomorrow.setHours(24, 0, 0, 0);
  return tomorrow.getTime();
}

/**
 * What the shopper wrote for a block, tidied: trimmed, one space between words, and of a shop (which may be pasted as an
 * address) the host without "www.". Null when nothing is left, or no shop can be read in it.
 */
export function tidyBlock(kind: BlockKind, written: string): string | null {
  const text = written.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (text === '') return null;
  if (kind !== 'shops') return text;
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const host = new URL(address).hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.+$/, '');
  return host === '' ? null : host;
}
