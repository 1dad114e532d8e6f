/** A shopper whose views go through the extension's own tables and its own learning, in whatever IndexedDB there is. */
import type { ModelEntry } from '../../../models/model.ts';
import { interactionIdOf } from '../../core/interaction.ts';
import { FULL_DWELL } from '../../core/interest.ts';
import type { SharedHistory } from '../../core/shared-history.ts';
import { LearnedCache } from '../../learn/learned-cache.ts';
import type { RecommendationContext } from '../../recommend/recommender.ts';
import { MagpieDatabase } from '../../record/database.ts';
import { recordDwell, recordTiles, recordView } from '../../record/record.ts';
import { MOST_TILES_RECORDED } from '../../record/tiles.ts';
import type { ItemRecord } from '../item-records.ts';
import { type RecordedShopper, SEEN_BEFORE, type ViewedStep } from './recorded-shopper.ts';

export class StoredShopper implements RecordedShopper {
  readonly #database: MagpieDatabase;
  readonly #cache: LearnedCache;
  readonly #records: ReadonlyMap<string, ItemRecord>;
  #views = 0;
  #now = 0;

  private constructor(
    database: MagpieDatabase,
    records: ReadonlyMap<string, ItemRecord>,
    pack: ModelEntry<SharedHistory>,
  ) {
    this.#database = database;
    this.#records = records;
    this.#cache = new LearnedCache(database, pack);
  }

  /** @param firstAt the moment of the first view */
  static async open(
    name: string,
    records: ReadonlyMap<string, ItemRecord>,
    pack: ModelEntry<SharedHistory>,
    firstAt: number,
  ): Promise<StoredShopper> {
    const database = new MagpieDatabase(name);
    const tiles = [...records.values()];
    for (let start = 0; start < tiles.length; start += MOST_TILES_RECORDED)
      await recordTiles(database, firstAt - SEEN_BEFORE, tiles.slice(start, start + MOST_TILES_RECORDED));
    return new StoredShopper(database, records, pack);
  }

  async view({ itemId, at }: ViewedStep): Promise<void> {
    const record = this.#records.get(itemId);
    if (!record) return;
    this.#views += 1;
    const visitId = interactionIdOf(record.item.shop, `view-${this.#views}`);
    const product = { ...record, coupons: [], saleEnd: null };
    await recordView(this.#database, { visitId, at, product });
    await recordDwell(this.#database, visitId, FULL_DWELL);
    this.#now = at;
  }

  async context(): Promise<RecommendationContext> {
    return { ...(await this.#cache.bringUpToDate()), now: this.#now };
  }

  async close(): Promise<void> {
    await this.#database.delete();
  }
}
