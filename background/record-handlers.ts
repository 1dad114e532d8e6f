/** What a content script's messages do: each passes the privacy gate again, is recorded, and is learned from afterwards. */
import { judgeDeclarations, type Refusal } from '../src/core/privacy-gate.ts';
import type { Recorded } from '../src/messages.ts';
import type { MagpieDatabase } from '../src/record/database.ts';
import { hasPictures, recordDwell, recordPictures, recordTiles, recordView, withRoom } from '../src/record/record.ts';
import type { Handlers } from './answer.ts';
import { capturePictures } from './capture.ts';
import { type Gatekeeper, isOfShop } from './gatekeeper.ts';
import type { Refresher } from './refresh.ts';

type RecordHandlers = Pick<
  Handlers,
  'page-opened' | 'product-viewed' | 'dwell-measured' | 'tiles-seen' | 'pictures-drawn' | 'pictures-wanted'
>;

const RECORDED: Recorded = { recorded: true };
const refused = (reason: Refusal | 'another-shop'): Recorded => ({ recorded: false, reason });

export function createRecordHandlers(database: MagpieDatabase, refresher: Refresher, gate: Gatekeeper): RecordHandlers {
  const keep = (write: () => Promise<void>) => withRoom(database, Date.now(), write);
  return {
    async 'page-opened'(_, sender) {
      const refusal = await gate.judgeSender(sender);
      if (refusal) await gate.count(refusal);
      return { allowed: refusal === null };
    },
    async 'product-viewed'({ visitId, at, product, declared = [] }, sender) {
      const refusal =
        (await gate.judgeSender(sender)) ?? judgeDeclarations(declared) ?? (await gate.judgeItem(product.item, sender));
      if (refusal) {
        await gate.count(refusal);
        return refused(refusal);
      }
      await keep(() => recordView(database, { visitId, at: notLater(at), product }));
      refresher.soon();
      return RECORDED;
    },
    async 'dwell-measured'({ visitId, dwell }, sender) {
      const refusal = await gate.judgeSender(sender);
      if (refusal) return refused(refusal);
      return { recorded: await recordDwell(database, visitId, dwell) };
    },
    async 'tiles-seen'({ at, tiles, declared = [] }, sender) {
      const refusal = (await gate.judgeSender(sender)) ?? judgeDeclarations(declared);
      if (refusal) return refused(refusal);
      const judged = await Promise.all(
        tiles.map(async (tile) => ({ tile, refusal: await gate.judgeItem(tile.item, sender) })),
      );
      await gate.count(...judged.flatMap((one) => one.refusal ?? []));
      const allowed = judged.flatMap((one) => (one.refusal === null ? [one.tile] : []));
      await keep(() => recordTiles(database, notLater(at), allowed));
      refresher.soon();
      return { recorded: allowed.length > 0 };
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
