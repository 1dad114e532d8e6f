/** Asks the privacy gate about a sender and its items, with what the shopper decided, and counts what it refuses. */
import type { Runtime } from 'webextension-polyfill';
import { type Item, shopOf } from '../src/core/item.ts';
import { isNamedBy } from '../src/core/match-pattern.ts';
import { judgeItem, judgePage, type Refusal } from '../src/core/privacy-gate.ts';
import type { MagpieDatabase } from '../src/record/database.ts';
import { countRefusals } from '../src/record/record.ts';
import type { SettingsKeeper } from './settings-keeper.ts';
import { allowedOrigins } from './shop-permissions.ts';

type Sender = Runtime.MessageSender;

export class Gatekeeper {
  readonly #database: MagpieDatabase;
  readonly #settings: SettingsKeeper;

  constructor(database: MagpieDatabase, settings: SettingsKeeper) {
    this.#database = database;
    this.#settings = settings;
  }

  /** Null when the sender's page may be looked at, else why not. */
  async judgeSender(sender: Sender): Promise<Refusal | null> {
    const url = sender.url ?? '';
    const [settings, origins] = await Promise.all([this.#settings.read(), allowedOrigins()]);
    const namedByPermission = URL.canParse(url) && isNamedBy(origins, url);
    return judgePage({
      url,
      privateWindow: sender.tab?.incognito ?? false,
      namedByPermission,
      settings,
      now: Date.now(),
    });
  }

  /** A page speaks for its own shop only: it cannot put items or prices into another's. Null when the item may be kept. */
  async judgeItem(item: Item, sender: Sender): Promise<Refusal | 'another-shop' | null> {
    if (item.shop !== shopOfSender(sender) || !isOfShop(item.id, sender)) return 'another-shop';
    return judgeItem(item, await this.#settings.read());
  }

  /** Counts refusals, by reason alone. A count that cannot be written must not keep the refusal from being answered. */
  async count(...reasons: (Refusal | 'another-shop')[]): Promise<void> {
    await countRefusals(this.#database, Date.now(), reasons).catch((cause) =>
      console.error('A refusal could not be counted.', cause),
    );
  }
}

/** Whether an item id is of the shop whose page sent it. */
export function isOfShop(itemId: string, sender: Sender): boolean {
  const shop = shopOfSender(sender);
  return itemId.startsWith(`${shop}/`) || itemId.startsWith(`${shop}:`);
}

function shopOfSender(sender: Sender): string {
  return shopOf(new URL(sender.url ?? ''));
}
