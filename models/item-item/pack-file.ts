/** The file of a shared-history pack: what it holds, how it is sealed, and what is refused. docs/shared-history-pack.md says it for people. */

export const PACK_FORMAT = 'magpie-item-item';
export const PACK_FORMAT_VERSION = 1;
/** Nothing that fewer people did is in a pack, whoever made it. */
export const FEWEST_PEOPLE = 10;
/** A pack with more products or pairs than this is refused: it would cost every start of the worker. */
const MOST_PRODUCTS = 50_000;
const MOST_PAIRS = 500_000;

/** What a pack holds, but for its seal. Keys stand in this order in the file, for the seal is taken over them as written. */
export interface PackContent {
  readonly format: string;
  readonly formatVersion: number;
  /** In words: of whose sessions it was made. */
  readonly madeOf: string;
  /** The command that makes it again. */
  readonly madeBy: string;
  /** How many people were counted, and how many sessions they had. */
  readonly people: number;
  readonly sessions: number;
  /** What was taken for a person: one who is named in the data, or, where it names none, a session. */
  readonly peopleAre: 'users' | 'sessions';
  /** Products and pairs of fewer people were dropped; at least FEWEST_PEOPLE. */
  readonly leastPeople: number;
  /** For each product its keys (see core/product-keys.ts), at least one. */
  readonly keys: readonly (readonly string[])[];
  /** For each product how many people dealt with it. */
  readonly peopleOf: readonly number[];
  /** For each product the later ones that go with it: place, weight, place, weight, ... */
  readonly pairs: readonly (readonly number[])[];
}

export interface PackFile extends PackContent {
  /** SHA-256 of the content as JSON without spaces, in hexadecimal. */
  readonly sha256: string;
}

/** A pack that is not what it should be; the message is one sentence that says what is wrong. */
export class PackError extends Error {}

export async function sealPack(content: PackContent): Promise<PackFile> {
  return { ...content, sha256: await digestOf(content) };
}

/**
 * The content of a pack, once all of it was checked.
 *
 * @throws PackError when it is no pack, is of another version, was changed after it was sealed, or breaks a bound
 */
export async function openPack(read: unknown): Promise<PackContent> {
  if (typeof read !== 'object' || read === null || Reflect.get(read, 'format') !== PACK_FORMAT)
    throw new PackError(`The shared-history pack is no file of the format "${PACK_FORMAT}".`);
  const { sha256, ...content } = read as PackFile;
  if (content.formatVersion !== PACK_FORMAT_VERSION)
    throw new PackError(
      `The shared-history pack is of version ${content.formatVersion}, and only ${PACK_FORMAT_VERSION} can be read.`,
    );
  if (sha256 !== (await digestOf(content)))
    throw new PackError('The shared-history pack was changed after it was sealed: its checksum is another.');
  const wrong = faultOf(content);
  if (wrong !== null) throw new PackError(`The shared-history pack is refused: ${wrong}.`);
  return content;
}

/** What is wrong with a content; null when nothing is. */
function faultOf({ leastPeople, keys, peopleOf, pairs }: PackContent): string | null {
  if (!(leastPeople >= FEWEST_PEOPLE)) return `it tells of fewer than ${FEWEST_PEOPLE} people`;
  if (!Array.isArray(keys) || !Array.isArray(peopleOf) || !Array.isArray(pairs)) return 'its lists are missing';
  if (keys.length > MOST_PRODUCTS) return `it has more than ${MOST_PRODUCTS} products`;
  if (peopleOf.length !== keys.length || pairs.length !== keys.length) return 'its lists differ in length';
  if (!keys.every((names) => Array.isArray(names) && names.length > 0 && names.every(isText)))
    return 'a product has no key';
  if (!peopleOf.every((people) => people >= leastPeople)) return `a product is of fewer than ${leastPeople} people`;
  let count = 0;
  for (const [product, row] of pairs.entries()) {
    if (!Array.isArray(row) || row.length % 2 !== 0) return 'a row is no list of pairs';
    count += row.length / 2;
    for (let place = 0; place < row.length; place += 2) {
      const [other, weight] = [row[place], row[place + 1]];
      if (!Number.isInteger(other) || other <= product || other >= keys.length) return 'a pair names no product';
      if (!(weight > 0) || weight > Math.min(peopleOf[product] ?? 0, peopleOf[other] ?? 0))
        return 'a pair weighs more than its people';
    }
  }
  return count > MOST_PAIRS ? `it has more than ${MOST_PAIRS} pairs` : null;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0;
}

async function digestOf(content: PackContent): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(content)));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
