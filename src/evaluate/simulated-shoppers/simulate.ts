/** Simulates shoppers over a catalogue: free data, of nobody, that tells text, brand, category and price with sessions. */
import type { Sequence } from '../next-item/data-sets.ts';
import type { Person } from '../people.ts';
import { createRandom } from '../random.ts';
import { exponential, geometric } from './draw.ts';
import type { ShopperParameters } from './parameters.ts';
import { Shopper } from './shopper.ts';
import type { ShopItem, SimulatedCatalogue } from './simulated-catalogue.ts';

/** The first session of all begins within a day of this moment; milliseconds since the epoch. */
const FIRST_MOMENT = Date.UTC(2025, 0, 1);
const SECOND = 1000;
const DAY = 86_400 * SECOND;
/** Sessions further apart than this are told apart as the extension tells them (core/interaction.ts). */
const LEAST_GAP = 31 * 60 * SECOND;
/** So long does nobody look at one page without the session ending. */
const LONGEST_LOOK = 29 * 60 * SECOND;

/** The same people for the same seed, whoever else is simulated: person `n` hangs on the seed and on `n` alone. */
export function simulateShoppers(
  catalogue: SimulatedCatalogue,
  parameters: ShopperParameters,
  { first = 0, people, seed }: { first?: number; people: number; seed: number },
): Person[] {
  return Array.from({ length: people }, (_, index) =>
    simulateShopper(catalogue, parameters, first + index, createRandom(seed * 1_000_003 + first + index)),
  );
}

function simulateShopper(
  catalogue: SimulatedCatalogue,
  parameters: ShopperParameters,
  number: number,
  random: () => number,
): Person {
  const shopper = new Shopper(catalogue, parameters, random);
  const id = `shopper-${number}`;
  const sessions: Sequence[] = [];
  let at = FIRST_MOMENT + Math.floor(random() * DAY);
  const count = geometric(random, parameters.meanSessions);
  while (sessions.length < count) {
    shopper.beginSession();
    const steps: { itemId: string; at: number }[] = [];
    const items: ShopItem[] = [];
    for (let left = shopper.steps(); left > 0; left -= 1) {
      const next = shopper.next(items);
      if (!next) break;
      items.push(next);
      steps.push({ itemId: next.item.id, at });
      const look = Math.min(LONGEST_LOOK, exponential(random, parameters.meanSecondsBetween * SECOND));
      at += Math.max(SECOND, Math.floor(look));
    }
    sessions.push({ id: `${id}.${sessions.length}`, steps });
    at += LEAST_GAP + Math.floor(exponential(random, parameters.meanDaysBetween * DAY));
  }
  return { id, sessions };
}
