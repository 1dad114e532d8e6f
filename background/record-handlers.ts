/** What a content script's messages do: each passes the privacy gate again, is recorded, and is learned from afterwards. */
import type { Runtime } from 'webextension-polyfill';
import { interactionIdOf } from '../src/core/interaction.ts';
import { judgeDeclarations, type Refusal } from '../src/core/privacy-gate.ts';
import { judgePage } from '../src/extract/judge/judge-page.ts';
import { observeProduct } from '../src/extract/judge/observe-product.ts';
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
  withRoom,
} from '../src/record/record.ts';
import type { Handlers } from './answer.ts';
import { capturePictures } from './capture.ts';
import { addressOf, type Gatekeeper, isOfShop, shopOfSender } from './gatekeeper.ts';
import type { Refresher } from './refresh.ts';
import { readStep, stepAt } from './shopping-steps.ts';

type RecordHandlers = Pick<
  Handlers,
  | 'page-opened'
  | 'page-read'
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

export function createRecordHandlers(database: MagpieDatabase, refresher: Refresher, gate: Gatekeeper): RecordHandlers {
  const keep = <T>(write: () => Promise<T>) => withRoom(database, Date.now(), write);
  /** What lay in the cart of the sender's shop was bought; false when nothing is known to have lain there. */
  const confirmOrder = async (sender: Runtime.MessageSender): Promise<boolean> => {
    const bought = await keep(() => recordPurchase(database, shopOfSender(sender), Date.now()));
    refresher.soon();
    return bought.length > 0;
  };
  return {
    async 'page-opened'(_, sender) {
      const refusal = await gate.judgeSender(sender);
      const step = stepAt(addressOf(sender), refusal);
      if (step === 'order-confirmed') await confirmOrder(sender);
      await readStep(step, sender);
      if (refusal) await gate.count(refusal);
      return { allowed: refusal === null };
    },
    async 'page-read'({ visitId, at, findings, declared = [] }, sender) {
      const refusal = (await gate.judgeSender(sender)) ?? judgeDeclarations(declared);
      const product = refusal ? null : judgePage(findings).product;
      const reason = refusal ?? (product && (await gate.judgeItem(product.item, sender)));
      if (reason) {
        await gate.count(reason);
        return { ...refused(reason), itemId: null };
      }
      if (!product) return { recorded: false, itemId: null };
      await keep(() =>
        recordView(database, {
          visitId: interactionIdOf(product.item.shop, visitId),
          at: notLater(at),
          product: observeProduct(product, Date.now()),
        }),
      );
      refresher.soon();
      return { ...RECORDED, itemId: product.item.id };
    },
    async 'dwell-measured'({ visitId, dwell }, sender) {
      // The visit has passed the gate, or it was not recorded; by now its page may have gone on to the checkout.
      const refusal = await gate.judgeShop(sender);
      if (refusal) return refused(refusal);
      return { recorded: await recordDwell(database, interactionIdOf(shopOfSender(sender), visitId), dwell) };
    },
    async 'tiles-seen'({ at, tiles, declared = [] }, sender) {
      const refusal = (await gate.judgeSender(sender)) ?? judgeDeclarations(declared);
      if (refusal) return refused(refusal);
      // What stands in a cart are sums, not prices.
      if (stepAt(addressOf(sender), refusal) === 'cart') return { recorded: false };
      const judged = await Promise.all(
        tiles.map(async (tile) => ({ tile, refusal: await gate.judgeItem(tile.item, sender) })),
      );
      await gate.count(...judged.flatMap((one) => one.refusal ?? []));
      const allowed = judged.flatMap((one) => (one.refusal === null ? [one.tile] : []));
      await keep(() => recordTiles(database, notLater(at), allowed));
      refresher.soon();
      return { recorded: allowed.length > 0 };
    },
    async 'cart-added'({ id, at, itemId }, sender) {
      const refusal = (await gate.judgeSender(sender)) ?? (isOfShop(itemId, sender) ? null : 'another-shop');
      if (refusal) return refused(refusal);
      const recorded = await keep(() =>
        recordCartAddition(database, { id: interactionIdOf(shopOfSender(sender), id), at: notLater(at), itemId }),
      );
      refresher.soon();
      return { recorded };
    },
    async 'cart-seen'({ at, lines }, sender) {
      const refusal = await gate.judgeSender(sender);
      if (refusal) return refused(refusal);
      const known = await keep(() => recordCart(database, { shop: shopOfSender(sender), at: notLater(at), lines }));
      refresher.soon();
      return { recorded: known > 0 };
    },
    async 'order-confirmed'(_, sender) {
      const refusal = await gate.judgeSender(sender);
      // Only the gate's own refusal of a page that may confirm an order lets the one bit through.
      if (stepAt(addressOf(sender), refusal) !== 'order-perhaps')
        return refusal ? refused(refusal) : { recorded: false };
      return { recorded: await confirmOrder(sender) };
    },
    async 'pictures-drawn'({ pictures }, sender) {
      const refusal = await gate.judgeSender(sender);
      if (refusal) return refused(refusal);
      const own = pictures.filter(({ itemId }) => isOfShop(itemId, sender));
      await keep(() => recordPictures(database, Date.now(), own));
      return RECORDED;
    },
    async 'pictures-wanted'({ regions, viewport }, sender) {
      const refusal = await gate.judgeSender(sender);
      if (refusal) return refused(refusal);
      const known = await hasPictures(
        database,
        regions.map(({ itemId }) => itemId),
      );
      const wanted = regions.filter(({ itemId }) => !known.has(itemId) && isOfShop(itemId, sender));
      if (wanted.length === 0) return { recorded: false };
      const pictures = await capturePictures(wanted, viewport, sender);
      await keep(() => recordPictures(database, Date.now(), pictures));
      return { recorded: pictures.length > 0 };
    },
  };
}

/** A page's word on when something was, but no later than now: what lies in the future would never grow old enough to go. */
function notLater(at: number): number {
  return Math.min(at, Date.now());
}
