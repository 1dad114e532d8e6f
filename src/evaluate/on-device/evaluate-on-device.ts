/** Measures personalisation as it happens on a device: one shopper's own history grows, and after so many views a list is asked for. */
import type { ModelEntry } from '../../../models/model.ts';
import type { ItemId } from '../../core/item.ts';
import type { SharedHistory } from '../../core/shared-history.ts';
import { choose } from '../../recommend/pipeline.ts';
import { DEFAULT_SETTINGS } from '../../recommend/settings.ts';
import type { ItemRecord } from '../item-records.ts';
import { type Comparison, compare, type Interval, intervalOf } from '../next-item/bootstrap.ts';
import { type AtCutOffs, MEASURES, type Measure, meansOf } from '../next-item/metrics.ts';
import { LIST_LENGTH } from '../next-item/run.ts';
import type { Person } from '../people.ts';
import { createRandom } from '../random.ts';
import type { RecordedShopper } from './recorded-shopper.ts';
import { RememberedShopper, stockShelves } from './remembered-shopper.ts';
import { StoredShopper } from './stored-shopper.ts';

/** After so many views a list is asked for. */
const MOMENTS = [1, 2, 5, 10, 20, 50] as const;

export interface Figures {
  readonly hr: AtCutOffs;
  readonly ndcg: AtCutOffs;
  readonly mrr: AtCutOffs;
  /** 95 % bootstrap intervals at 20 places, people drawn with replacement. */
  readonly intervals: Readonly<Record<Measure, Interval>>;
}

export interface Row {
  /** How many views had been recorded. */
  readonly interactions: number;
  /** How many people had that many, and an item to come that they had not viewed. */
  readonly people: number;
  readonly alone: Figures;
  /** Null where there is no pack. */
  readonly withPack: Figures | null;
  /** HR@20 with the pack less without it, person by person; null where there is no pack. */
  readonly packLead: Comparison | null;
}

export interface OnDeviceReport {
  readonly people: number;
  readonly items: number;
  readonly seed: number;
  readonly rows: readonly Row[];
}

/** The place of the answer in a list, 0 the first and -1 none, by how many views had been recorded. */
type Ranks = ReadonlyMap<number, number>;

interface Wanted {
  readonly people: readonly Person[];
  readonly records: ReadonlyMap<ItemId, ItemRecord>;
  /** Null measures without one alone. */
  readonly pack: SharedHistory | null;
  readonly seed: number;
  /** "memory" is many times as fast; "tables" goes through the extension's own IndexedDB. A test shows that the lists are the same. */
  readonly through: 'memory' | 'tables';
  readonly onPerson?: (done: number, all: number) => void;
}

/**
 * Replays people through recording, learning and recommending, with the settings that the extension ships. The list is what "For
 * you" would show, so the right answer is the next item that the person had not viewed before. All items of the data set were
 * seen in passing before, each once: none is unknown, and none is more popular than another.
 */
export async function evaluateOnDevice(wanted: Wanted): Promise<OnDeviceReport> {
  const { people, records, pack, seed, onPerson } = wanted;
  const [alone, withPack] = [opener(wanted, null), pack && opener(wanted, pack)];
  const ranks: { alone: Ranks; withPack: Ranks | null }[] = [];
  for (const [index, person] of people.entries()) {
    ranks.push({
      alone: await ranksOf(person, await alone(person, index)),
      withPack: withPack && (await ranksOf(person, await withPack(person, index))),
    });
    onPerson?.(index + 1, people.length);
  }
  return {
    people: people.length,
    items: records.size,
    seed,
    rows: MOMENTS.map((moment) => rowAt(moment, ranks, seed)),
  };
}

type Opener = (person: Person, index: number) => Promise<RecordedShopper>;

function opener({ records, through }: Wanted, pack: SharedHistory | null): Opener {
  if (through === 'tables') {
    const entry: ModelEntry<SharedHistory> = { name: 'item-item', version: 1, load: async () => pack ?? NO_HISTORY };
    return (person, index) =>
      StoredShopper.open(`on-device-${index}-${pack !== null}`, records, entry, stepsOf(person)[0]?.at ?? 0);
  }
  const shelves = stockShelves(records, pack);
  return async (person) => new RememberedShopper(shelves, stepsOf(person)[0]?.at ?? 0);
}

const NO_HISTORY: SharedHistory = { productOf: () => null, rowOf: () => new Map(), peopleOf: () => 0 };

function stepsOf({ sessions }: Person) {
  return sessions.flatMap(({ steps }) => steps);
}

async function ranksOf(person: Person, shopper: RecordedShopper): Promise<Ranks> {
  const ranks = new Map<number, number>();
  const steps = stepsOf(person);
  const viewed = new Set<ItemId>();
  const last = Math.min(MOMENTS.at(-1) ?? 0, steps.length - 1);
  for (const [place, step] of steps.slice(0, last).entries()) {
    await shopper.view(step);
    viewed.add(step.itemId);
    if (!MOMENTS.some((moment) => moment === place + 1)) continue;
    const target = steps.slice(place + 1).find(({ itemId }) => !viewed.has(itemId));
    if (!target) continue;
    const list = choose(await shopper.context(), LIST_LENGTH, DEFAULT_SETTINGS);
    ranks.set(
      place + 1,
      list.findIndex(({ itemId }) => itemId === target.itemId),
    );
  }
  await shopper.close();
  return ranks;
}

function rowAt(moment: number, all: readonly { alone: Ranks; withPack: Ranks | null }[], seed: number): Row {
  const asked = all.filter(({ alone }) => alone.has(moment));
  const alone = asked.map((ranks) => ranks.alone.get(moment) ?? -1);
  const withPack = asked.flatMap((ranks) => ranks.withPack?.get(moment) ?? []);
  const hits = (ranks: readonly number[]) => ranks.map((rank) => MEASURES.hr(rank, LIST_LENGTH));
  const hasPack = asked.length > 0 && withPack.length === asked.length;
  return {
    interactions: moment,
    people: asked.length,
    alone: figuresOf(alone, seed),
    withPack: hasPack ? figuresOf(withPack, seed) : null,
    packLead: hasPack ? compare(hits(withPack), hits(alone), seed) : null,
  };
}

function figuresOf(ranks: readonly number[], seed: number): Figures {
  const interval = (measure: Measure) =>
    intervalOf(
      ranks.map((rank) => MEASURES[measure](rank, LIST_LENGTH)),
      seed,
    );
  return {
    hr: meansOf('hr', ranks),
    ndcg: meansOf('ndcg', ranks),
    mrr: meansOf('mrr', ranks),
    intervals: { hr: interval('hr'), ndcg: interval('ndcg'), mrr: interval('mrr') },
  };
}

/** So many people drawn without replacement from those with two steps at least, and the others. The same for a seed. */
export function samplePeople(
  people: readonly Person[],
  count: number,
  seed: number,
): { sample: readonly Person[]; others: readonly Person[] } {
  const random = createRandom(seed);
  const drawn = people
    .filter((person) => stepsOf(person).length >= 2)
    .map((person) => [random(), person] as const)
    .sort(([a], [b]) => a - b)
    .slice(0, count);
  const sample = drawn.map(([, person]) => person);
  const chosen = new Set(sample);
  return { sample, others: people.filter((person) => !chosen.has(person)) };
}
