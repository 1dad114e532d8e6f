/** What a content script's messages do: each passes the privacy gate again, is recorded, and is learned from afterwards. */
import type { Runtime } from 'webextension-polyfill';
import { type Item, shopOf } from '../src/core/item.ts';
import { isNamedBy } from '../src/core/match-pattern.ts';
import { judgeItem, judgePage, type Refusal } from '../src/core/privacy-gate.ts';
import { observeProduct } from '../src/extract/notices/observe-product.ts';
import type { Recorded } from '../src/messages.ts';
import type { MagpieDatabase } from '../src/record/database.ts';
import {
  hasPictures,
  recordCart,
  recordCartAddition,
  recordDwell,
  recordPictures,
  recordPurchase,
  recordTiles,
  recordView,
} from '../src/record/record.ts';
import type { Handlers } from './answer.ts';
import { capturePictures } from './capture.ts';
import type { Refresher } from './refresh.ts';
import { allowedOrigins } from './shop-permissions.ts';
import { readStep, stepAt } from './shopping-steps.ts';

type RecordHandlers = Pick<
  Handlers,
  | 'page-opened'
  | 'product-viewed'
  | 'dwell-measured'
  | 'tiles-seen'
  | 'cart-added'
  | 'cart-seen'
  | 'order-confirmed'
  | 'pictures-drawn'
  | 'pictures-wanted'
>;

const RECORDED: Recorded = { recorded: true };
const refused = (reason: Refusal | 'another-shop'): Recorded => ({ recorded: false, reason });

export function createRecordHandlers(database: MagpieDatabase, refresher: Refresher): RecordHandlers {
  /** What lay in the cart of the sender's shop was bought; false when nothing is known to have lain there. */
  const confirmOrder = async (sender: Runtime.MessageSender): Promise<boolean> => {
    const bought = await recordPurchase(database, senderShop(sender), Date.now());
    refresher.soon();
    return bought.length > 0;
  };
  return {
    async 'page-opened'(_, sender) {
      const refusal = await judgeSender(sender);
      const step = stepAt(addressOf(sender), refusal);
      if (step === 'order-confirmed') await confirmOrder(sender);
      await readStep(step, sender);
      return { allowed: refusal === null };
    },
    async 'product-viewed'({ visitId, at, product }, sender) {
      const refusal = (await judgeSender(sender)) ?? judgeItemOf(product.item, sender);
      if (refusal) return refused(refusal);
      await recordView(database, { visitId, at, product: observeProduct(product, Date.now()) });
      refresher.soon();
      return RECORDED;
    },
    async 'dwell-measured'({ visitId, dwell }, sender) {
      // The visit has passed the gate, or it was not recorded; by now its page may have gone on to the checkout.
      const refusal = await judgeAddress(new URL(sender.url ?? '').origin, sender);
      if (refusal) return refused(refusal);
      return { recorded: await recordDwell(database, visitId, dwell) };
    },
    async 'tiles-seen'({ at, tiles }, sender) {
      const refusal = await judgeSender(sender);
      if (refusal) return refused(refusal);
      // What stands in a cart are sums, not prices.
      if (stepAt(addressOf(sender), refusal) === 'cart') return { recorded: false };
      const allowed = tiles.filter(({ item }) => judgeItemOf(item, sender) === null);
      await recordTiles(database, at, allowed);
      refresher.soon();
      return { recorded: allowed.length > 0 };
    },
    async 'cart-added'({ id, at, itemId }, sender) {
      const refusal = (await judgeSender(sender)) ?? (isOfShop(itemId, sender) ? null : 'another-shop');
      if (refusal) return refused(refusal);
      const recorded = await recordCartAddition(database, { id, at, itemId });
      refresher.soon();
      return { recorded };
    },
    async 'cart-seen'({ at, lines }, sender) {
      const refusal = await judgeSender(sender);
      if (refusal) return refused(refusal);
      const known = await recordCart(database, { shop: senderShop(sender), at, lines });
      refresher.soon();
      return { recorded: known > 0 };
    },
    async 'order-confirmed'(_, sender) {
      const refusal = await judgeSender(sender);
      // Only the gate's own refusal of a page that may confirm an order lets the one bit through.
      if (stepAt(addressOf(sender), refusal) !== 'order-perhaps')
        return refusal ? refused(refusal) : { recorded: false };
      return { recorded: await confirmOrder(sender) };
    },
    async 'pictures-drawn'({ pictures }, sender) {
      const refusal = await judgeSender(sender);
      if (refusal) return refused(refusal);
      await recordPictures(
        database,
        Date.now(),
        pictures.filter(({ itemId }) => isOfShop(itemId, sender)),
      );
      return RECORDED;
    },
    async 'pictures-wanted'({ regions, viewport }, sender) {
      const refusal = await judgeSender(sender);
      if (refusal) return refused(refusal);
      const known = await hasPictures(
        database,
        regions.map(({ itemId }) => itemId),
      );
      const wanted = regions.filter(({ itemId }) => !known.has(itemId) && isOfShop(itemId, sender));
      if (wanted.length === 0) return { recorded: false };
      const pictures = await capturePictures(wanted, viewport, sender);
      await recordPictures(database, Date.now(), pictures);
      return { recorded: pictures.length > 0 };
    },
  };
}

async function judgeSender(sender: Runtime.MessageSender): Promise<Refusal | null> {
  return judgeAddress(addressOf(sender), sender);
}

async function judgeAddress(url: string, sender: Runtime.MessageSender): Promise<Refusal | null> {
  const namedByPermission = URL.canParse(url) && isNamedBy(await allowedOrigins(), url);
  return judgePage({ url, privateWindow: sender.tab?.incognito ?? false, namedByPermission });
}

/**
 * Where the sender's page stands now. `sender.url` is the address it was loaded from, which a shop of one page leaves behind with
 * its first step: judged by that, its checkout would be a page like any other. The tab's address follows.
 */
function addressOf({ url = '', tab }: Runtime.MessageSender): string {
  const now = tab?.url;
  if (now === undefined || !URL.canParse(now) || !URL.canParse(url)) return url;
  return new URL(now).origin === new URL(url).origin ? now : url;
}

/** A page speaks for its own shop only: it cannot put items or prices into another's. */
function judgeItemOf(item: Item, sender: Runtime.MessageSender): Refusal | 'another-shop' | null {
  if (item.shop !== senderShop(sender) || !isOfShop(item.id, sender)) return 'another-shop';
  return judgeItem(item);
}

function isOfShop(itemId: string, sender: Runtime.MessageSender): boolean {
  const shop = senderShop(sender);
  return itemId.startsWith(`${shop}/`) || itemId.startsWith(`${shop}:`);
}

function senderShop(sender: Runtime.MessageSender): string {
  return shopOf(new URL(sender.url ?? ''));
}
