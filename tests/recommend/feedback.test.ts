/** What "less like this" and "more like this" do to the next 20 lists in the demo's mall, by the mall's own word on what is alike. */
import { beforeAll, describe, expect, it } from 'vitest';
import { CATEGORIES, type Category } from '../../demo/products/product.ts';
import type { Interaction, InteractionType } from '../../src/core/interaction.ts';
import type { ItemId } from '../../src/core/item.ts';
import { choose } from '../../src/recommend/pipeline.ts';
import type { RecommendationContext } from '../../src/recommend/recommender.ts';
import { DEFAULT_SETTINGS } from '../../src/recommend/settings.ts';
import { done, itemsOfKind, kindOf, shopperWho } from './demo-mall.ts';

const LISTS = 20;
/** As many as the popup shows. */
const PLACES = 24;

/** The popup's list, but for the explanations. */
const listFor = (context: RecommendationContext) => choose(context, PLACES, DEFAULT_SETTINGS);

/** The kind so many shelves further on. */
const shelfAfter = (kind: Category, steps: number): Category =>
  CATEGORIES[(CATEGORIES.indexOf(kind) + steps) % CATEGORIES.length] ?? kind;
const itemAt = (kind: Category, place: number): ItemId => {
  const item = itemsOfKind(kind)[place];
  if (!item) throw new Error(`There are not so many ${kind}.`);
  return item.id;
};

/** A shopper who looks at three things of one kind and two of another, and then at something else before each list. */
function inTheNextLists(kind: Category, said: readonly Interaction[]): number {
  let count = 0;
  for (let list = 0; list < LISTS; list += 1) {
    const since = Array.from({ length: list }, (_, n) =>
      done(itemAt(shelfAfter(kind, 1 + n), 1 + Math.floor(n / 3)), 1000 - n * 10),
    );
    count += listFor(shopperWho(...firstViews(kind), ...said, ...since)).filter(
      ({ itemId }) => kindOf(itemId) === kind,
    ).length;
  }
  return count;
}

function firstViews(kind: Category): Interaction[] {
  const other = shelfAfter(kind, 3);
  return [itemAt(kind, 0), itemAt(other, 0), itemAt(kind, 3), itemAt(other, 2), itemAt(kind, 5)].map((itemId, n) =>
    done(itemId, 3000 - n * 10),
  );
}

const SAID = ['hide', 'lessLikeThis', 'like'] as const satisfies readonly InteractionType[];
type Counts = Readonly<Record<'nothing' | (typeof SAID)[number], number>>;
const counts = new Map<Category, Counts>();
const of = (kind: Category) => counts.get(kind) as Counts;
const sum = (said: keyof Counts) => CATEGORIES.reduce((all, kind) => all + of(kind)[said], 0);

beforeAll(() => {
  for (const kind of CATEGORIES) {
    // The first of the kind in the list: what a shopper would answer to.
    const target = listFor(shopperWho(...firstViews(kind))).find(({ itemId }) => kindOf(itemId) === kind);
    if (!target) throw new Error(`Nothing of ${kind} was recommended.`);
    const after = (type: InteractionType) => inTheNextLists(kind, [done(target.itemId, 1500, type)]);
    const entries = SAID.map((type) => [type, after(type)] as const);
    counts.set(kind, { nothing: inTheNextLists(kind, []), ...Object.fromEntries(entries) } as Counts);
  }
  const table = CATEGORIES.map((kind) => ({ kind, ...of(kind) }));
  if (process.env.MAGPIE_FIGURES) console.table([...table, { kind: 'all', nothing: sum('nothing'), ...sums() }]);
}, 60_000);

const sums = () => Object.fromEntries(SAID.map((type) => [type, sum(type)]));

describe.each(CATEGORIES)('of %s in the next 20 lists', (kind) => {
  it('there is enough to count', () => expect(of(kind).nothing).toBeGreaterThanOrEqual(2 * LISTS));

  it('"less like this" leaves at most a fifth', () =>
    expect(of(kind).lessLikeThis).toBeLessThanOrEqual(of(kind).nothing / 5));

  it('to take away the one item leaves most: what does it is the dislike', () =>
    expect(of(kind).hide).toBeGreaterThan(of(kind).nothing * 0.7));

  it('"more like this" brings more', () => expect(of(kind).like).toBeGreaterThan(of(kind).nothing * 1.25));
});

// By the interest in the one item alone, without what leans the ranking, it is 1.47 times as much.
it('"more like this" brings more than half as much again over all', () =>
  expect(sum('like')).toBeGreaterThan(sum('nothing') * 1.6));

describe('the later word', () => {
  it('holds: a like after a dislike brings the kind back', () => {
    const kind = 'shoes';
    const [one, other] = [itemAt(kind, 8), itemAt(kind, 10)];
    const dislike = done(one, 1500, 'lessLikeThis');
    const shown = (...said: Interaction[]) =>
      listFor(shopperWho(...firstViews(kind), ...said)).filter(({ itemId }) => kindOf(itemId) === kind).length;
    expect(shown(done(other, 1400, 'like'), dislike)).toBeGreaterThan(shown(dislike) + 1);
    expect(shown(done(other, 1600, 'like'), dislike)).toBeLessThanOrEqual(shown(dislike) + 1);
  });
});
