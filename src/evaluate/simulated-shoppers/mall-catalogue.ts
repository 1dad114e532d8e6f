/** The mall's listings as simulated shoppers find them: seven shops, in two languages and two currencies, that sell many of the same products. */
import { LISTINGS, type Listing } from '../../../demo/listings.ts';
import { STOREFRONTS } from '../../../demo/shops/registry.ts';
import { itemIdOf } from '../../core/item.ts';
import type { ShopItem } from './simulated-catalogue.ts';

export function mallCatalogue(): ShopItem[] {
  return LISTINGS.map(shopItemOf);
}

function shopItemOf({ shop, product, sku, title, path, basePrice, currency }: Listing): ShopItem {
  const storefront = STOREFRONTS.find(({ name }) => name === shop);
  const department = storefront?.departments.find(([category]) => category === product.category)?.[1];
  const url = `http://${shop}.localhost${path}`;
  const isGerman = storefront?.language.startsWith('de') === true;
  return {
    item: {
      id: itemIdOf(url),
      shop: `${shop}.localhost`,
      shopName: storefront?.title ?? null,
      url,
      name: title,
      brand: product.brand,
      category: [department ?? product.category],
      description: (isGerman ? product.german?.text : null) ?? product.text,
      image: null,
      gtin: product.gtin,
      mpn: product.mpn,
      sku,
      language: storefront?.language ?? null,
    },
    offer: {
      price: basePrice,
      priceCurrency: currency,
      listPrice: null,
      availability: 'InStock',
      itemCondition: 'NewCondition',
      priceValidUntil: null,
    },
    product: product.gtin,
    kind: product.category,
    price: product.price,
  };
}
