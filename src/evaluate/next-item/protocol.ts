/** Which past is learned from and which next items are asked for: leave-one-out, and iterative reveal. */
import type { Interaction } from '../../core/interaction.ts';
import type { ItemId } from '../../core/item.ts';
import { createRandom } from '../random.ts';
import type { Sequence } from './data-sets.ts';
import { interactionsOf } from './world.ts';

/** One question: after this history, which item comes next? */
export interface TestEvent {
  readonly shopper: string;
  readonly history: readonly Interaction[];
  readonly target: ItemId;
  /** The items to be ranked, the target among them; null for all. */
  readonly candidates: readonly ItemId[] | null;
}

/** What is learned from, and what is asked then. */
interface Part {
  readonly learned: readonly Sequence[];
  readonly events: readonly TestEvent[];
}

export interface Protocol {
  /** Every item that may be recommended. */
  readonly itemIds: readonly ItemId[];
  /** For fitting weights: nothing of the test part is in it. */
  readonly validation: Part;
  readonly test: Part;
  /** True when an item that the shopper met before may be the answer. */
  readonly mayRepeat: boolean;
}

/**
 * Leave-one-out (Kang and McAuley 2018): the last item of each sequence tests, the one before validates, the statistics are
 * those of the items before. Sequences of fewer than three items are only learned from. A shopper's past items are no
 * answers, as no item occurs twice.
 *
 * @param learnsValidation also puts the validating item into the statistics with which is tested
 */
export function leaveOneOut(
  sequences: readonly Sequence[],
  { negatives, seed, learnsValidation }: { negatives: number | null; seed: number; learnsValidation: boolean },
): Protocol {
  const itemIds = itemsOf(sequences);
  const asked = sequences.filter(({ steps }) => steps.length >= 3);
  const without = (count: number) =>
    sequences.map(({ id, steps }) => ({ id, steps: steps.length >= 3 ? steps.slice(0, -count) : steps }));
  const eventsWithout = (count: number) =>
    asked.map((sequence, index) => {
      const interactions = interactionsOf(sequence);
      const target = sequence.steps.at(-count)?.itemId ?? '';
      return {
        shopper: sequence.id,
        history: interactions.slice(0, -count),
        target,
        candidates:
          negatives === null ? null : withNegatives(sequence, target, itemIds, negatives, seed + index * 2 + count),
      };
    });
  const train = without(2);
  return {
    itemIds,
    validation: { learned: train, events: eventsWithout(2) },
    test: { learned: learnsValidation ? without(1) : train, events: eventsWithout(1) },
    mayRepeat: false,
  };
}

/** The target among items that the shopper never met, drawn evenly without repeats. */
function withNegatives(
  { steps }: Sequence,
  target: ItemId,
  itemIds: readonly ItemId[],
  count: number,
  seed: number,
): ItemId[] {
  const met = new Set(steps.map(({ itemId }) => itemId));
  const drawn = new Set<ItemId>();
  const random = createRandom(seed);
  const most = Math.min(count, itemIds.length - met.size);
  while (drawn.size < most) {
    const itemId = itemIds[Math.floor(random() * itemIds.length)] as ItemId;
    if (!met.has(itemId)) drawn.add(itemId);
  }
  return [target, ...drawn];
}

/** This part of the training sessions, those that end last, validates. */
const VALIDATION_SHARE = 0.15;

/**
 * Iterative reveal (Ludewig and Jannach 2018): of each test session the first item is shown and the second asked for, then two
 * are shown and the third asked for, and so on. Repeat clicks count. Without test sessions, the last tenth of all tests.
 */
export function iterativeReveal(training: readonly Sequence[], test: readonly Sequence[] | null): Protocol {
  const [learned, asked] = test ? [training, test] : splitAt(training, 0.9);
  const [before, after] = splitAt(learned, 1 - VALIDATION_SHARE);
  return {
    itemIds: itemsOf(learned),
    validation: { learned: before, events: revealed(after) },
    test: { learned, events: revealed(asked) },
    mayRepeat: true,
  };
}

function splitAt(sequences: readonly Sequence[], share: number): [readonly Sequence[], readonly Sequence[]] {
  const place = Math.floor(sequences.length * share);
  return [sequences.slice(0, place), sequences.slice(place)];
}

function revealed(sequences: readonly Sequence[]): TestEvent[] {
  return sequences.flatMap((sequence) => {
    const interactions = interactionsOf(sequence);
    return interactions.slice(1).map(({ itemId }, place) => ({
      shopper: sequence.id,
      history: interactions.slice(0, place + 1),
      target: itemId,
      candidates: null,
    }));
  });
}

function itemsOf(sequences: readonly Sequence[]): ItemId[] {
  const items = new Set<ItemId>();
  for (const { steps } of sequences) for (const { itemId } of steps) items.add(itemId);
  return [...items];
}
