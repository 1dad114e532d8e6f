/** A page read from end to end in one place, finding and judging: for Node, where a saved page is read at once. */
import { findOnPage, type TileReading } from './extract.ts';
import { judgePage, noProduct, type PageReading } from './judge/judge-page.ts';

export type { TileReading } from './extract.ts';
export type { PageReading } from './judge/judge-page.ts';

/** What a page is, what else it shows, and the picture of its product as it stands there (null when there is none, or no product). */
export interface PageAndTiles {
  readonly reading: PageReading;
  readonly picture: HTMLImageElement | null;
  readonly tiles: readonly TileReading[];
}

/**
 * Reads the page of a document, and the tiles of other products on it.
 *
 * @param address where the document stands, absolute http(s)
 * @returns facts that are absent or in doubt are null; a page that cannot be read at all is no product and has no tiles
 */
export function readPageAndTiles(document: Document, address: string): PageAndTiles {
  const { findings, picture, tiles } = findOnPage(document, address);
  const reading = findings ? judgePage(findings) : noProduct(['nothing on the page speaks of one product']);
  return { reading, picture: reading.isProduct ? picture : null, tiles };
}

/** The page alone. */
export function readPage(document: Document, address: string): PageReading {
  return readPageAndTiles(document, address).reading;
}

/** The tiles alone. */
export function readTiles(document: Document, address: string): readonly TileReading[] {
  return readPageAndTiles(document, address).tiles;
}
