/** Random histories of a shopper, and the profile that each makes by the canonical schedule. */
import fc from 'fast-check';
import type { ModelEntry } from '../../models/model.ts';
import { CERTAIN } from '../../src/core/candidate.ts';
import { interactionIdOf } from '../../src/core/interaction.ts';
import type { SharedHistory } from '../../src/core/shared-history.ts';
import { decisionOn } from '../../src/identity/decisions.ts';
import { LearnedCache } from '../../src/learn/learned-cache.ts';
import { adaptWeights } from '../../src/recommend/adapt-weights.ts';
import { DEFAULT_SETTINGS } from '../../src/recommend/settings.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import {
  recordDecisions,
  recordExposures,
  recordFeedback,
  recordPictures,
  recordTiles,
  recordView,
} from '../../src/record/record.ts';
import { anItem, anOffer, aProduct, aTile, START } from '../core/examples.ts';

const MINUTE = 60_000;

/** One thing that happened. `minute` counts from START; `which` is an item's place in ITEMS. */
export type Happening =
  | {
      readonly kind: 'view';
      readonly minute: number;
      readonly which: number;
      readonly price: number | null;
      readonly facts: number;
    }
  | {
      readonly kind: 'tile';
      readonly minute: number;
      readonly which: number;
      readonly price: number | null;
      readonly facts: number;
    }
  | {
      readonly kind: 'feedback';
      readonly minute: number;
      readonly which: number;
      readonly type: 'like' | 'hide' | 'open';
    }
  | { readonly kind: 'exposure'; readonly minute: number; readonly which: number }
  | { readonly kind: 'picture'; readonly minute: number; readonly which: number }
  | {
      readonly kind: 'decision';
      readonly minute: number;
      readonly which: number;
      readonly other: number;
      readonly decision: 'same' | 'different';
    };

/** What happened, each under a number of its own, which names its visit or its feedback. */
export type History = readonly (Happening & { readonly number: number })[];

export const ADDRESSES = [
  'alpha.example/red-lamp',
  'alpha.example/red-shoe',
  'alpha.example/oak-desk',
  'alpha.example.org/red-lamp',
  'beta.example/blue-lamp',
  'beta.example:8080/blue-shoe',
  'gamma.example/green-kettle',
];

/** What pages say of an item, which may change from one time to another. */
const FACTS = [
  {},
  { brand: 'Lumo', category: ['Home', 'Things'] },
  { name: 'Renamed thing with a shade', description: 'It was renamed.' },
];

/** Who proposed what was shown. */
const RECOMMENDERS = ['text-matching', 'item-item'];

/** A pack in which lamps, shoes and the rest go with one another: by the last word of a name. */
export const CROWD: ModelEntry<SharedHistory> = {
  name: 'crowd',
  version: 1,
  async load() {
    const words = ['lamp', 'shoe', 'desk', 'kettle'];
    const row = new Map(words.map((_, place) => [place, 10 + place]));
    return {
      productOf: ({ name }) => {
        const place = words.findIndex((word) => name.endsWith(word));
        return place < 0 ? null : place;
      },
      rowOf: (product) => new Map([...row].filter(([other]) => other !== product)),
      peopleOf: (product) => 20 + product,
    };
  },
};

const which = fc.nat(ADDRESSES.length - 1);
const minute = fc.nat(400);
const price = fc.constantFrom(null, 8, 10, 12);
const facts = fc.nat(FACTS.length - 1);

export const histories: fc.Arbitrary<History> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('view' as const), minute, which, price, facts }) },
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('tile' as const), minute, which, price, facts }) },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('feedback' as const),
          minute,
          which,
          type: fc.constantFrom('like' as const, 'hide' as const, 'open' as const),
        }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('exposure' as const), minute, which }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('picture' as const), minute, which }) },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('decision' as const),
          minute,
          which,
          other: which,
          decision: fc.constantFrom('same' as const, 'different' as const),
        }),
      },
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((happenings) => happenings.map((happening, number) => ({ ...happening, number })));

export const itemOf = ({ which: place, ...rest }: Happening) =>
  anItem(ADDRESSES[place] ?? '', 'facts' in rest ? FACTS[rest.facts] : {});
export const momentOf = ({ minute: after }: Happening) => START + after * MINUTE;

async function happen(database: MagpieDatabase, happening: History[number]): Promise<void> {
  const at = momentOf(happening);
  const item = itemOf(happening);
  const { number } = happening;
  // As an older version left them, and as they are: forgetting finds both.
  const idOf = (made: string) => (number % 2 === 0 ? made : interactionIdOf(item.shop, made));
  const shownBy = (origin: string, rank: number) => ({ itemId: item.id, list: 'for-you' as const, rank, origin, at });
  if (happening.kind === 'view')
    await recordView(database, {
      visitId: idOf(`visit-${number}`),
      at,
      product: aProduct(item, happening.price === null ? null : anOffer(happening.price)),
    });
  if (happening.kind === 'tile')
    await recordTiles(database, at, [aTile(item, happening.price === null ? null : anOffer(happening.price))]);
  const isKnown = (await database.items.get(item.id)) !== undefined;
  if (happening.kind === 'feedback') {
    // What is answered was shown, by two recommenders, so that one of them is owed more than the other.
    if (isKnown)
      await recordExposures(
        database,
        RECOMMENDERS.map((origin, place) => shownBy(origin, place)),
      );
    await recordFeedback(database, { id: idOf(`said-${number}`), itemId: item.id, type: happening.type, at });
  }
  if (happening.kind === 'exposure' && isKnown)
    await recordExposures(database, [
      { itemId: item.id, list: 'deals', rank: number, origin: 'price-drop', at, propensity: CERTAIN },
    ]);
  if (happening.kind === 'picture')
    await recordPictures(database, at, [{ itemId: item.id, picture: `data:image/webp;base64,${number}` }]);
  if (happening.kind === 'decision' && happening.which !== happening.other)
    await recordDecisions(database, [decisionOn(item.id, ADDRESSES[happening.other] ?? '', happening.decision, at)]);
}

/** Records a history as it came: readings in the order given, then what was said and shown of the items known by then. */
export async function live(database: MagpieDatabase, history: History): Promise<void> {
  const isReading = ({ kind }: Happening) => kind === 'view' || kind === 'tile';
  for (const happening of history.filter(isReading)) await happen(database, happening);
  for (const happening of history.filter((one) => !isReading(one))) await happen(database, happening);
}

/** The canonical schedule: the same, but each in the order of time. */
export async function replay(database: MagpieDatabase, history: History): Promise<void> {
  const order = ({ kind }: Happening) => ['tile', 'view', 'feedback', 'exposure', 'picture', 'decision'].indexOf(kind);
  await live(
    database,
    [...history].sort((a, b) => a.minute - b.minute || order(a) - order(b) || a.number - b.number),
  );
}

/**
 * Every table of a profile, and what a cache learns from it, but for what says nothing of the history: keys given by counting
 * and counters of writes.
 */
export async function profileOf(database: MagpieDatabase, cache = new LearnedCache(database, CROWD)) {
  const learned = await cache.bringUpToDate();
  const tables: Record<string, unknown[]> = {};
  for (const table of database.tables) {
    if (table.name === 'state') continue;
    const rows: Record<string, unknown>[] = await table.toArray();
    tables[table.name] = rows
      .map(({ key: _key, revision: _revision, unlinked: _unlinked, ...row }) => row)
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  const ids = [...learned.catalogue.keys()].sort();
  return {
    tables,
    catalogue: ids.map((id) => {
      const entry = learned.catalogue.get(id);
      return { ...entry, item: { ...entry?.item, revision: 0 }, offer: { ...entry?.offer, key: 0 } };
    }),
    interactions: learned.interactions.map((interaction) => ({ ...interaction, revision: 0 })),
    vectors: ids.map((id) => [...(learned.textIndex.vectorOf(id) ?? [])]),
    size: learned.textIndex.size,
    exposures: learned.exposures,
    weights: adaptWeights(DEFAULT_SETTINGS.weights, learned),
    crowd: ids.map((id) => [...(learned.sharedHistory?.rowOf(id) ?? [])].sort()),
  };
}
