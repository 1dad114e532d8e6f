/** The list of learned models. Nothing is loaded until it is asked for. */
import { itemItemPack } from './item-item/item-item.ts';
import type { ModelEntry } from './model.ts';
import { productIdentity } from './product-identity/product-identity.ts';

export const models: readonly ModelEntry[] = [productIdentity, itemItemPack];

/** By name, for those who use one and know its type. */
export { itemItemPack, productIdentity };
