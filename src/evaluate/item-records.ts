/** Reads what is known of items beside their ids: one JSON object a line, as `evaluate -- simulate` writes them. */
import * as v from 'valibot';
import type { Item, ItemId } from '../core/item.ts';
import type { Offer } from '../core/offer.ts';
import { DataError } from './next-item/data-sets.ts';

/** An item as its shop shows it. */
export interface ItemRecord {
  readonly item: Item;
  readonly offer: Offer;
}

const text = v.nullable(v.string());
const line = v.strictObject({
  item: v.pipe(v.string(), v.minLength(1)),
  shop: v.optional(v.string(), 'data-set'),
  name: v.string(),
  brand: v.optional(text, null),
  category: v.optional(v.array(v.string()), []),
  description: v.optional(text, null),
  gtin: v.optional(text, null),
  mpn: v.optional(text, null),
  language: v.optional(text, null),
  price: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0))), null),
  priceCurrency: v.optional(text, null),
});

/** @throws DataError naming the first line that is no item */
export function parseItemRecords(content: string, file: string): Map<ItemId, ItemRecord> {
  const records = new Map<ItemId, ItemRecord>();
  content.split('\n').forEach((written, index) => {
    if (written.trim() === '') return;
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), line), written);
    if (!read.success) throw new DataError(`line ${index + 1} of "${file}" is no item: ${read.issues[0].message}.`);
    const { item: id, price, priceCurrency, ...facts } = read.output;
    records.set(id, recordFor(id, facts, price, priceCurrency));
  });
  return records;
}

/** An item of which a file says nothing but its id, which then is its name. Whether its text tells anything is another matter. */
export function unnamedRecord(itemId: ItemId): ItemRecord {
  return recordFor(itemId, { name: itemId }, null, null);
}

/** One line of the file. */
export function itemLine({ item, offer }: ItemRecord): string {
  const { id, shop, name, brand, category, description, gtin, mpn, language } = item;
  const { price, priceCurrency } = offer;
  return JSON.stringify({
    item: id,
    shop,
    name,
    brand,
    category,
    description,
    gtin,
    mpn,
    language,
    price,
    priceCurrency,
  });
}

/** Every item is for sale; where no price is known, at one of ISO 4217's "no currency", which tells nothing. */
function recordFor(
  id: ItemId,
  facts: Partial<Item> & Pick<Item, 'name'>,
  price: number | null,
  priceCurrency: string | null,
): ItemRecord {
  return {
    item: {
      id,
      shop: 'data-set',
      shopName: null,
      url: '',
      brand: null,
      category: [],
      description: null,
      image: null,
      gtin: null,
      mpn: null,
      sku: null,
      language: null,
      ...facts,
    },
    offer: {
      price: price ?? 1,
      priceCurrency: price === null ? 'XXX' : (priceCurrency ?? 'XXX'),
      listPrice: null,
      availability: null,
      itemCondition: null,
      priceValidUntil: null,
    },
  };
}
