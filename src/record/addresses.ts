/** Finds the items that an address in the browser's history may have shown. */
import { type ItemId, shopOf } from '../core/item.ts';
import type { MagpieDatabase } from './database.ts';

/** A shorter last step of a path ("p", "12") says too little to tell a product by. */
const SHORTEST_NAME = 4;

/**
 * The ids of the kept items at any of the addresses.
 *
 * The address that was visited is not kept, only the shop's canonical one, and the two may differ by parameters and by the
 * way through the shop (/collections/lamps/products/red-lamp). So an item counts as meant when it is of the shop and its path,
 * or the last step of its path, is the address's: in doubt, more is forgotten and not less.
 */
export async function itemsAtAddresses({ sightings }: MagpieDatabase, addresses: readonly string[]): Promise<ItemId[]> {
  const byHost = new Map<string, { paths: Set<string>; names: Set<string> }>();
  for (const address of addresses) {
    if (!URL.canParse(address)) continue;
    const url = new URL(address);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') continue;
    const host = `${shopOf(url)}${url.port ? `:${url.port}` : ''}`;
    const known = byHost.get(host) ?? { paths: new Set(), names: new Set() };
    byHost.set(host, known);
    const path = pathOf(url.pathname);
    known.paths.add(path);
    if (nameOf(path).length >= SHORTEST_NAME) known.names.add(nameOf(path));
  }
  const found: ItemId[] = [];
  for (const [host, { paths, names }] of byHost) {
    const ids = await sightings.where('itemId').startsWith(`${host}/`).primaryKeys();
    found.push(
      ...ids.filter((id) => {
        const path = pathOf(id.slice(host.length).replace(/\?.*$/, ''));
        return paths.has(path) || names.has(nameOf(path));
      }),
    );
  }
  return found;
}

function pathOf(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/, '') : path;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
