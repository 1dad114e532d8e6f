/** Reads sequence and session files: what each shopper dealt with, in the order of time. */
import type { ItemId } from '../../core/item.ts';

export interface Step {
  readonly itemId: ItemId;
  /** Milliseconds since the epoch; made up where the file tells only an order. */
  readonly at: number;
}

/** One shopper's sequence, or one session: at least one step, oldest first. */
export interface Sequence {
  readonly id: string;
  readonly steps: readonly Step[];
}

/** A file that is not what it should be; the message says where. */
export class DataError extends Error {}

/** Where a file tells only an order, steps are a minute apart from this moment on. */
const FIRST_MOMENT = Date.UTC(2020, 0, 1);
const MINUTE = 60_000;

/**
 * Lines of `user item item item ...`, items in the order of time.
 *
 * @throws DataError naming the first line that has no item
 */
export function parseSequences(text: string, file: string): Sequence[] {
  const sequences: Sequence[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const [id = '', ...items] = line.trim().split(/\s+/);
    if (items.length === 0) throw new DataError(`line ${index + 1} of "${file}" names a user and no item.`);
    sequences.push({ id, steps: items.map((itemId, place) => ({ itemId, at: FIRST_MOMENT + place * MINUTE })) });
  });
  if (sequences.length === 0) throw new DataError(`"${file}" holds no sequence.`);
  return sequences;
}

/**
 * Tab-separated lines under the heading `SessionId ItemId Time`, Time in seconds since the epoch. Sessions come back in the
 * order in which they end.
 *
 * @throws DataError naming the column or the line that is missing
 */
export function parseSessions(text: string, file: string): Sequence[] {
  const [heading = '', ...lines] = text.split('\n');
  const names = heading.trim().split('\t');
  const [session, item, time] = ['SessionId', 'ItemId', 'Time'].map((name) => {
    const column = names.indexOf(name);
    if (column < 0) throw new DataError(`"${file}" has no column "${name}".`);
    return column;
  }) as [number, number, number];
  const byId = new Map<string, Step[]>();
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const fields = line.trimEnd().split('\t');
    const [id, itemId, at] = [fields[session], fields[item], Number(fields[time]) * 1000];
    if (!id || !itemId || !Number.isFinite(at)) throw new DataError(`line ${index + 2} of "${file}" is not a click.`);
    const steps = byId.get(id);
    if (steps) steps.push({ itemId, at });
    else byId.set(id, [{ itemId, at }]);
  });
  if (byId.size === 0) throw new DataError(`"${file}" holds no session.`);
  // Sorting is stable: clicks of one moment stay in the order of the file.
  const sequences = [...byId].map(([id, steps]) => ({ id, steps: steps.sort((a, b) => a.at - b.at) }));
  return sequences.sort((a, b) => endOf(a) - endOf(b));
}

/** When a sequence ends; milliseconds since the epoch. */
export function endOf({ steps }: Sequence): number {
  return steps.at(-1)?.at ?? 0;
}

/**
 * One JSON object: for each item the list of its attributes, as numbers or names.
 *
 * @throws DataError when it is anything else
 */
export function parseAttributes(text: string, file: string): Map<ItemId, readonly string[]> {
  const fail = () => new DataError(`"${file}" is not one JSON object with a list of attributes for each item.`);
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw fail();
  }
  if (typeof read !== 'object' || read === null) throw fail();
  // A number alone would be too short for a word.
  const named = (values: unknown) => (Array.isArray(values) ? values.map((value) => `attribute${value}`) : null);
  return new Map(
    Object.entries(read).map(([itemId, values]) => {
      const attributes = named(values);
      if (!attributes) throw fail();
      return [itemId, attributes];
    }),
  );
}
